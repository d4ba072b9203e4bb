import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
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
import { SystemHead } from '../SystemHead.tsx'
import type { ViewProps } from '../view-props.ts'
import { liaisonColumns } from './columns.tsx'
import { LiaisonPanel } from './LiaisonPanel.tsx'
import { filteredLiaisons, liaisonRows } from './rows.ts'

/** 联络员名册 (M-007): whom to call in every unit that reports. */
export function LiaisonsView({ desk, onView }: ViewProps) {
  const units = useDeskQuery('units.list', {})
  const liaisons = useDeskQuery('liaisons.list', {})
  const [query, setQuery] = useState('')
  const [onlyMissing, setOnlyMissing] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const finds = useFinder(query)
  const isRead = units.data !== undefined && liaisons.data !== undefined
  const all = liaisonRows(units.data?.units ?? [], liaisons.data?.liaisons ?? [])
  const shown = filteredLiaisons(all, { onlyMissing }, finds)
  const order = useGridSort()
  const row = all.find((each) => each.unitId === opened)
  const move = (by: 1 | -1): void => {
    const next = shown[shown.findIndex((each) => each.unitId === opened) + by]
    if (next !== undefined) setOpened(next.unitId)
  }
  const clear = (): void => {
    setQuery('')
    setOnlyMissing(false)
  }
  return (
    <PageFrame
      padding="none"
      head={
        <SystemHead view="liaisons" onView={onView}>
          <ExportList
            title="联络员名册"
            note={filterNote([onlyMissing && '未登记', searchWords(query)])}
            columns={liaisonColumns}
            rows={shown}
            {...order}
          />
        </SystemHead>
      }
      toolbar={
        <>
          <FilterBar search={<SearchField label="查找单位或联络员" value={query} onChange={setQuery} />}>
            {[
              <FilterChip
                key="missing"
                label="未登记"
                count={all.filter((each) => each.liaison === null).length}
                isOn={onlyMissing}
                onChange={setOnlyMissing}
              />,
            ]}
          </FilterBar>
          <ReadNotices reading={units.error === null ? liaisons : units} />
        </>
      }
      panel={
        row === undefined ? null : (
          <LiaisonPanel key={row.unitId} row={row} today={desk.today} onStep={move} onClose={() => setOpened(null)} />
        )
      }
    >
      <DataGrid
        label="联络员名册"
        columns={liaisonColumns}
        rows={shown}
        {...order}
        rowKey={(each) => each.unitId}
        current={opened}
        onCurrent={(key) => {
          if (opened !== null) setOpened(key)
        }}
        onOpen={(each) => setOpened(each.unitId)}
        empty={isRead ? <EmptyState action={<Button onClick={clear}>清除筛选</Button>}>没有符合筛选条件的单位。</EmptyState> : null}
      />
    </PageFrame>
  )
}
