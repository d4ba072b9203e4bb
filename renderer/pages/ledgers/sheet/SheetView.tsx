import { useMemo, useRef, useState } from 'react'
import type { Draft } from '#renderer/api/use-draft.ts'
import { useColumns } from '#renderer/components/data-grid/ColumnMenu.tsx'
import type { GridEdit, GridHandle, GridRefusal, GridSort } from '#renderer/components/data-grid/grid-types.ts'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { EntryPanel } from '../entry/EntryPanel.tsx'
import classes from '../Ledgers.module.css'
import { fresh } from '../place.ts'
import type { EntryRow } from '../view-props.ts'
import { hiddenAtFirst, sheetColumns } from './columns.tsx'
import type { SheetFilters } from './filters.ts'
import { filterInput, isFiltered, noFilters, sortInput } from './filters.ts'
import type { LedgerSheetProps } from './LedgerSheet.tsx'
import { NoEntries } from './NoEntries.tsx'
import { ownUnitOf } from './own-unit.ts'
import type { ProblemPlace } from './problem-places.ts'
import { problemsOf } from './problem-places.ts'
import { ProblemBar } from './ProblemBar.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SheetFilterBar } from './SheetFilterBar.tsx'
import { SheetGrid } from './SheetGrid.tsx'
import { SheetHead } from './SheetHead.tsx'
import { SheetNotices } from './SheetNotices.tsx'
import type { SheetRow } from './sheet-row.ts'
import { sheetSource } from './sheet-source.ts'
import { SheetTools } from './SheetTools.tsx'
import { useLedgerRows } from './use-ledger-rows.ts'
import type { Readings } from './use-reading-context.ts'
import { useSheet } from './use-sheet.ts'
import { useTail } from './use-tail.ts'
import { useTicked } from './use-ticked.ts'
import { useSheetKeys } from './use-sheet-keys.ts'

interface SheetViewProps extends LedgerSheetProps {
  readonly draft: Draft
  readonly readings: Readings
  readonly filters: SheetFilters
  onFilters(part: Partial<SheetFilters>): void
  onPrint(): void
}

