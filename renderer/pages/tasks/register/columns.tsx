import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { DutyBars } from '#renderer/components/duty-bars/DutyBars.tsx'
import { statusWords } from '#renderer/components/status-mark/status-tables.ts'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { rungs } from '#shared/domain/supervision.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from './Register.module.css'
import type { RegisterRow } from './filters.ts'

/** The columns of 一册, as in the printed 分解表, with how each measure stands. */
export const registerColumns: readonly GridColumn<RegisterRow>[] = [
  { id: 'code', head: '序号', width: 48, isFrozen: true, cell: (row) => row.code, text: (row) => row.code },
  {
    id: 'text',
    head: '具体措施',
    minWidth: 220,
    share: 8,
    isFrozen: true,
    isBalanced: true,
    cell: (row) => row.text,
    text: (row) => row.text,
  },
  {
    id: 'leads',
    head: '牵头单位',
    minWidth: 112,
    maxWidth: 188,
    cell: (row) => row.leads.map((lead) => <div key={lead.unitId}>{lead.name}</div>),
    text: (row) => row.leads.map((lead) => lead.name).join('、'),
  },
  {
    id: 'deadline',
    head: '完成时限',
    width: 120,
    cell: (row) =>
      row.milestones.length === 0 ? row.ongoing : row.milestones.map((each) => <Deadline key={each.ordinal} milestone={each} />),
    text: (row) => row.milestones.map(({ by, what }) => `${officialMonthDay(by)} ${what}`).join('；') || row.ongoing,
    sort: (one, other) => (one.milestones[0]?.by ?? '').localeCompare(other.milestones[0]?.by ?? ''),
  },
  { id: 'status', head: '状态', width: 88, cell: MeasureStatus, text: standingWords, sort: (one, other) => one.daysLate - other.daysLate },
  {
    id: 'duty',
    head: '六个一',
    width: 86,
    cell: (row) => <DutyBars have={row.duty.have} of={row.duty.of} />,
    text: (row) => `${row.duty.have}/${row.duty.of}`,
    sort: (one, other) => one.duty.have - other.duty.have,
  },
  {
    id: 'evidence',
    head: '佐证',
    width: 44,
    align: 'end',
    cell: (row) => (
      <TraceNumber trace={`evidence:${row.measureId}`} label={`${row.code} 佐证 ${row.evidence} 件`}>
        {row.evidence}
      </TraceNumber>
    ),
    text: (row) => String(row.evidence),
    sort: (one, other) => one.evidence - other.evidence,
  },
  { id: 'rung', head: '提醒督办', width: 76, cell: (row) => <StatusOf of="rung" code={row.rung} />, text: (row) => rungs[row.rung] },
]

/** The same where nothing is ticked: 序号 stands at the edge and needs its room. */
export const plainColumns = registerColumns.map((column) => (column.id === 'code' ? { ...column, width: 62 } : column))

function Deadline({ milestone }: { readonly milestone: RegisterRow['milestones'][number] }) {
  return (
    <div className={classes.deadline}>
      <span data-late={milestone.state === 'overdue' || undefined}>{officialMonthDay(milestone.by)}</span> {milestone.what}
    </div>
  )
}

/** How a measure stands: late or near by its next deadline, otherwise by the state of its leads. */
export function MeasureStatus(row: Pick<RegisterRow, 'state' | 'status' | 'daysLate'>) {
  return isUrgent(row) ? <StatusOf of="milestone" code={row.state} days={row.daysLate} /> : <StatusOf of="assignment" code={row.status} />
}

/** The same in words: 「逾期 5 天」, 「推进中」. */
function standingWords(row: Pick<RegisterRow, 'state' | 'status' | 'daysLate'>): string {
  return isUrgent(row) ? statusWords('milestone', row.state, row.daysLate) : statusWords('assignment', row.status)
}

function isUrgent({ state }: Pick<RegisterRow, 'state'>): boolean {
  return state === 'overdue' || state === 'dueSoon'
}
