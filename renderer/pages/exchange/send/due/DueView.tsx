import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { SentPackage } from '../../packages/package-words.ts'
import { useOpenRow } from '../../packages/use-open-row.ts'
import type { May } from '../../packages/use-may.ts'
import { WrittenNotice } from '../../packages/WrittenNotice.tsx'
import { placeAddress } from '../../place.ts'
import type { ViewProps } from '../../view-props.ts'
import { MakeDialog } from '../making/MakeDialog.tsx'
import type { Written } from '../ResultView.tsx'
import { useSent } from '../sent/use-sent.ts'
import { dueColumns, groupedColumns } from './due-columns.tsx'
import type { Due, DueFilter } from './due-words.ts'
import { dueFilters, dueGroups, duesShown, keyOfDue } from './due-words.ts'
import { DueBar } from './DueBar.tsx'
import { DuePanel } from './DuePanel.tsx'
import { DueTools } from './DueTools.tsx'
import { useDuePick } from './use-due-pick.ts'

interface DueViewProps extends Pick<ViewProps, 'desk' | 'tabs' | 'given'> {
  readonly may: May
  onMade(written: Written): void
}

/** 发件: what this office has to send for the month and to whom, what is new in it, and what became of the last one. */
export function DueView({ desk, tabs, given, may, onMade }: DueViewProps) {
  const { month } = useMonth()
  const reading = useDeskQuery('exchange.due', { month })
  const sent = useSent()
  const [filter, setFilter] = useState<DueFilter>('all')
  const [written, setWritten] = useState<{ readonly folder: string; readonly package: SentPackage } | null>(null)
  const order = useGridSort()
  const isCity = desk.profile === 'city'
  const dues = reading.isPlaceholderData ? undefined : reading.data
  const rows = dues?.rows ?? []
  const shown = duesShown(rows, filter)
  const pick = useDuePick(month, rows, given)
  const groups = dueGroups(shown)
  const inOrder = isCity ? groups.flatMap((group) => group.rows) : shown
  const row = useOpenRow(inOrder.map(keyOfDue))
  const open = rows.find((due) => keyOfDue(due) === row.openKey)
  return (
    <PageFrame
      padding="none"
      head={
        <PageHead
          title="数据收发"
          views={tabs}
          actions={
            <>
              {rows.length === 0 ? null : (
                <ExportList
                  title={`${officialMonth(month)}数据包发件情况`}
                  note={filterNote([filter !== 'all' && dueFilters[filter]])}
                  columns={dueColumns}
                  rows={shown}
                  {...order}
                />
              )}
              <Button component={Link} href={placeAddress('send', ['history'])}>
                发出记录
              </Button>
            </>
          }
        />
      }
      toolbar={
        <>
          <DueTools rows={rows} filter={filter} onFilter={setFilter} due={dues} isCity={isCity} mayTick={may.send} />
          <ReadNotices reading={reading} />
          {written === null ? null : (
            <WrittenNotice folder={written.folder} packages={[written.package]} onClose={() => setWritten(null)} />
          )}
        </>
      }
      foot={
        pick.ticked.length === 0 || !may.send ? null : (
          <DueBar picked={pick.ticked} onMake={() => pick.make(pick.ticked)} onClear={pick.clear} />
        )
      }
      panel={
        open === undefined ? null : (
          <DuePanel
            due={open}
            last={sent.data?.find(({ id }) => id === open.last?.id)}
            today={desk.today}
            maySend={may.send}
            onMake={() => pick.make([open])}
            onWritten={setWritten}
            onStep={row.step}
            onClose={row.close}
          />
        )
      }
    >
      {dues === undefined ? null : (
        <DataGrid<Due>
          label={`${officialMonth(month)}发件`}
          columns={isCity ? groupedColumns : dueColumns}
          {...(isCity ? { groups } : { rows: shown })}
          {...order}
          rowKey={keyOfDue}
          current={row.current}
          onCurrent={row.onCurrent}
          onOpen={(due) => row.open(keyOfDue(due))}
          {...(may.send ? { ticked: pick.tickedKeys, onTick: pick.tick, canTick: ({ obstacle }: Due) => obstacle === null } : {})}
          empty={
            rows.length === 0 ? (
              <NothingDue month={month} isCity={isCity} />
            ) : (
              <EmptyState action={<Button onClick={() => setFilter('all')}>清除筛选</Button>}>没有符合筛选条件的数据包。</EmptyState>
            )
          }
        />
      )}
      {pick.making === null ? null : (
        <MakeDialog
          month={month}
          dues={pick.making}
          onDone={(done) => {
            pick.clear()
            onMade(done)
          }}
          onClose={pick.stop}
        />
      )}
    </PageFrame>
  )
}

function NothingDue({ month, isCity }: { readonly month: string; readonly isCity: boolean }) {
  return (
    <EmptyState
      action={
        <Button component={Link} href={isCity ? '/plan' : '/tasks?view=progress'}>
          {isCity ? '到月度计划' : '到任务台账'}
        </Button>
      }
    >
      {isCity
        ? `${officialMonth(month)}还没有可发的内容。生成任务清单、复核审定后，在这里按单位生成数据包。`
        : `${officialMonth(month)}还没有可报的内容。填报工作进展、自评后，在这里生成报送市专班办公室的数据包。`}
    </EmptyState>
  )
}
