import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ColumnMenu, useColumns } from '#renderer/components/data-grid/ColumnMenu.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { filterNote, searchWords } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { LedgersHead } from '../LedgersHead.tsx'
import { rowsAddress } from '../place.ts'
import type { DeskStatus, GoTo } from '../view-props.ts'
import { indicatorColumns } from './columns.tsx'
import { IndicatorPanel } from './IndicatorPanel.tsx'
import { isOpen } from './indicator-words.ts'

interface IndicatorsViewProps {
  readonly indicatorId: string | null
  readonly goTo: GoTo
  readonly desk: DeskStatus
}

const firstHidden = ['basis']

/** 指标 (M-120 … M-138) of the month: numerator, denominator, value, target, and how far it is. */
export function IndicatorsView({ indicatorId, goTo, desk }: IndicatorsViewProps) {
  const { month } = useMonth()
  const list = useDeskQuery('indicators.list', { month })
  const [query, setQuery] = useState('')
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [, navigate] = useLocation()
  const finds = useFinder(query)
  const all = list.data?.indicators ?? []
  const shown = all.filter((row) => (!onlyOpen || isOpen(row)) && finds(`${row.title} ${row.taskTitle}`))
  const show = (next: string | null): void => goTo({ view: 'indicators', indicatorId: next })
  const opened = all.find((row) => row.indicatorId === indicatorId)
  const columns = useMemo(
    () =>
      indicatorColumns(desk.today, (row, figure) => {
        if (figure === null) goTo({ view: 'indicators', indicatorId: row.indicatorId })
        else navigate(rowsAddress(figure, month))
      }),
    // The way elsewhere is made anew with every drawing and always the same.
    // oxlint-disable-next-line react/exhaustive-deps
    [desk.today, month, navigate],
  )
  const choice = useColumns('indicators', columns, firstHidden)
  const order = useGridSort()
  const step = (by: 1 | -1): void => {
    const next = shown[shown.findIndex((row) => row.indicatorId === indicatorId) + by]
    if (next !== undefined) show(next.indicatorId)
  }
  const clear = (): void => {
    setQuery('')
    setOnlyOpen(false)
  }
  return (
    <PageFrame
      padding="none"
      head={
        <LedgersHead view="indicators" goTo={goTo} hasRule={false}>
          <ExportList
            size="xs"
            title={`${officialMonth(month)}指标完成情况`}
            note={filterNote([onlyOpen && '未达到或未填报', searchWords(query)])}
            columns={choice.shown}
            rows={shown}
            {...order}
          />
          <ColumnMenu columns={columns} hidden={choice.hidden} onToggle={choice.toggle} />
        </LedgersHead>
      }
      toolbar={
        <>
          <FilterBar search={<SearchField label="查找指标" value={query} onChange={setQuery} />}>
            {[<FilterChip key="open" label="未达到或未填报" count={all.filter(isOpen).length} isOn={onlyOpen} onChange={setOnlyOpen} />]}
          </FilterBar>
          <ReadNotices reading={list} />
        </>
      }
      panel={
        opened === undefined ? null : (
          <IndicatorPanel
            key={`${opened.indicatorId} ${month}`}
            row={opened}
            month={month}
            desk={desk}
            onRows={(figure) => navigate(rowsAddress(figure, month))}
            onClose={() => show(null)}
            onStep={step}
          />
        )
      }
    >
      <DataGrid
        label={`${officialMonth(month)}指标`}
        columns={choice.shown}
        rows={shown}
        {...order}
        rowKey={(row) => row.indicatorId}
        {...(indicatorId === null ? {} : { current: indicatorId })}
        onCurrent={(key) => {
          if (indicatorId !== null) show(key)
        }}
        onOpen={(row) => show(row.indicatorId)}
        empty={
          list.data === undefined ? null : all.length === 0 ? (
            <EmptyState action={<Button onClick={() => goTo({ view: 'adjustments', adjustmentId: null })}>查看动态调整</Button>}>
              当前工作方案没有设置指标。动态调整方案执行后，其中的指标显示在这里。
            </EmptyState>
          ) : (
            <EmptyState action={<Button onClick={clear}>清除筛选</Button>}>没有符合筛选条件的指标。</EmptyState>
          )
        }
      />
    </PageFrame>
  )
}
