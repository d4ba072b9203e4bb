import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip, FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { RowKeys } from '#renderer/components/key-caps/KeyCaps.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { chosenWords, filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { useKeyboardAtContent } from '../../ledger-import/use-keyboard-at-content.ts'
import type { ReceivedPackage } from '../../packages/package-words.ts'
import classes from '../../packages/Packages.module.css'
import type { May } from '../../packages/use-may.ts'
import type { ViewProps } from '../../view-props.ts'
import type { PackageOpening } from '../use-package-opening.ts'
import { ArchivedNotice } from './ArchivedNotice.tsx'
import { inboxColumns } from './inbox-columns.tsx'
import type { InboxFilter } from './inbox-filters.ts'
import { inboxFilters, inboxGroups, packagesShown, sendersOf } from './inbox-filters.ts'
import { PackageDrop } from './PackageDrop.tsx'
import { useReceived } from './use-received.ts'
import { WaitingLines } from './WaitingLines.tsx'

interface InboxViewProps extends Pick<ViewProps, 'desk' | 'tabs'> {
  readonly may: May
  readonly opening: PackageOpening
  /** A file hovers over the page. */
  readonly isOver: boolean
  /** The row of the keyboard, kept while its package is looked at. */
  readonly current: string | null
  onCurrent(packageId: string): void
  onOpen(each: ReceivedPackage): void
}

const filters = Object.keys(inboxFilters) as InboxFilter[]

/** 收件: what came, what waits for a call or for evidence, and the place where a package is dropped. */
export function InboxView({ desk, tabs, may, opening, isOver, current, onCurrent, onOpen }: InboxViewProps) {
  const received = useReceived()
  const content = useKeyboardAtContent(received.data !== undefined)
  const waiting = useDeskQuery('exchange.waiting', {})
  const [filter, setFilter] = useState<InboxFilter>('all')
  const [senderId, setSenderId] = useState<string | null>(null)
  const order = useGridSort()
  const columns = useMemo(() => inboxColumns(may.keepKeys), [may.keepKeys])
  const packages = received.data?.packages ?? []
  const senders = sendersOf(packages)
  const shown = packagesShown(packages, filter, senderId)
  const rows = shown.some(({ status }) => status === 'held') ? { groups: inboxGroups(shown) } : { rows: shown }
  const note = filterNote([filter !== 'all' && inboxFilters[filter], chosenWords('来源单位', senders, senderId)])
  return (
    <PageFrame
      padding="none"
      head={
        <PageHead
          title="数据收发"
          views={tabs}
          actions={
            packages.length === 0 ? null : (
              <ExportList title="数据包收件登记" note={note} columns={columns} {...rows} groupHead="状态" {...order} />
            )
          }
        />
      }
      toolbar={
        <>
          {may.send ? <PackageDrop opening={opening} isOver={isOver} /> : null}
          <OpeningNotices opening={opening} />
          <ReadNotices reading={received} />
          {may.receive ? <ArchivedNotice /> : null}
          <WaitingLines
            gaps={received.data?.gaps ?? []}
            conflicts={waiting.data?.conflicts ?? 0}
            placesTaken={waiting.data?.placesTaken ?? []}
          />
          {packages.length === 0 ? null : (
            <FilterBar right={<RowKeys />}>
              {[
                ...filters.map((each) => (
                  <FilterChip
                    key={each}
                    label={inboxFilters[each]}
                    count={packagesShown(packages, each, senderId).length}
                    isOn={filter === each}
                    onChange={() => setFilter(each)}
                  />
                )),
                ...(senders.length > 1
                  ? [<FilterSelect key="sender" label="来源单位" options={senders} value={senderId} onChange={setSenderId} />]
                  : []),
              ]}
            </FilterBar>
          )}
        </>
      }
    >
      {received.data === undefined ? null : (
        <div ref={content} className={classes.grid} tabIndex={-1}>
          <DataGrid<ReceivedPackage>
            label="收到的数据包"
            columns={columns}
            {...rows}
            {...order}
            rowKey={({ packageId }) => packageId}
            current={current}
            onCurrent={onCurrent}
            onOpen={onOpen}
            isFlagged={({ status }) => status === 'held'}
            empty={
              packages.length === 0 ? (
                <NothingCame isCity={desk.profile === 'city'} />
              ) : (
                <EmptyState
                  action={
                    <Button
                      onClick={() => {
                        setFilter('all')
                        setSenderId(null)
                      }}
                    >
                      清除筛选
                    </Button>
                  }
                >
                  没有符合筛选条件的数据包。
                </EmptyState>
              )
            }
          />
        </div>
      )}
    </PageFrame>
  )
}

function NothingCame({ isCity }: { readonly isCity: boolean }) {
  return (
    <EmptyState>
      {isCity
        ? '还没有收到数据包。县（市、区）专班报送的数据包导入后，在这里查看实际收件日期、佐证是否到齐和回执。'
        : '还没有收到数据包。先导入市专班办公室的开通包，此后下发的任务清单、复核结果导入后显示在这里。'}
    </EmptyState>
  )
}

/** Above the content: that a file is being read in, or why it was not. */
export function OpeningNotices({ opening }: { readonly opening: PackageOpening }) {
  return (
    <>
      <LoadingBar isLoading={opening.isStaging} what="正在读入文件" onCancel={opening.cancel} />
      {opening.error === null ? null : <ErrorNotice message={opening.error.message} logId={opening.error.logId} onClose={opening.forget} />}
    </>
  )
}
