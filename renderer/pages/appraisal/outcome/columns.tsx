import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { statusWords } from '#renderer/components/status-mark/status-tables.ts'
import { StatusMark, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from '../Appraisal.module.css'
import { lineTitle } from '../line-title.ts'
import { SelfCell, selfWords } from '../review/columns.tsx'
import type { ReviewRow } from '../review/review-rows.ts'
import { RowDetail, SupplementWords, overruledTo } from '../review/RowDetail.tsx'

interface OutcomeColumns {
  readonly current: string | null
  readonly unitId: string
  readonly isPublished: boolean
}

/** 自评 beside what the city said of it, line by line: 同意 or 改否 with its reason, 抽查 with its finding. */
export function outcomeColumns(given: OutcomeColumns): readonly GridColumn<ReviewRow>[] {
  return [
    { id: 'code', head: '序号', width: 58, cell: (row) => row.code, text: (row) => row.code },
    { id: 'goal', head: '本月目标', minWidth: 180, cell: (row) => <GoalCell row={row} {...given} />, text: goalWords },
    { id: 'self', head: '自评', width: 96, hasRule: true, cell: SelfCell, text: selfWords },
    { id: 'review', head: '市专班复核', width: 116, hasRule: true, cell: (row) => <ReviewCell row={row} {...given} />, text: reviewWords },
    {
      id: 'spot',
      head: '抽查',
      width: 82,
      hasRule: true,
      cell: (row) => <StatusOf of="spotCheck" code={row.spotCheck?.finding ?? 'unchecked'} />,
      text: (row) => statusWords('spotCheck', row.spotCheck?.finding ?? 'unchecked'),
    },
  ]
}

/** Why the city did not follow the line, one sentence each: 「改为未完成：……」, 「4月26日抽查未属实：……」. */
export function reasonsAgainst(row: Pick<ReviewRow, 'review' | 'spotCheck'>): readonly string[] {
  const { spotCheck } = row
  const overruled = overruledTo(row)
  return [
    ...(overruled === null ? [] : [overruled]),
    ...(spotCheck?.finding === 'refuted' ? [`${officialMonthDay(spotCheck.checkedOn)}抽查未属实：${spotCheck.reason}`] : []),
  ]
}

function goalWords(row: ReviewRow): string {
  const reasons = reasonsAgainst(row)
  return reasons.length === 0 ? lineTitle(row) : `${lineTitle(row)}（${reasons.join('；')}）`
}

function reviewWords({ review }: ReviewRow): string {
  return statusWords('review', review?.decision ?? 'waiting')
}

function GoalCell({ row, current, unitId }: OutcomeColumns & { readonly row: ReviewRow }) {
  return (
    <>
      {lineTitle(row)}
      <SupplementWords row={row} />
      {reasonsAgainst(row).map((reason) => (
        <div key={reason} className={classes.reason}>
          {reason}
        </div>
      ))}
      {current === row.lineId ? <RowDetail row={row} unitId={unitId} mayReview={false} onClear={() => undefined} /> : null}
    </>
  )
}

/** Before publication the county may still have changed what was reviewed. */
function ReviewCell({ row, isPublished }: OutcomeColumns & { readonly row: ReviewRow }) {
  return (
    <>
      <StatusOf of="review" code={row.review?.decision ?? 'waiting'} />
      {row.review?.isStale === true && !isPublished ? (
        <div>
          <StatusMark mark="dueSoon">复核后有变动</StatusMark>
        </div>
      ) : null}
    </>
  )
}
