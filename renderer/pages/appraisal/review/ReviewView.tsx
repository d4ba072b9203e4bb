import { Button } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { useMay } from '#renderer/api/use-may.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import classes from '../Appraisal.module.css'
import type { CountyRow } from '../county-tab.ts'
import { hasNoPlan } from '../no-plan/no-plan.ts'
import { NoPlanButton } from '../no-plan/NoPlanButton.tsx'
import { NoPlanEmpty } from '../no-plan/NoPlanEmpty.tsx'
import type { Standing } from '../score/origin.ts'
import { ScorePanel } from '../score/ScorePanel.tsx'
import { SpotCheckDialog } from '../spot-check/SpotCheckDialog.tsx'
import { reviewColumns } from './columns.tsx'
import { CorrectionRecord } from './CorrectionRecord.tsx'
import type { CountyAppraisal, ReviewFilter } from './review-rows.ts'
import { passes, reviewFilters } from './review-rows.ts'
import { ReviewTools } from './ReviewTools.tsx'
import { useReview } from './use-review.ts'

interface ReviewViewProps {
  readonly county: CountyAppraisal
  readonly month: string
  readonly today: string
  /** 「暂列第 4 名」 and those that it is ranked with. */
  readonly standing: Standing
  readonly published: CountyRow['published']
}

/** 市专班复核 of one county (考评细则 三（二）): settled by one button, exceptions by 1 and 2, the score beside it. */
export function ReviewView({ county, month, today, standing, published }: ReviewViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const { unitId, name } = county.unit
  const review = useReview({ unitId, unitName: name, month }, () => focusGrid(place.current))
  const [filter, setFilter] = useState<ReviewFilter | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [isChecking, setIsChecking] = useState(false)
  const mayReview = useMay('appraisals.review') && !county.isPublished
  const rows = county.rows.filter((row) => passes(row, filter) || row.lineId === review.overruling)
  const show = (lineId: string): void => {
    setFilter(null)
    setCurrent(lineId)
  }
  const order = useGridSort()
  const columns = reviewColumns({ review, current, unitId, mayReview, onShow: show })
  const rowIds = useMemo(() => new Set(county.rows.map((row) => row.lineId)), [county.rows])
  const noPlan =
    mayReview && hasNoPlan(county.rows) ? (
      <NoPlanButton unitId={unitId} name={name} month={month} isPrimary={county.score.isProvisional} />
    ) : undefined
  return (
    <div className={classes.split}>
      <div ref={place} className={classes.rows}>
        <div>
          <ReviewTools
            rows={county.rows}
            filter={filter}
            mayReview={mayReview}
            isBusy={review.isAgreeingAll}
            {...(county.rows.length > 0 ? { action: noPlan } : {})}
            onFilter={setFilter}
            onAgreeAll={() => review.agreeAll(county.rows)}
            onSpotCheck={() => setIsChecking(true)}
          >
            <ExportList
              size="xs"
              title={`${name}${officialMonth(month)}考评复核情况`}
              note={filterNote([filter !== null && reviewFilters[filter]])}
              columns={columns}
              rows={rows}
              {...order}
            />
          </ReviewTools>
          {review.error === null ? null : <ErrorNotice message={review.error.message} logId={review.error.logId} onClose={review.forget} />}
        </div>
        <DataGrid
          label={`复核　${name}`}
          columns={columns}
          rows={rows}
          {...order}
          rowKey={(row) => row.lineId}
          current={current}
          onCurrent={setCurrent}
          onOpen={(row) => setCurrent(row.lineId)}
          isFlagged={(row) => row.review?.isStale === true}
          {...(mayReview ? { keys: { '1': review.agree, '2': review.beginOverrule } } : {})}
          empty={
            county.rows.length === 0 ? (
              <NoPlanEmpty name={name} score={county.score} action={noPlan} />
            ) : (
              <EmptyState action={<Button onClick={() => setFilter(null)}>清除筛选</Button>}>没有符合筛选条件的措施。</EmptyState>
            )
          }
        />
      </div>
      <ScorePanel
        label={`${name}得分`}
        score={county.score}
        standing={withVersion(standing, published)}
        isPast={county.isPublished}
        rowIds={rowIds}
        onFact={show}
      >
        <CorrectionRecord published={published} />
      </ScorePanel>
      {isChecking ? (
        <SpotCheckDialog unit={county.unit} month={month} today={today} current={current} onClose={() => setIsChecking(false)} />
      ) : null}
    </div>
  )
}

/** 「第 5 名，第 2 版」 after a 更正. */
function withVersion(standing: Standing, published: CountyRow['published']): Standing {
  if (published === null || published.version === 1) return standing
  return { ...standing, words: [standing.words, `第 ${published.version} 版`].filter((part) => part !== '').join('，') }
}

/** The keyboard goes back to the rows, so that ↓ leads to the next one. */
function focusGrid(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true })
}
