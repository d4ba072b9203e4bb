import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { May } from '#renderer/api/use-may.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { DocumentsHead } from '../DocumentsHead.tsx'
import { PaperMenu } from '../PaperMenu.tsx'
import type { ViewProps } from '../view-props.ts'
import { incomingColumns } from './columns.tsx'
import { filteredIncoming, incomingFilterWords, noIncomingFilter } from './incoming.ts'
import { IncomingPanel } from './IncomingPanel.tsx'
import { IncomingTools } from './IncomingTools.tsx'
import { useIncomingDocuments } from './use-incoming-documents.ts'

/** 收文登记簿 (office.md «Books that every office keeps»): what came in this year, and the 《文件处理单》 of each. */
export function IncomingView({ desk, onView }: ViewProps) {
  const [year, setYear] = useState(Number(desk.today.slice(0, 4)))
  const [filter, setFilter] = useState(noIncomingFilter)
  const [open, setOpen] = useState<string | null>(null)
  const list = useIncomingDocuments(year)
  const print = useDeskCommand('incomingDocuments.printRegister')
  const finds = useFinder(filter.query)
  const order = useGridSort()
  const all = list.data?.documents ?? []
  const rows = filteredIncoming(all, filter, finds)
  const row = all.find(({ incomingId }) => incomingId === open) ?? null
  const step = (by: 1 | -1): void => {
    const next = rows[rows.findIndex(({ incomingId }) => incomingId === open) + by]
    if (next !== undefined) setOpen(next.incomingId)
  }
  const register = (
    <May to="incomingDocuments.save">
      <Button variant={open === null ? 'filled' : 'default'} onClick={() => setOpen('new')}>
        登记收文
      </Button>
    </May>
  )
  return (
    <PageFrame
      padding="none"
      head={
        <DocumentsHead view="incoming" onView={onView}>
          <May to="incomingDocuments.printRegister">
            <PaperMenu
              label="打印"
              isBusy={print.isPending}
              isDisabled={all.length === 0}
              onWay={(way) => print.mutateAsync({ year, way })}
            />
          </May>
          <ExportList
            title={`${year}年收文登记簿`}
            note={filterNote(incomingFilterWords(filter))}
            columns={incomingColumns}
            rows={rows}
            {...order}
          />
          {register}
        </DocumentsHead>
      }
      toolbar={
        <>
          <IncomingTools rows={all} years={list.data?.years ?? [year]} year={year} filter={filter} onYear={setYear} onFilter={setFilter} />
          <ReadNotices reading={list} />
        </>
      }
      panel={
        list.data !== undefined && (open === 'new' || row !== null) ? (
          <IncomingPanel
            key={open}
            row={row}
            nextSerial={list.data.nextSerial}
            today={desk.today}
            officer={desk.officer.name}
            onClose={() => setOpen(null)}
            {...(row === null ? {} : { onStep: step })}
          />
        ) : null
      }
    >
      <DataGrid
        label="收文登记簿"
        columns={incomingColumns}
        rows={rows}
        {...order}
        rowKey={({ incomingId }) => incomingId}
        onCurrent={(key) => (row === null ? undefined : setOpen(key))}
        onOpen={({ incomingId }) => setOpen(incomingId)}
        isFlagged={({ isOverdue }) => isOverdue}
        empty={
          list.data === undefined ? null : all.length === 0 ? (
            <EmptyState action={register}>{`${year}年还没有登记收文。上级来文、县（市、区）和部门来函登记后显示在这里。`}</EmptyState>
          ) : (
            <EmptyState action={<Button onClick={() => setFilter(noIncomingFilter)}>清除筛选</Button>}>没有符合筛选条件的收文。</EmptyState>
          )
        }
      />
    </PageFrame>
  )
}
