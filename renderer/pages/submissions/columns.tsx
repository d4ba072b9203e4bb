import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { statusWords } from '#renderer/components/status-mark/status-tables.ts'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { receiptWays } from '#shared/domain/submission.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { Obligation, SubmissionMonth, UnitRow } from './rows.ts'
import { obligationsOf } from './rows.ts'
import classes from './Submissions.module.css'

/** One column a material between the unit's name and what was noted; `kind` narrows them to one. */
export function submissionColumns(kinds: SubmissionMonth['kinds'], kind: string | null): readonly GridColumn<UnitRow>[] {
  return [
    { id: 'unit', head: '单位', minWidth: 172, maxWidth: 212, isFrozen: true, cell: (row) => row.unit.name, text: (row) => row.unit.name },
    ...kinds.filter((each) => kind === null || each.kind === kind).map(materialColumn),
    {
      id: 'note',
      head: '说明',
      minWidth: 120,
      share: 3,
      cell: (row) => notesOf(row, kind).map((note) => <div key={note}>{note}</div>),
      text: (row) => notesOf(row, kind).join('；'),
    },
  ]
}

function materialColumn({ kind, title, dueOn }: SubmissionMonth['kinds'][number]): GridColumn<UnitRow> {
  const own = (row: UnitRow): Obligation | undefined => row.obligations.find((obligation) => obligation.kind === kind)
  return {
    id: kind,
    // The page's title names the month already.
    head: `${title.replace(/^\d+月份/, '')}　${officialMonthDay(dueOn)}前`,
    width: 252,
    cell: (row) => <MaterialCell obligation={own(row)} />,
    text: (row) => materialText(own(row)),
    sort: (one, other) => (own(one)?.receivedOn ?? '9').localeCompare(own(other)?.receivedOn ?? '9'),
  }
}

function MaterialCell({ obligation }: { readonly obligation: Obligation | undefined }) {
  if (obligation === undefined) return <span className={classes.none}>不需报送</span>
  return (
    <span className={classes.cell}>
      <StatusOf of="obligation" code={obligation.status} days={obligation.daysLate} />
      {obligation.receivedOn === null ? null : <span className={classes.quiet}>{receiptWords(obligation)}</span>}
    </span>
  )
}

/** 「4月20日　内网邮箱　代录」 */
function receiptWords({ receivedOn, way, isOnBehalf }: Obligation): string {
  const day = receivedOn === null ? '' : officialMonthDay(receivedOn)
  return [day, way === null ? '' : receiptWays[way], isOnBehalf ? '代录' : ''].filter((word) => word !== '').join('　')
}

function materialText(obligation: Obligation | undefined): string {
  if (obligation === undefined) return '不需报送'
  return `${statusWords('obligation', obligation.status, obligation.daysLate)}　${receiptWords(obligation)}`.trim()
}

function notesOf(row: UnitRow, kind: string | null): readonly string[] {
  return [...new Set(obligationsOf(row, kind).map((obligation) => obligation.note))].filter((note) => note !== '')
}
