import { useState } from 'react'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ColumnMenu, useColumns } from '#renderer/components/data-grid/ColumnMenu.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { TraceProvider } from '#renderer/components/trace-number/TraceNumber.tsx'
import { TasksHead } from '../TasksHead.tsx'
import type { ViewProps } from '../view-props.ts'
import { progressColumns } from './columns.tsx'
import { LinePanel } from './LinePanel.tsx'
import { NoProgressRows } from './NoProgressRows.tsx'
import { ProgressFilterBar } from './ProgressFilterBar.tsx'
import { byUnit, filteredRows, noProgressFilters } from './rows.ts'

/** 一表 (M-014, M-021): the month's lines of every unit, or of one, as progress; written in the panel. */
export function ProgressView({ place, goTo, desk }: ViewProps) {
  const { month } = useMonth()
  const table = useDeskQuery('tasks.progressTable', { month, unitId: place.unitId })
  const [filters, setFilters] = useState(noProgressFilters)
  const [current, setCurrent] = useState<string | null>(place.lineId)
  const [part, setPart] = useState<'progress' | 'evidence'>('progress')
  const finds = useFinder(filters.query)
  const choice = useColumns('progress', progressColumns)
  const all = table.data?.rows ?? []
  const groups = byUnit(filteredRows(all, filters, finds))
  const shown = groups.flatMap((group) => group.rows)
  const open = (lineId: string | null): void => {
    if (lineId !== null) setCurrent(lineId)
    goTo({ lineId })
  }
  const step = (by: 1 | -1): void => {
    const next = shown[shown.findIndex((row) => row.lineId === place.lineId) + by]
    if (next !== undefined) open(next.lineId)
  }
  return (
    <PageFrame
      padding="none"
      head={
        <TasksHead view="progress" goTo={goTo}>
          <ColumnMenu columns={progressColumns} hidden={choice.hidden} onToggle={choice.toggle} />
        </TasksHead>
      }
      toolbar={
        <>
          <ProgressFilterBar
            month={month}
            rows={all}
            unitId={place.unitId}
            filters={filters}
            onUnit={(unitId) => goTo({ unitId, lineId: null })}
            onChange={(part) => setFilters({ ...filters, ...part })}
          />
          <LoadingBar isLoading={table.isPending || table.isPlaceholderData} />
          {table.error === null ? null : (
            <ErrorNotice
              message={table.error.message}
              logId={table.error.logId}
              remedy={{ label: '重新读取', onClick: () => void table.refetch() }}
            />
          )}
        </>
      }
      panel={
        place.lineId === null ? null : (
          <LinePanel lineId={place.lineId} today={desk.today} part={part} onPart={setPart} onClose={() => open(null)} onStep={step} />
        )
      }
    >
      <TraceProvider
        onOpen={(trace) => {
          setPart('evidence')
          open(trace.replace(/^\w+:/, ''))
        }}
      >
        <DataGrid
          label="任务台账一表"
          columns={choice.shown}
          groups={groups}
          rowKey={(row) => row.lineId}
          current={current}
          onCurrent={(key) => {
            setCurrent(key)
            if (place.lineId !== null) goTo({ lineId: key })
          }}
          onOpen={(row) => open(row.lineId)}
          empty={
            table.data === undefined ? null : (
              <NoProgressRows month={month} hasRows={all.length > 0} onClear={() => setFilters(noProgressFilters)} />
            )
          }
        />
      </TraceProvider>
    </PageFrame>
  )
}
