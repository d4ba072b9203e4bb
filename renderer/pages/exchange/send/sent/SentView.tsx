import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { RowKeys } from '#renderer/components/key-caps/KeyCaps.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { useKeyboardAtContent } from '../../ledger-import/use-keyboard-at-content.ts'
import type { SentPackage } from '../../packages/package-words.ts'
import classes from '../../packages/Packages.module.css'
import { useOpenRow } from '../../packages/use-open-row.ts'
import type { May } from '../../packages/use-may.ts'
import { WrittenNotice } from '../../packages/WrittenNotice.tsx'
import { placeAddress } from '../../place.ts'
import { useEscapeBack } from '../../use-escape-back.ts'
import { SentActs } from './SentActs.tsx'
import { sentColumns } from './sent-columns.tsx'
import { SentFacts } from './SentFacts.tsx'
import type { SentFilter } from './sent-words.ts'
import { recipientWords, sentFilters, sentShown } from './sent-words.ts'
import { useSent } from './use-sent.ts'

interface SentViewProps {
  readonly today: string
  readonly may: May
  /** Esc, once the panel is closed. */
  onBack(): void
}

const filters = Object.keys(sentFilters) as SentFilter[]

/** 发出记录: every package that was made here, what became of it, one more copy. */
export function SentView({ today, may, onBack }: SentViewProps) {
  const reading = useSent()
  const [filter, setFilter] = useState<SentFilter>('all')
  const [written, setWritten] = useState<{ readonly folder: string; readonly package: SentPackage } | null>(null)
  const order = useGridSort()
  const packages = reading.data ?? []
  const shown = sentShown(packages, filter)
  const row = useOpenRow(shown.map(({ id }) => id))
  const open = packages.find(({ id }) => id === row.openKey)
  const content = useKeyboardAtContent(reading.data !== undefined)
  useEscapeBack(open === undefined ? onBack : null)
  return (
    <PageFrame
      padding="none"
      head={
        <PageHead
          title="发出记录"
          back={{ label: '发件', href: placeAddress('send') }}
          actions={
            packages.length === 0 ? null : (
              <ExportList
                title="数据包发出登记"
                note={filterNote([filter !== 'all' && sentFilters[filter]])}
                columns={sentColumns}
                rows={shown}
                {...order}
              />
            )
          }
        />
      }
      toolbar={
        <>
          <ReadNotices reading={reading} />
          {written === null ? null : (
            <WrittenNotice folder={written.folder} packages={[written.package]} onClose={() => setWritten(null)} />
          )}
          {packages.length === 0 ? null : (
            <FilterBar right={<RowKeys />}>
              {filters.map((each) => (
                <FilterChip
                  key={each}
                  label={sentFilters[each]}
                  count={sentShown(packages, each).length}
                  isOn={filter === each}
                  onChange={() => setFilter(each)}
                />
              ))}
            </FilterBar>
          )}
        </>
      }
      panel={
        open === undefined ? null : (
          <SidePanel caption={recipientWords(open)} title={open.title} onStep={row.step} onClose={row.close}>
            <SentFacts sent={open} today={today} />
            {may.send ? <SentActs key={open.id} sent={open} onWritten={setWritten} /> : null}
          </SidePanel>
        )
      }
    >
      {reading.data === undefined ? null : (
        <div ref={content} className={classes.grid} tabIndex={-1}>
          <DataGrid<SentPackage>
            label="发出的数据包"
            columns={sentColumns}
            rows={shown}
            {...order}
            rowKey={({ id }) => id}
            current={row.current}
            onCurrent={row.onCurrent}
            onOpen={({ id }) => row.open(id)}
            empty={
              packages.length === 0 ? (
                <EmptyState
                  action={
                    <Button component={Link} href={placeAddress('send')}>
                      到发件
                    </Button>
                  }
                >
                  还没有发出过数据包。在“发件”中生成后，在这里查看文件、核对码和对方的回执。
                </EmptyState>
              ) : (
                <EmptyState action={<Button onClick={() => setFilter('all')}>清除筛选</Button>}>没有符合筛选条件的数据包。</EmptyState>
              )
            }
          />
        </div>
      )}
    </PageFrame>
  )
}
