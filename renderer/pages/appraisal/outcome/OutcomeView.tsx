import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { officialMonth, officialMonthDay } from '#shared/text/official-dates.ts'
import classes from '../Appraisal.module.css'
import type { CountyRow } from '../county-tab.ts'
import { CorrectionRecord } from '../review/CorrectionRecord.tsx'
import type { CountyAppraisal } from '../review/review-rows.ts'
import { ScorePanel } from '../score/ScorePanel.tsx'
import { outcomeColumns } from './columns.tsx'
import type { OutcomeFilter } from './outcome-rows.ts'
import { filtersShown, hasOutcome, outcomeFilters, outcomeGroups, passesOutcome } from './outcome-rows.ts'

interface OutcomeViewProps {
  readonly county: CountyAppraisal
  /** `2022-04` */
  readonly month: string
  readonly published: CountyRow['published']
}

/** 复核结果 in a county's own office: each line's 自评 beside the city's review of it and why, and the score that followed. */
export function OutcomeView({ county, month, published }: OutcomeViewProps) {
  const [filter, setFilter] = useState<OutcomeFilter | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const order = useGridSort()
  const rowIds = useMemo(() => new Set(county.rows.map((row) => row.lineId)), [county.rows])
  if (!hasOutcome(county)) return <NotReviewed month={month} />
  const { unitId, name } = county.unit
  const groups = outcomeGroups(county.rows.filter((row) => passesOutcome(row, filter)))
  const columns = outcomeColumns({ current, unitId, isPublished: county.isPublished })
  const show = (lineId: string): void => {
    setFilter(null)
    setCurrent(lineId)
  }
  return (
    <div className={classes.split}>
      <div className={classes.rows}>
        <FilterBar
          right={
            <ExportList
              size="xs"
              title={`${name}${officialMonth(month)}考评复核结果`}
              note={filterNote([filter !== null && outcomeFilters[filter]])}
              columns={columns}
              rows={groups.flatMap(({ rows }) => rows)}
              {...order}
            />
          }
        >
          {[
            <FilterChip key="all" label="全部" count={county.rows.length} isOn={filter === null} onChange={() => setFilter(null)} />,
            ...filtersShown(county.rows).map((each) => (
              <FilterChip
                key={each}
                label={outcomeFilters[each]}
                count={county.rows.filter((row) => passesOutcome(row, each)).length}
                isOn={filter === each}
                onChange={(isOn) => setFilter(isOn ? each : null)}
              />
            )),
          ]}
        </FilterBar>
        <DataGrid
          label={`复核结果　${name}`}
          columns={columns}
          groups={groups}
          {...order}
          rowKey={(row) => row.lineId}
          current={current}
          onCurrent={setCurrent}
          onOpen={(row) => setCurrent(row.lineId)}
          empty={<NoRows hasRows={county.rows.length > 0} onClear={() => setFilter(null)} />}
        />
      </div>
      <ScorePanel
        label={`${name}得分`}
        score={county.score}
        isPast={county.isPublished}
        standing={publishedWords(published)}
        rowIds={rowIds}
        onFact={show}
      >
        <CorrectionRecord published={published} />
      </ScorePanel>
    </div>
  )
}

/** 「4月29日通报」, after a 更正 「5月10日更正，第 2 版」; '' before publication. */
function publishedWords(published: CountyRow['published']): string {
  if (published === null) return ''
  const day = officialMonthDay(published.publishedOn)
  return published.version === 1 ? `${day}通报` : `${day}更正，第 ${published.version} 版`
}

function NoRows({ hasRows, onClear }: { readonly hasRows: boolean; onClear(): void }) {
  return hasRows ? (
    <EmptyState action={<Button onClick={onClear}>清除筛选</Button>}>没有符合筛选条件的措施。</EmptyState>
  ) : (
    <EmptyState>本月没有计划措施，得分说明见右侧。</EmptyState>
  )
}

/** Nothing of the month's review came yet. */
function NotReviewed({ month }: { readonly month: string }) {
  return (
    <div className={classes.empty}>
      <EmptyState
        action={
          <Button component={Link} href="/exchange">
            到数据收发
          </Button>
        }
      >
        {`${Number(month.slice(5))}月份复核结果尚未收到。市专班办公室的复核结果数据包导入后，各条复核意见和得分显示在这里。`}
      </EmptyState>
    </div>
  )
}
