import type { InputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'

type Wanted = InputOf<'forms.saveCollection'>

/** 另存 and 打印 of the table. */
export function useSaving(topic: Pick<Wanted, 'month' | 'units'>) {
  const save = useDeskCommand('forms.saveCollection')
  const say = useUndoToast()
  const hand = (format: Wanted['format'], way: 'saveCopy' | 'print'): void => {
    const done = ({ savedAs }: { savedAs: string | null }): void => {
      if (way === 'print') say({ message: '已交由系统打印' })
      else if (savedAs !== null) say({ message: `已另存为 ${savedAs}` })
    }
    save.mutate({ ...topic, format, way }, { onSuccess: done })
  }
  return { save, hand }
}
