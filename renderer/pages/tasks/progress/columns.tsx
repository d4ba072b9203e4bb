import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { verdicts } from '#shared/domain/plan.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { ProgressRow } from './rows.ts'

/** The columns of 一表 (任务进展表), as its printed form has them. */
export const progressColumns: readonly GridColumn<ProgressRow>[] = [
  { id: 'code', head: '序号', width: 62, isFrozen: true, cell: (row) => row.code, text: (row) => row.code },
  { id: 'title', head: '措施', width: 196, isFrozen: true, isBalanced: true, cell: (row) => row.shortTitle, text: (row) => row.shortTitle },
  { id: 'goal', head: '本月目标', minWidth: 160, share: 2, cell: (row) => textOr(row.goal, '未填'), text: (row) => row.goal },
  { id: 'progress', head: '工作进展', minWidth: 184, share: 3, cell: (row) => textOr(row.progress, '未报'), text: (row) => row.progress },
  { id: 'outcome', head: '取得成效', minWidth: 144, share: 2, cell: (row) => textOr(row.outcome, '无'), text: (row) => row.outcome },
  { id: 'nextPlan', head: '下月计划', minWidth: 144, share: 2, cell: (row) => textOr(row.nextPlan, '无'), text: (row) => row.nextPlan },
  {
    id: 'dueOn',
    head: '本月时限',
    width: 84,
    cell: (row) => officialMonthDay(row.dueOn),
    text: (row) => row.dueOn,
    sort: true,
  },
  {
    id: 'verdict',
    head: '完成情况',
    width: 92,
    cell: (row) =>
      row.verdict === null ? <StatusMark mark="notStarted">未自评</StatusMark> : <StatusOf of="verdict" code={row.verdict} />,
    text: (row) => (row.verdict === null ? '未自评' : verdicts[row.verdict]),
  },
  {
    id: 'evidence',
    head: '佐证',
    width: 52,
    align: 'end',
    cell: (row) => (
      <TraceNumber trace={`evidence:${row.lineId}`} label={`${row.unit.name} ${row.code} 佐证 ${row.evidence} 件`}>
        {row.evidence}
      </TraceNumber>
    ),
    text: (row) => String(row.evidence),
    sort: (one, other) => one.evidence - other.evidence,
  },
]

function textOr(text: string, nothing: string) {
  return text === '' ? <StatusMark mark="normal">{nothing}</StatusMark> : text
}
