import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { SupervisionHead } from '../SupervisionHead.tsx'
import type { ViewProps } from '../view-props.ts'
import { noticeColumns, receivedColumns } from './columns.tsx'
import { NoticeFilterBar } from './NoticeFilterBar.tsx'
import { filteredNotices, filterWords, firstNoticeFilters, noNoticeFilters } from './rows.ts'

/** 提醒督办文书: every notice with its status and the day by which it is to be answered. */
export function NoticesView({ desk, onView }: ViewProps) {
  const [filters, setFilters] = useState(firstNoticeFilters)
  const list = useDeskQuery('notices.list', { onlyOpen: filters.onlyOpen })
  const finds = useFinder(filters.query)
  const [, navigate] = useLocation()
  const all = list.data?.notices ?? []
  const shown = filteredNotices(all, filters, finds)
  const order = useGridSort()
  const isCity = desk.profile === 'city'
  const columns = isCity ? noticeColumns : receivedColumns
  return (
    <PageFrame
      padding="none"
      head={
        <SupervisionHead view="notices" onView={onView}>
          <ExportList title="提醒督办文书清单" note={filterNote(filterWords(filters))} columns={columns} rows={shown} {...order} />
        </SupervisionHead>
      }
      toolbar={
        <>
          <NoticeFilterBar rows={all} filters={filters} onChange={(part) => setFilters({ ...filters, ...part })} />
          <ReadNotices reading={list} />
        </>
      }
    >
      <DataGrid
        label="提醒督办文书"
        columns={columns}
        rows={shown}
        {...order}
        rowKey={(row) => row.noticeId}
        onOpen={(row) => navigate(`/supervision/${row.noticeId}`)}
        empty={
          list.data === undefined ? null : all.length === 0 ? (
            <NoNotices onlyOpen={filters.onlyOpen} isCity={isCity} onSubjects={() => onView('subjects')} />
          ) : (
            <EmptyState action={<Button onClick={() => setFilters(noNoticeFilters)}>清除筛选</Button>}>没有符合筛选条件的文书。</EmptyState>
          )
        }
      />
    </PageFrame>
  )
}

interface NoNoticesProps {
  readonly onlyOpen: boolean
  readonly isCity: boolean
  onSubjects(): void
}

function NoNotices({ onlyOpen, isCity, onSubjects }: NoNoticesProps) {
  const none = onlyOpen ? '没有在办的提醒督办文书。' : '还没有提醒督办文书。'
  return isCity ? (
    <EmptyState action={<Button onClick={onSubjects}>查看督办事项</Button>}>{none}选定督办事项起草后显示在这里。</EmptyState>
  ) : (
    <EmptyState
      action={
        <Button component={Link} href="/exchange">
          到数据收发
        </Button>
      }
    >
      {none}市专班办公室下发的提示单、督办单，导入数据包后显示在这里。
    </EmptyState>
  )
}
