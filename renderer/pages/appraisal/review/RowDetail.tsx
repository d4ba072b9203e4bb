import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { verdicts } from '#shared/domain/plan.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from '../Appraisal.module.css'
import type { ReviewRow } from './review-rows.ts'

interface RowDetailProps {
  readonly row: ReviewRow
  readonly unitId: string
  readonly mayReview: boolean
  onClear(): void
}

/** What the reviewer needs of the current row: progress, note and evidence, without leaving it. */
export function RowDetail({ row, unitId, mayReview, onClear }: RowDetailProps) {
  const { progress, selfNote, evidence, review, spotCheck } = row
  return (
    <div className={classes.detail}>
      <span>{progress === '' ? '本月未登记进展' : progress}</span>
      {selfNote === '' ? null : <span>{`自评说明：${selfNote}`}</span>}
      <span>
        {evidence.length === 0
          ? '未附佐证'
          : `佐证 ${evidence.length} 件：${evidence.map(({ title, kind }) => `${title}（${kind}）`).join('、')}`}
      </span>
      {spotCheck === null ? null : (
        <span>{`${officialMonthDay(spotCheck.checkedOn)}抽查${spotCheck.reason === '' ? '' : `：${spotCheck.reason}`}`}</span>
      )}
      <span className={classes.acts}>
        <Link href={`/tasks?view=progress&unit=${encodeURIComponent(unitId)}&line=${encodeURIComponent(row.lineId)}`}>查看进展和佐证</Link>
        {review !== null && mayReview ? (
          <Button size="xs" variant="subtle" aria-label={`${row.code} 撤销复核`} onClick={onClear}>
            撤销复核
          </Button>
        ) : null}
      </span>
    </div>
  )
}

/** 「改为未完成：工作方案仅有征求意见稿」; null where the review did not overrule. */
export function overruledTo({ review }: Pick<ReviewRow, 'review'>): string | null {
  return review?.decision === 'overruled' ? `改为${verdicts[review.verdict]}：${review.reason}` : null
}

/** The same on every overruled row. */
export function OverruleWords({ row }: { readonly row: ReviewRow }) {
  const words = overruledTo(row)
  return words === null ? null : <div className={classes.quiet}>{words}</div>
}

/** 「年终补录」 (A-09): progress of the line was recorded after the month's report was due. */
export function SupplementWords({ row }: { readonly row: Pick<ReviewRow, 'isSupplement'> }) {
  return row.isSupplement ? <div className={classes.quiet}>年终补录：报送截止后登记的进展</div> : null
}
