import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDocuments } from '#renderer/api/use-documents.ts'
import { May } from '#renderer/api/use-may.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { DocumentsHead } from '../DocumentsHead.tsx'
import type { ViewProps } from '../view-props.ts'
import { documentColumns } from './columns.tsx'
import { DocumentFilterBar } from './DocumentFilterBar.tsx'
import { DraftButton } from './DraftButton.tsx'
import { DrawUpPanel } from './DrawUpPanel.tsx'
import { filteredDocuments, filterWords, noDocumentFilters } from './rows.ts'
import { useDrafting } from './use-drafting.ts'

/** The papers of the month of the top bar, or of all months. */
export function DocumentsView({ desk, onView }: ViewProps) {
  const { month } = useMonth()
  const [isWholeYear, setIsWholeYear] = useState(false)
  const list = useDocuments(isWholeYear ? null : month)
  const drafting = useDrafting()
  const [filters, setFilters] = useState(noDocumentFilters)
  const [, navigate] = useLocation()
  const finds = useFinder(filters.query)
  const all = list.data?.documents ?? []
  const shown = filteredDocuments(all, filters, finds)
  const order = useGridSort()
  return (
    <PageFrame
      padding="none"
      head={
        <DocumentsHead view="documents" onView={onView}>
          <ExportList
            title={`${isWholeYear ? '' : officialMonth(month)}公文清单`}
            note={filterNote(filterWords(all, filters))}
            columns={documentColumns}
            rows={shown}
            {...order}
          />
          <May to="documents.create">
            <DraftButton drafting={drafting} />
          </May>
        </DocumentsHead>
      }
      toolbar={
        <>
          <DocumentFilterBar
            rows={all}
            filters={filters}
            isWholeYear={isWholeYear}
            monthWords={officialMonth(month)}
            onWholeYear={setIsWholeYear}
            onChange={(part) => setFilters({ ...filters, ...part })}
          />
          <LoadingBar isLoading={list.isFetching} />
          {list.error === null ? null : (
            <ErrorNotice
              message={list.error.message}
              logId={list.error.logId}
              remedy={{ label: '重新读取', onClick: () => void list.refetch() }}
            />
          )}
        </>
      }
      panel={drafting.isOpen ? <DrawUpPanel desk={desk} {...drafting.panel} /> : null}
    >
      <DataGrid
        label="公文"
        columns={documentColumns}
        rows={shown}
        {...order}
        rowKey={(row) => row.documentId}
        onOpen={(row) => navigate(row.noticeId === null ? `/documents/${row.documentId}` : `/supervision/${row.noticeId}`)}
        empty={
          list.data === undefined ? null : all.length === 0 ? (
            <EmptyState
              action={
                isWholeYear ? (
                  <May to="documents.create">
                    <Button onClick={drafting.open}>起草公文</Button>
                  </May>
                ) : (
                  <Button onClick={() => setIsWholeYear(true)}>显示各月公文</Button>
                )
              }
            >
              {isWholeYear ? '还没有公文' : `${officialMonth(month)}还没有公文`}。起草的报告、评分表、提示单和督办单显示在这里。
            </EmptyState>
          ) : (
            <EmptyState action={<Button onClick={() => setFilters(noDocumentFilters)}>清除筛选</Button>}>
              没有符合筛选条件的公文。
            </EmptyState>
          )
        }
      />
    </PageFrame>
  )
}
