import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import type { FormKind } from '#shared/domain/fill-in-form.ts'
import type { FormPlace, FormTopic } from '../form-topic.ts'
import type { Board, BoardFilter } from './board-words.ts'
import { boardFilters, unitsShown } from './board-words.ts'
import { boardColumns } from './board-columns.tsx'
import { BoardTools } from './BoardTools.tsx'
import { IssueBar } from './IssueBar.tsx'
import { UnitPanel } from './UnitPanel.tsx'

interface BoardViewProps {
  /** `2022-04-21` */
  readonly today: string
  readonly tabs: ReactNode
  readonly kinds: readonly FormKind[]
  readonly place: FormPlace
  /** Null while a ledger has to be chosen. */
  readonly topic: FormTopic | null
  onPlace(place: FormPlace): void
}

const noTopic: FormTopic = { kind: 'monthlyReport', month: null, ledgerId: null }

/** 填报表收发情况: who was sent a form, whose came, whose was sent back, and who is missing. */
export function BoardView({ today, tabs, kinds, place, topic, onPlace }: BoardViewProps) {
  const reading = useDeskQuery('forms.board', topic ?? noTopic, { isEnabled: topic !== null })
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [filter, setFilter] = useState<BoardFilter>('all')
  const [openId, setOpenId] = useState<string | null>(null)
  const order = useGridSort()
  const board = topic === null || reading.isPlaceholderData ? undefined : reading.data
  const open = board?.units.find(({ unit }) => unit.unitId === openId)
  const receive = (unitId: string | null): void => onPlace({ at: 'receive', kind: place.kind, ledgerId: place.ledgerId, unitId })
  return (
    <PageFrame
      padding={topic === null ? 'page' : 'none'}
      head={
        <PageHead
          title="数据收发"
          views={tabs}
          actions={
            <>
              {board === undefined ? null : (
                <ExportList
                  title={`${board.title}收发情况`}
                  note={filterNote([filter !== 'all' && boardFilters[filter]])}
                  columns={boardColumns}
                  rows={unitsShown(board, filter)}
                  {...order}
                />
              )}
              <Button variant={ticked.size > 0 || open !== undefined ? 'default' : 'filled'} onClick={() => receive(null)}>
                收回填报表
              </Button>
            </>
          }
        />
      }
      toolbar={
        <>
          <BoardTools kinds={kinds} place={place} board={board} today={today} filter={filter} onPlace={onPlace} onFilter={setFilter} />
          {topic === null ? null : <ReadNotices reading={reading} />}
        </>
      }
      foot={
        board === undefined || topic === null || ticked.size === 0 ? null : (
          <IssueBar
            title={board.title}
            topic={topic}
            today={today}
            unitIds={[...ticked]}
            issuedBefore={board.units.filter(({ unit, issue }) => issue !== null && ticked.has(unit.unitId)).length}
            onDone={() => setTicked(new Set())}
            onClear={() => setTicked(new Set())}
          />
        )
      }
      panel={
        open === undefined || topic === null ? null : (
          <UnitPanel key={openId} line={open} today={today} onReceive={() => receive(open.unit.unitId)} onClose={() => setOpenId(null)} />
        )
      }
    >
      {topic === null ? <NoLedger /> : null}
      {board === undefined ? null : (
        <DataGrid
          label={`填报表收发情况　${board.title}`}
          columns={boardColumns}
          rows={unitsShown(board, filter)}
          {...order}
          rowKey={({ unit }) => unit.unitId}
          ticked={ticked}
          onTick={setTicked}
          onOpen={({ unit }) => setOpenId(unit.unitId)}
          empty={<NoUnits board={board} onAll={() => setFilter('all')} />}
        />
      )}
    </PageFrame>
  )
}

function NoLedger() {
  const [, navigate] = useLocation()
  return (
    <EmptyState action={<Button onClick={() => navigate('/ledgers')}>查看专项台账</Button>}>
      选择台账后，这里列出应填报的单位，选定单位即可生成填报表。
    </EmptyState>
  )
}

function NoUnits({ board, onAll }: { readonly board: Board; onAll(): void }) {
  if (board.units.length === 0) return <EmptyState>没有单位填报此表。</EmptyState>
  return <EmptyState action={<Button onClick={onAll}>清除筛选</Button>}>没有符合筛选条件的单位。</EmptyState>
}
