import { Button } from '@mantine/core'
import type { InputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'

export type ImportJob = InputOf<'imports.saveProblems'>

/** Rows with problems into an Excel file, to be sent back to whom they came from. */
export function SaveProblems({ job, size = 'sm' }: { readonly job: ImportJob; readonly size?: 'xs' | 'sm' }) {
  const save = useDeskCommand('imports.saveProblems')
  const say = useUndoToast()
  const run = (): void =>
    save.mutate(job, {
      onSuccess: ({ savedAs, rows }) => {
        if (savedAs !== null) say({ message: `有问题的 ${rows} 行已另存为 ${savedAs}` })
      },
      onError: (error) => say({ message: error.message }),
    })
  return (
    <Button size={size} loading={save.isPending} onClick={run}>
      另存有问题的行
    </Button>
  )
}
