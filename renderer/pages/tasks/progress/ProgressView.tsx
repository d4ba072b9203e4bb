import { useState } from 'react'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ColumnMenu, useColumns } from '#renderer/components/data-grid/ColumnMenu.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { TraceProvider } from '#renderer/components/trace-number/TraceNumber.tsx'
import { officialMonth } from '#shared/text/official-dates.ts'
import { TasksHead } from '../TasksHead.tsx'
import { useCurrentRow } from '../use-current-row.ts'
import type { ViewProps } from '../view-props.ts'
import { progressColumns } from './columns.tsx'
import { LinePanel } from './LinePanel.tsx'
import { NoProgressRows } from './NoProgressRows.tsx'
import { ProgressFilterBar } from './ProgressFilterBar.tsx'
import { byUnit, filteredRows, filterWords, noProgressFilters } from './rows.ts'

/** 一表 (M-014, M-021): the month's lines of every unit, or of one, as progress; written in the panel. */
export function ProgressView({ place, goTo, desk }: ViewProps) {
  const { month } = useMonth()
  const { unitId, lineId } = place
  const table = useDeskQuery('tasks.progressTable', { month, unitId })
  const [filters, setFilters] = useState(noProgressFilters)
  const [part, setPart] = useState<'progress' | 'evidence'>('progress')
  const choice = useColumns('progress', progressColumns)
  const all = table.data?.rows ?? []
  const groups = byUnit(filteredRows(all, filters, useFinder(filters.query)))
  const order = useGridSort()
  const keys = groups.flatMap((group) => group.rows.map((row) => row.lineId))
  const row = useCurrentRow(keys, lineId, (next) => goTo({ lineId: next }))
  const head = (
    <TasksHead view="progress" goTo={goTo}>
      <ExportList
        size="xs"
        title={`${officialMonth(month)}任务进展表`}
        note={filterNote(filterWords(all, unitId, filters))}
        columns={choice.shown}
        groups={groups}
        groupHead="单位"
        {...order}
      />
      <ColumnMenu columns={progressColumns} hidden={choice.hidden} onToggle={choice.toggle} />
    </TasksHead>
  )
  const toolbar = (
    <>
      <ProgressFilterBar
        month={month}
        rows={all}
        unitId={unitId}
        filters={filters}
        onUnit={(next) => goTo({ unitId: next, lineId: null })}
        onChange={(change) => setFilters({ ...filters, ...change })}
      />
      <ReadNotices reading={table} />
    </>
  )
  const panel =
    lineId === null ? null : (
      <LinePanel lineId={lineId} today={desk.today} part={part} onPart={setPart} onClose={() => row.open(null)} onStep={row.step} />
    )
  const showEvidence = (trace: string): void => {
    setPart('evidence')
    row.open(trace.replace(/^\w+:/, ''))
  }
  const empty = <NoProgressRows month={month} hasRows={all.length > 0} onClear={() => setFilters(noProgressFilters)} />
  return (
    <PageFrame padding="none" head={head} toolbar={toolbar} panel={panel}>
      <TraceProvider onOpen={showEvidence}>
        <DataGrid
          label="任务台账一表"
          columns={choice.shown}
          groups={groups}
          {...order}
          rowKey={(each) => each.lineId}
          current={row.current}
          onCurrent={row.onCurrent}
          onOpen={(each) => row.open(each.lineId)}
          empty={table.data === undefined ? null : empty}
        />
      </TraceProvider>
    </PageFrame>
  )
}