/** A ledger as a sheet that is typed into, pasted into and filled down, with the panel of an entry beside it. */
export function SheetView(props: SheetViewProps) {
  const { view, place, goTo, desk, readings, filters, onFilters } = props
  const { ledger } = view
  const [sort, setSort] = useState<GridSort | null>(null)
  const [leftOut, setLeftOut] = useState(0)
  const asked = { ledgerId: ledger.id, filter: filterInput(filters, place), sort: sortInput(sort) ?? null }
  const { pages, rows } = useLedgerRows(asked, props.readAt)
  const ownUnitId = ownUnitOf(view, desk.office.unitId)
  const { sheet, state, edit, undoError, closeUndoError } = useSheet({ view, ownUnitId, readings, pages, draft: props.draft })
  const canWrite = view.canWrite && !filters.isDeleted
  const hasTail = canWrite && !isFiltered(filters, place) && rows.isReady
  const { tail, appendRow } = useTail(ledger, state.marks, hasTail, ownUnitId !== null)
  const [known] = useState(() => new WeakMap<EntryRow, SheetRow>())
  const source = useMemo(() => sheetSource(rows, state.marks, tail, known), [rows, state.marks, tail, known])
  const problems = useMemo(() => problemsOf(ledger, state.marks, tail, source), [ledger, state.marks, tail, source])
  const { ticked, onTick, clear: untick } = useTicked(source)
  const handle = useRef<GridHandle>(null)
  const say = useUndoToast()

  const show = (entryId: string | null): void => goTo({ ...place, entryId, from: null })
  const showLatest = useLatest(show)
  const columns = useMemo(
    () => sheetColumns({ view, readings, canWrite, today: desk.today, onShow: (row) => showLatest.current(row.key) }),
    [view, readings, canWrite, desk.today, showLatest],
  )
  const choice = useColumns(`ledger-${ledger.id}`, columns, hiddenAtFirst(ledger))
  const [current, setCurrent] = useState<string | null>(place.entryId)
  const add = (): void => show(fresh)
  useSheetKeys({ onAdd: view.canWrite ? add : null, onPrint: props.onPrint })
  const step = (by: 1 | -1): void => {
    const at = place.entryId === null ? undefined : source.placeOf(place.entryId)
    const next = at === undefined ? undefined : source.rowAt(at + by)
    if (next?.entry == null) return
    setCurrent(next.key)
    show(next.key)
  }
  const panel =
    place.entryId === null ? null : (
      <EntryPanel
        key={`${ledger.id} ${place.entryId} ${place.from ?? ''}`}
        entryId={place.entryId === fresh ? null : place.entryId}
        from={place.from}
        view={view}
        readings={readings}
        desk={desk}
        goTo={goTo}
        onSaved={(entryId) => show(entryId)}
        onClose={() => show(null)}
        onStep={step}
      />
    )
  const isWhole = !isFiltered(filters, place)
  const write = (edits: readonly GridEdit[], refusals: readonly GridRefusal[], outside: number): void => {
    setLeftOut(outside)
    void edit(edits, refusals)
  }
  const goToCell = ({ rowKey, columnId }: ProblemPlace): void => {
    const row = source.placeOf(rowKey)
    if (choice.hidden.has(columnId)) choice.toggle(columnId)
    // A column that was hidden stands in the page one drawing later.
    setTimeout(() => {
      if (row !== undefined) handle.current?.goTo({ row, columnId })
    })
  }
  return (
    <PageFrame
      padding="none"
      head={<SheetHead {...props} columns={columns} choice={choice} isPanelOpen={panel !== null} onAdd={add} />}
      toolbar={
        <SheetNotices
          rows={rows}
          onRetry={() => void pages.refresh()}
          state={state}
          sheet={sheet}
          undoError={undoError}
          onCloseUndo={closeUndoError}
          leftOut={leftOut}
          onCloseLeftOut={() => setLeftOut(0)}
        />
      }
      foot={ticked.size === 0 ? null : <SelectionBar ticked={ticked} isDeleted={filters.isDeleted} onDone={untick} />}
      panel={panel}
    >
      <div className={classes.split}>
        {props.menu}
        <div className={classes.main}>
          <SheetTools view={view} total={rows.count} isWhole={isWhole} onFigure={(figure) => goTo({ ...place, figure, asOf: null })} />
          <SheetFilterBar
            view={view}
            filters={filters}
            figureRows={place}
            onChange={onFilters}
            onNoFigure={() => goTo({ ...place, figure: null, asOf: null })}
          />
          <ProblemBar
            problems={problems}
            onDiscard={() => {
              sheet.discard()
              say({ message: '已放弃未写入的内容' })
            }}
            onGoTo={goToCell}
          />
          <SheetGrid
            ledger={ledger}
            source={source}
            columns={choice.shown}
            sort={sort}
            onSort={setSort}
            handle={handle}
            current={current}
            onCurrent={(key) => {
              setCurrent(key)
              if (place.entryId !== null && place.entryId !== fresh && source.rowAt(source.placeOf(key) ?? -1)?.entry != null) show(key)
            }}
            onShow={show}
            ticks={view.canWrite ? { ticked: new Set(ticked.keys()), onTick } : null}
            appendRow={hasTail ? appendRow : null}
            onEdit={canWrite ? write : null}
            isEmpty={rows.isReady && rows.count === 0 && state.marks.size === 0}
            empty={
              <NoEntries
                ledger={ledger}
                isWhole={isWhole}
                isDeleted={filters.isDeleted}
                onClear={() => {
                  onFilters(noFilters)
                  goTo({ ...place, figure: null, asOf: null })
                }}
                {...(canWrite ? { onAdd: add } : {})}
              />
            }
          />
        </div>
      </div>
    </PageFrame>
  )
}
