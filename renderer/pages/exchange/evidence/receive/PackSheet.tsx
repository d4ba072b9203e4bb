import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import type { OutputOf } from '#shared/api/contract.ts'
import type { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { usePageKeys } from '#renderer/components/page-frame/use-page-keys.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import type { Decision, PackWork } from '../pack-work.ts'
import { ReceiveHead } from '../ReceiveHead.tsx'
import type { ReceiveViewProps } from '../received.ts'
import { FilePanel } from './FilePanel.tsx'
import { PackFoot } from './PackFoot.tsx'
import type { PackRow, Standing } from './pack-rows.ts'
import { countsOf, packRows, receiveInput } from './pack-rows.ts'
import { PlaceBand } from './PlaceBand.tsx'
import { rowColumns } from './row-columns.tsx'
import { RowFilters } from './RowFilters.tsx'

interface PackSheetProps extends ReceiveViewProps {
  readonly work: PackWork
  readonly look: OutputOf<'evidencePacks.look'>
  /** False while another unit or month is looked at. */
  readonly isCurrent: boolean
  readonly notices: ReactNode
  readonly receive: ReturnType<typeof useDeskCommand<'evidencePacks.receive'>>
}

const keyOf = ({ file }: PackRow): string => file.path
const isOpen = ({ standing }: PackRow): boolean => standing === 'open'

/** The files of a pack with what becomes of each; the open one, or the ticked ones, are decided in the panel. */
export function PackSheet({ desk, work, keeper, look, isCurrent, notices, receive, onDone }: PackSheetProps) {
  const rows = useMemo(() => packRows(look.files, work.decisions), [look.files, work.decisions])
  const [only, setOnly] = useState<Standing | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [panel, setPanel] = useState<'closed' | 'row' | 'ticked'>('closed')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const shown = only === null ? rows : rows.filter(({ standing }) => standing === only)
  const chosen = rows.filter(({ file }) => ticked.has(file.path))
  const [first, ...others] = panel === 'ticked' ? chosen : rows.filter(({ file }) => panel === 'row' && file.path === current)
  const decide = (which: readonly PackRow[], part: Partial<Decision>): void => keeper.decide(which.map(keyOf), part)
  const step = (by: 1 | -1): void => {
    const next = shown[shown.findIndex(({ file }) => file.path === current) + by]
    if (next !== undefined) setCurrent(next.file.path)
  }
  const counts = countsOf(rows)
  const reason = reasonOf(counts, isCurrent)
  const write = (): void => {
    if (reason !== undefined || receive.isPending) return
    receive.mutate(receiveInput(work, rows, desk.today), { onSuccess: (done) => onDone({ ...done, name: look.name || work.name }) })
  }
  usePageKeys({ onNext: reason === undefined && chosen.length === 0 ? write : null, onSave: () => void keeper.flush() })
  return (
    <PageFrame
      padding="none"
      head={<ReceiveHead />}
      toolbar={
        <>
          <PlaceBand
            desk={desk}
            work={work}
            keeper={keeper}
            size={`${look.counts.files} 个文件，${readableSize(look.counts.bytes)}`}
            onOther={() => void keeper.end()}
          />
          <RowFilters rows={rows} only={only} onOnly={setOnly} />
          {notices}
        </>
      }
      foot={
        <PackFoot
          counts={counts}
          ticked={chosen}
          reason={reason}
          isBusy={receive.isPending}
          onMeasures={() => setPanel('ticked')}
          onSkip={() => decide(chosen, { isSkipped: !chosen.every(({ decision }) => decision.isSkipped) })}
          onClear={() => {
            setTicked(new Set())
            if (panel === 'ticked') setPanel('closed')
          }}
          onReceive={write}
        />
      }
      panel={
        first === undefined ? null : (
          <FilePanel
            desk={desk}
            rows={[first, ...others]}
            expected={work}
            onDecide={(part) => decide([first, ...others], part)}
            onClose={() => setPanel('closed')}
            onStep={step}
          />
        )
      }
    >
      <DataGrid<PackRow>
        label="佐证材料核对"
        columns={rowColumns}
        rows={shown}
        rowKey={keyOf}
        current={current}
        onCurrent={setCurrent}
        onOpen={({ file }) => {
          setCurrent(file.path)
          setPanel('row')
        }}
        ticked={ticked}
        onTick={setTicked}
        canTick={({ standing }) => standing !== 'refused'}
        isFlagged={isOpen}
        empty={<NoFiles isFiltered={only !== null} onAll={() => setOnly(null)} onOther={() => void keeper.end()} />}
      />
    </PageFrame>
  )
}

function NoFiles({ isFiltered, onAll, onOther }: { readonly isFiltered: boolean; onAll(): void; onOther(): void }) {
  if (isFiltered) return <EmptyState action={<Button onClick={onAll}>清除筛选</Button>}>没有这一类的文件。</EmptyState>
  return <EmptyState action={<Button onClick={onOther}>重新选择</Button>}>其中没有佐证材料。</EmptyState>
}

/** Why the pack cannot be taken in yet. */
function reasonOf({ open, added, linked, same }: Readonly<Record<Standing, number>>, isCurrent: boolean): string | undefined {
  if (!isCurrent) return '正在核对'
  if (open > 0) return `还有 ${open} 个文件未确定措施`
  return added + linked + same === 0 ? '没有可收取的文件' : undefined
}
