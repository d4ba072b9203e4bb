import { Button } from '@mantine/core'
import { May } from '#renderer/api/use-may.tsx'
import type { ExportedList } from './use-list-export.ts'
import { useListExport } from './use-list-export.ts'

interface ExportListProps<Row> extends ExportedList<Row> {
  /** `xs` beside buttons of that size. */
  readonly size?: 'xs' | 'sm'
}

/** 「导出 Excel」: the list as it stands on the screen, in the office's own form. */
export function ExportList<Row>({ size = 'sm', ...list }: ExportListProps<Row>) {
  const { save, isSaving, isEmpty } = useListExport(list)
  return (
    <May to="tables.saveCopy">
      <Button size={size} disabled={isEmpty} loading={isSaving} {...(isEmpty ? { title: '没有可导出的条目' } : {})} onClick={save}>
        导出 Excel
      </Button>
    </May>
  )
}
