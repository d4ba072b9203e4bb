import type { OutputOf } from '#shared/api/contract.ts'
import type { GridColumn, GridGroup } from '#renderer/components/data-grid/grid-types.ts'
import classes from './Collection.module.css'

export type Collected = OutputOf<'forms.collect'>
type CollectedRow = Collected['rows'][number]
/** A measure with its place in the table. */
export type MeasureRow = CollectedRow & { readonly at: number }

const texts = { progress: '工作进展', outcome: '工作成效', problem: '存在问题', nextPlan: '下月计划' } as const

/** As the printed table has them; 工作任务 is the group's head. */
export const collectedColumns: readonly GridColumn<MeasureRow>[] = [
  { id: 'number', head: '序号', width: 76, align: 'end', isFrozen: true, cell: ({ at }) => at + 1, text: ({ at }) => String(at + 1) },
  { id: 'measure', head: '具体措施', width: 240, isBalanced: true, cell: ({ measure }) => measure, text: ({ measure }) => measure },
  { id: 'leads', head: '牵头单位', width: 128, cell: ({ leads }) => leads.join('、'), text: ({ leads }) => leads.join('、') },
  ...(Object.keys(texts) as (keyof typeof texts)[]).map((field) => ({
    id: field,
    head: texts[field],
    minWidth: field === 'progress' ? 280 : 140,
    share: field === 'progress' ? 3 : 1,
    cell: (row: MeasureRow) => (row[field] === '' ? <span className={classes.faint}>无</span> : row[field]),
    text: (row: MeasureRow) => row[field],
  })),
]

/** The measures under their tasks, in the order of the 分解表. */
export function taskGroups(rows: readonly CollectedRow[]): readonly GridGroup<MeasureRow>[] {
  const tasks = Map.groupBy(
    rows.map((row, at) => ({ ...row, at })),
    ({ taskNumber }) => taskNumber,
  )
  return [...tasks].map(([taskNumber, own]) => ({
    id: String(taskNumber),
    code: String(taskNumber),
    title: own[0]?.taskTitle ?? '',
    detail: `${own.length} 条措施，${own.filter(({ progress }) => progress !== '').length} 条有进展`,
    rows: own,
  }))
}
