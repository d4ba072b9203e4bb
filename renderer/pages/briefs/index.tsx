import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import type { BriefFilter } from './brief.ts'
import { passes } from './brief.ts'
import { BriefPanel } from './BriefPanel.tsx'
import { BriefTools } from './BriefTools.tsx'
import { briefColumns } from './columns.tsx'

/** 工作信息 (工作制度 第八条): the month's briefs with their quality and adoption. */
export default function BriefsPage() {
  const { month } = useMonth()
  const status = useDeskQuery('desk.status', {})
  const list = useDeskQuery('briefs.list', { month })
  const [filter, setFilter] = useState<BriefFilter | null>(null)
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState<string | null>(null)
  /** The brief that is open, `new` for the form of a new one. */
  const [open, setOpen] = useState<string | null>(null)
  const finds = useFinder(query)
  const briefs = list.data?.briefs ?? []
  const rows = briefs.filter((brief) => passes(brief, filter) && finds(`${brief.unit.name} ${brief.title}`))
  const brief = briefs.find((each) => each.briefId === open) ?? null
  const show = (briefId: string): void => {
    setCurrent(briefId)
    setOpen(briefId)
  }
  const step = (by: 1 | -1): void => {
    const next = rows[rows.findIndex((row) => row.briefId === open) + by]
    if (next !== undefined) show(next.briefId)
  }
  const register = (
    <Button variant={open === null ? 'filled' : 'default'} onClick={() => setOpen('new')}>
      登记工作信息
    </Button>
  )
  const isEmpty = list.data !== undefined && briefs.length === 0
  return (
    <PageFrame
      padding="none"
      head={
        <PageHead
          title={`${Number(month.slice(5))}月份工作信息`}
          detail={`本月收到或编发 ${briefs.length} 条`}
          actions={isEmpty ? null : register}
        />
      }
      toolbar={
        <>
          {isEmpty || list.data === undefined ? null : (
            <BriefTools briefs={briefs} filter={filter} query={query} onFilter={setFilter} onQuery={setQuery} />
          )}
          <LoadingBar isLoading={list.isPending || list.isPlaceholderData} />
          {list.error === null ? null : (
            <ErrorNotice
              message={list.error.message}
              logId={list.error.logId}
              remedy={{ label: '重新读取', onClick: () => void list.refetch() }}
            />
          )}
        </>
      }
      panel={
        status.data !== undefined && (open === 'new' || brief !== null) ? (
          <BriefPanel
            key={open}
            brief={brief}
            desk={{ isCity: status.data.profile === 'city', officeUnitId: status.data.office.unitId, today: status.data.today }}
            onClose={() => setOpen(null)}
            {...(brief === null ? {} : { onStep: step })}
          />
        ) : null
      }
    >
      <DataGrid
        label="工作信息"
        columns={briefColumns}
        rows={rows}
        rowKey={(row) => row.briefId}
        current={current}
        onCurrent={(key) => (brief === null ? setCurrent(key) : show(key))}
        onOpen={(row) => show(row.briefId)}
        empty={
          list.data === undefined ? null : isEmpty ? (
            <EmptyState
              action={register}
            >{`${Number(month.slice(5))}月份还没有工作信息。各单位报送的工作动态、信息登记后显示在这里。`}</EmptyState>
          ) : (
            <EmptyState
              action={
                <Button
                  onClick={() => {
                    setFilter(null)
                    setQuery('')
                  }}
                >
                  清除筛选
                </Button>
              }
            >
              没有符合筛选条件的工作信息。
            </EmptyState>
          )
        }
      />
    </PageFrame>
  )
}
