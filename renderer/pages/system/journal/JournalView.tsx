import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { SystemHead } from '../SystemHead.tsx'
import type { ViewProps } from '../view-props.ts'
import { eventColumns } from './columns.tsx'
import { firstPage, newer, older, placeOf } from './pages.ts'

/** 操作日志: who did what and when, a page at a time, never changed. */
export function JournalView({ desk, onView }: ViewProps) {
  const [trail, setTrail] = useState(firstPage)
  const list = useDeskQuery('events.list', { beforeSeq: placeOf(trail) })
  const columns = useMemo(() => eventColumns(desk.today), [desk.today])
  const events = list.data?.events ?? []
  const order = useGridSort()
  const next = list.data?.nextBeforeSeq ?? null
  return (
    <PageFrame
      padding="none"
      head={
        <SystemHead view="journal" onView={onView}>
          <ExportList title={`操作日志（第${trail.length}页）`} columns={columns} rows={events} {...order} />
        </SystemHead>
      }
      toolbar={<ReadNotices reading={list} />}
      foot={
        <ActionBar
          count={`第 ${trail.length} 页`}
          actions={
            <>
              <Button disabled={trail.length === 1} onClick={() => setTrail(newer(trail))}>
                较新
              </Button>
              <Button disabled={next === null || list.isPlaceholderData} onClick={() => setTrail(older(trail, next))}>
                较早
              </Button>
            </>
          }
        >
          日志逐条相连，只增不改；检查数据时一并核对。
        </ActionBar>
      }
    >
      <DataGrid
        label="操作日志"
        columns={columns}
        rows={events}
        {...order}
        rowKey={(row) => String(row.seq)}
        empty={list.data === undefined ? null : <EmptyState>还没有操作记录。每次办理保存后记入日志。</EmptyState>}
      />
    </PageFrame>
  )
}
