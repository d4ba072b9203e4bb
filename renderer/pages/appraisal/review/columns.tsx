import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { statusWords } from '#renderer/components/status-mark/status-tables.ts'
import { StatusMark, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { verdicts } from '#shared/domain/plan.ts'
import { Choice } from '../Choice.tsx'
import { lineTitle } from '../line-title.ts'
import { OverruleField } from './OverruleField.tsx'
import type { ReviewRow } from './review-rows.ts'
import { isUnproven } from './review-rows.ts'
import { OverruleWords, RowDetail, SupplementWords, overruledTo } from './RowDetail.tsx'
import type { Review } from './use-review.ts'

interface ReviewColumns {
  readonly review: Review
  readonly current: string | null
  readonly unitId: string
  /** False once the month was published. */
  readonly mayReview: boolean
  onShow(lineId: string): void
}

/** 自评｜复核｜抽查 side by side, a rule between the authors (考评细则 三). */
export function reviewColumns(given: ReviewColumns): readonly GridColumn<ReviewRow>[] {
  const { review, onShow } = given
  return [
    { id: 'code', head: '序号', width: 58, cell: (row) => row.code, text: (row) => row.code },
    { id: 'goal', head: '本月目标', minWidth: 180, cell: (row) => <GoalCell row={row} {...given} />, text: goalWords },
    { id: 'self', head: '自评', width: 96, hasRule: true, cell: SelfCell, text: selfWords },
    {
      id: 'evidence',
      head: '佐证',
      width: 56,
      align: 'end',
      cell: (row) =>
        isUnproven(row) ? (
          <StatusMark mark="dueSoon">缺</StatusMark>
        ) : (
          <TraceNumber
            trace={`evidence:${row.lineId}`}
            label={`${row.code} 佐证 ${row.evidence.length} 件`}
            onOpen={() => onShow(row.lineId)}
          >
            {row.evidence.length}
          </TraceNumber>
        ),
      text: (row) => String(row.evidence.length),
    },
    {
      id: 'review',
      head: '复核',
      width: 134,
      hasRule: true,
      cell: (row) => <Decide row={row} review={review} mayReview={given.mayReview} />,
      text: reviewWords,
    },
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

/** The goal, and what an overruled line was changed to. */
function goalWords(row: ReviewRow): string {
  const overruled = overruledTo(row)
  return overruled === null ? lineTitle(row) : `${lineTitle(row)}（${overruled}）`
}

export function selfWords({ selfVerdict }: ReviewRow): string {
  return selfVerdict === null ? '未自评' : verdicts[selfVerdict]
}

function reviewWords({ review }: ReviewRow): string {
  if (review === null) return statusWords('review', 'waiting')
  return `${statusWords('review', review.decision)}${review.isStale ? '，需重新复核' : ''}`
}

function GoalCell({ row, review, current, unitId, mayReview }: ReviewColumns & { readonly row: ReviewRow }) {
  const isOverruling = review.overruling === row.lineId
  return (
    <>
      {lineTitle(row)}
      <SupplementWords row={row} />
      {isOverruling ? <OverruleField row={row} review={review} /> : <OverruleWords row={row} />}
      {current === row.lineId ? (
        <RowDetail row={row} unitId={unitId} mayReview={mayReview} onClear={() => review.clear([row.lineId])} />
      ) : null}
    </>
  )
}

/** 自评 of a line, as the city and the county read it. */
export function SelfCell({ selfVerdict }: ReviewRow) {
  return selfVerdict === null ? <StatusMark mark="notStarted">未自评</StatusMark> : <StatusOf of="verdict" code={selfVerdict} />
}

function Decide({ row, review, mayReview }: { readonly row: ReviewRow; readonly review: Review; readonly mayReview: boolean }) {
  const given = row.review?.decision ?? null
  const shown = review.overruling === row.lineId ? 'overruled' : given
  return (
    <>
      <Choice
        label={`复核 ${row.code}`}
        options={[
          { value: 'agreed', label: '同意' },
          { value: 'overruled', label: '改否', isAgainst: true },
        ]}
        value={shown}
        isDisabled={!mayReview}
        onChoose={(decision) => (decision === 'agreed' ? review.agree(row) : review.beginOverrule(row))}
      />
      {row.review?.isStale === true ? (
        <div>
          <StatusMark mark="dueSoon">需重新复核</StatusMark>
        </div>
      ) : null}
    </>
  )
}
