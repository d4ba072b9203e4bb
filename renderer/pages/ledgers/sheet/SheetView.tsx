import { useMemo, useRef, useState } from 'react'
import type { Draft } from '#renderer/api/use-draft.ts'
import { useColumns } from '#renderer/components/data-grid/ColumnMenu.tsx'
import type { GridEdit, GridHandle, GridRefusal } from '#renderer/components/data-grid/grid-types.ts'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { EntryPanel } from '../entry/EntryPanel.tsx'
import classes from '../Ledgers.module.css'
import { fresh } from '../place.ts'
import register from '../register/Register.module.css'
import { bringCellIntoSight } from './cell-in-sight.ts'
import { hiddenAtFirst, sheetColumns } from './columns.tsx'
import type { SheetFilters } from './filters.ts'
import { filterInput, noFilters, noPlaceFilter } from './filters.ts'
import type { LedgerSheetProps } from './sheet-props.ts'
import { NoEntries } from './NoEntries.tsx'
import type { ProblemPlace } from './problem-places.ts'
import { ProblemBar } from './ProblemBar.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SheetFilterBar } from './SheetFilterBar.tsx'
import { SheetGrid } from './SheetGrid.tsx'
import { SheetHead } from './SheetHead.tsx'
import { SheetNotices } from './SheetNotices.tsx'
import { SheetTools } from './SheetTools.tsx'
import type { Readings } from './use-reading-context.ts'
import { useSheetKeys } from './use-sheet-keys.ts'
import { useSheetRows } from './use-sheet-rows.ts'
import { useShownEntry } from './use-shown-entry.ts'
import { useTicked } from './use-ticked.ts'

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
  const [leftOut, setLeftOut] = useState(0)
  const rows = useSheetRows(props)
  const { source, sheet, canWrite } = rows
  const { current, show, add, follow, step } = useShownEntry(props, source)
  const { ticked, onTick, clear: untick } = useTicked(source)
  const handle = useRef<GridHandle>(null)
  const main = useRef<HTMLDivElement>(null)
  const say = useUndoToast()
  const showLatest = useLatest(show)
  const columns = useMemo(
    () => sheetColumns({ view, readings, canWrite, today: desk.today, onShow: (row) => showLatest.current(row.key) }),
    [view, readings, canWrite, desk.today, showLatest],
  )
  const choice = useColumns(`ledger-${ledger.id}`, columns, hiddenAtFirst(ledger))
  useSheetKeys({ onAdd: view.canWrite ? add : null, onPrint: props.onPrint })
  const write = (edits: readonly GridEdit[], refusals: readonly GridRefusal[], outside: number): void => {
    setLeftOut(outside)
    void rows.edit(edits, refusals)
  }
  const goToCell = ({ rowKey, columnId }: ProblemPlace): void => {
    const row = source.placeOf(rowKey)
    if (choice.hidden.has(columnId)) choice.toggle(columnId)
    // A column that was hidden stands in the page one drawing later.
    setTimeout(() => {
      if (row === undefined) return
      handle.current?.goTo({ row, columnId })
      bringCellIntoSight(main.current)
    })
  }
  const clearFilters = (): void => {
    onFilters(noFilters)
    goTo({ ...place, ...noPlaceFilter })
  }
  const discard = (): void => {
    sheet.discard()
    say({ message: '已放弃未写入的内容' })
  }
  return (
    <PageFrame
      padding="none"
      head={<SheetHead {...props} columns={columns} choice={choice} isPanelOpen={place.entryId !== null} onAdd={add} />}
      toolbar={<SheetNotices sheet={rows} leftOut={leftOut} onCloseLeftOut={() => setLeftOut(0)} />}
      foot={ticked.size === 0 ? null : <SelectionBar ticked={ticked} isDeleted={filters.isDeleted} onDone={untick} />}
      panel={
        place.entryId === null ? null : (
          <EntryPanel
            key={`${ledger.id} ${place.entryId} ${place.from ?? ''}`}
            entryId={place.entryId === fresh ? null : place.entryId}
            from={place.from}
            view={view}
            readings={readings}
            desk={desk}
            goTo={goTo}
            onSaved={show}
            onClose={() => show(null)}
            onStep={step}
          />
        )
      }
    >
      <div className={register.split} data-list={props.list.isShown ? 'shown' : 'away'}>
        {props.menu}
        <div ref={main} className={classes.main}>
          <SheetTools
            view={view}
            list={props.list}
            total={rows.rows.count}
            isWhole={rows.isWhole}
            filter={filterInput(filters, place)}
            onFigure={(figure) => goTo({ ...place, figure, asOf: null })}
          />
          <SheetFilterBar
            view={view}
            filters={filters}
            place={place}
            onChange={onFilters}
            onPlace={(part) => goTo({ ...place, ...part })}
          />
          <ProblemBar problems={rows.problems} onDiscard={discard} onGoTo={goToCell} />
          <SheetGrid
            ledger={ledger}
            source={source}
            columns={choice.shown}
            sort={rows.sort}
            onSort={rows.setSort}
            handle={handle}
            current={current}
            onCurrent={follow}
            onShow={show}
            ticks={view.canWrite ? { ticked: new Set(ticked.keys()), onTick } : null}
            appendRow={rows.appendRow}
            onEdit={canWrite ? write : null}
            isEmpty={rows.isEmpty}
            empty={
              <NoEntries
                ledger={ledger}
                isWhole={rows.isWhole}
                isDeleted={filters.isDeleted}
                onClear={clearFilters}
                {...(canWrite ? { onAdd: add } : {})}
              />
            }
          />
        </div>
      </div>
    </PageFrame>
  )
}
