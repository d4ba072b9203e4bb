import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { May } from '#renderer/api/use-may.tsx'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import type { ReviewFilter, ReviewRow } from './review-rows.ts'
import { agreeable, passes, reviewFilters } from './review-rows.ts'

interface ReviewToolsProps {
  readonly rows: readonly ReviewRow[]
  readonly filter: ReviewFilter | null
  readonly mayReview: boolean
  readonly isBusy: boolean
  /** Before the others: the button of a month without planned measures. */
  readonly action?: ReactNode
  /** Before the buttons: 导出 Excel. */
  readonly children?: ReactNode
  onFilter(filter: ReviewFilter | null): void
  onAgreeAll(): void
  onSpotCheck(): void
}

const filters = Object.keys(reviewFilters) as ReviewFilter[]

/** 全部、待复核、改否、缺佐证、需重新复核; the keys; 登记抽查 and 整县同意自评. */
export function ReviewTools({ rows, filter, mayReview, isBusy, action, children, onFilter, onAgreeAll, onSpotCheck }: ReviewToolsProps) {
  const waiting = agreeable(rows).length
  const counts = { waiting: 0, overruled: 0, unproven: 0, stale: 0 }
  for (const each of filters) counts[each] = rows.filter((row) => passes(row, each)).length
  // 需重新复核 stands here only while there is such a row, in the room of the key caps.
  const shown = filters.filter((each) => each !== 'stale' || counts.stale > 0 || filter === 'stale')
  return (
    <FilterBar
      right={
        <>
          {mayReview && rows.length > 0 && counts.stale === 0 ? (
            <KeyCaps
              hints={[
                { keys: ['1'], does: '同意' },
                { keys: ['2'], does: '改否' },
              ]}
            />
          ) : null}
          {children}
          {action}
          {rows.length === 0 ? null : (
            <May to="appraisals.spotCheck">
              <Button onClick={onSpotCheck}>登记抽查</Button>
            </May>
          )}
          {mayReview && waiting > 0 ? (
            <Button variant="filled" loading={isBusy} onClick={onAgreeAll}>
              {`整县同意自评　${waiting} 条`}
            </Button>
          ) : null}
        </>
      }
    >
      {[
        <FilterChip key="all" label="全部" count={rows.length} isOn={filter === null} onChange={() => onFilter(null)} />,
        ...shown.map((each) => (
          <FilterChip
            key={each}
            label={reviewFilters[each]}
            count={counts[each]}
            isOn={filter === each}
            onChange={(isOn) => onFilter(isOn ? each : null)}
          />
        )),
      ]}
    </FilterBar>
  )
}
