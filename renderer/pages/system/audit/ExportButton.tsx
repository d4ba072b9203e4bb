import { Button } from '@mantine/core'
import type { DeskCommand } from '#renderer/api/desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { AuditFilter } from './filter.ts'

export type Exporting = DeskCommand<'audit.export'>

/** Every row of the filter as an Excel workbook; its refusal stands above the list. */
export function ExportButton({ exporting, filter }: { readonly exporting: Exporting; readonly filter: AuditFilter }) {
  const say = useUndoToast()
  const save = (): void =>
    exporting.mutate(
      { ...filter, way: 'saveCopy' },
      {
        onSuccess: ({ savedAs, rows }) => {
          if (savedAs !== null) say({ message: `已导出为 ${savedAs}，共 ${rows} 条` })
        },
      },
    )
  return (
    <Button size="xs" loading={exporting.isPending} onClick={save}>
      导出 Excel
    </Button>
  )
}
