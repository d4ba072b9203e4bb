import { Button } from '@mantine/core'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import type { GridColumn, GridGroup, GridSort } from '#renderer/components/data-grid/grid-types.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { goalWords } from '../goal-words.ts'
import type { CurrentRow } from '../use-current-row.ts'
import type { RegisterRow, RegisterTask } from './filters.ts'
import type { Selection } from './use-selection.ts'

interface RegisterTableProps {
  readonly columns: readonly GridColumn<RegisterRow>[]
  readonly tasks: readonly RegisterTask[]
  /** How its rows are sorted. */
  readonly order: { readonly sort: GridSort | null; onSort(sort: GridSort | null): void }
  readonly isRead: boolean
  readonly row: CurrentRow
  /** Null where nothing can be ticked: only the city drafts papers. */
  readonly selection: Selection | null
  onClear(): void
}

/** Measures grouped under their task, as in the printed 分解表. */
export function RegisterTable({ columns, tasks, order, isRead, row, selection, onClear }: RegisterTableProps) {
  const empty = <EmptyState action={<Button onClick={onClear}>清除筛选</Button>}>没有符合筛选条件的措施。</EmptyState>
  return (
    <DataGrid
      label="任务台账一册"
      columns={columns}
      groups={tasks.map(groupOf)}
      {...order}
      rowKey={(measure) => measure.measureId}
      current={row.current}
      onCurrent={row.onCurrent}
      onOpen={(measure) => row.open(measure.measureId)}
      {...(selection === null ? {} : { ticked: selection.ticked, onTick: selection.onTick })}
      empty={isRead ? empty : null}
    />
  )
}

/** 「7　开展诚信“七进”宣传教育活动　7 条　目标：……」 */
function groupOf(task: RegisterTask): GridGroup<RegisterRow> {
  return {
    id: task.taskId,
    code: String(task.number),
    title: task.title,
    detail: `${task.measures.length} 条　目标：${goalWords(task.goal)}`,
    rows: task.measures,
  }
}
