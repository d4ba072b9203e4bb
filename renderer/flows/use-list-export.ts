import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import type { ShownList } from '#renderer/components/table-export/taken-list.ts'
import { rowsShown, takenList } from '#renderer/components/table-export/taken-list.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'

export interface ExportedList<Row> extends ShownList<Row> {
  /** Of the sheet and of the file: 「2022年4月任务进展表」. */
  readonly title: string
  /** What the list is filtered by (`filterNote`); stands under the table. */
  readonly note?: string
}

/** Saves a list as it stands on the screen as an Excel workbook and says where: filtered, sorted, with the columns that are shown. */
export function useListExport<Row>({ title, note = '', ...list }: ExportedList<Row>) {
  const saving = useDeskCommand('tables.saveCopy')
  const say = useUndoToast()
  const save = (): void => {
    saving.mutate(
      { title, note, ...takenList(list) },
      {
        onSuccess: ({ savedAs, rows }) => {
          if (savedAs !== null) say({ message: `已导出为 ${savedAs}，共 ${rows} 条` })
        },
        onError: (error) => say({ message: error.message }),
      },
    )
  }
  return { save, isSaving: saving.isPending, isEmpty: rowsShown(list) === 0 }
}
