import { useMemo, useState } from 'react'
import type { Draft } from '#renderer/api/use-draft.ts'
import type { GridSort } from '#renderer/components/data-grid/grid-types.ts'
import type { EntryRow } from '../view-props.ts'
import type { SheetFilters } from './filters.ts'
import { filterInput, isFiltered, sortInput } from './filters.ts'
import type { LedgerSheetProps } from './sheet-props.ts'
import { ownUnitOf } from './own-unit.ts'
import { problemsOf } from './problem-places.ts'
import type { SheetRow } from './sheet-row.ts'
import { sheetSource } from './sheet-source.ts'
import { useLedgerRows } from './use-ledger-rows.ts'
import type { Readings } from './use-reading-context.ts'
import { useSheet } from './use-sheet.ts'
import { useTail } from './use-tail.ts'

interface SheetRowsInput extends Pick<LedgerSheetProps, 'view' | 'place' | 'desk' | 'readAt'> {
  readonly draft: Draft
  readonly readings: Readings
  readonly filters: SheetFilters
}

/** What stands in a sheet: the entries as they are filtered and sorted, what was typed over them, the rows that are not entries yet, and what is wrong in them. */
export function useSheetRows({ view, place, desk, readAt, draft, readings, filters }: SheetRowsInput) {
  const { ledger } = view
  const [sort, setSort] = useState<GridSort | null>(null)
  const asked = { ledgerId: ledger.id, filter: filterInput(filters, place), sort: sortInput(sort) ?? null }
  const { pages, rows } = useLedgerRows(asked, readAt)
  const ownUnitId = ownUnitOf(view, desk.office.unitId)
  const writing = useSheet({ view, ownUnitId, readings, pages, draft })
  const { marks } = writing.state
  const canWrite = view.canWrite && !filters.isDeleted
  const isWhole = !isFiltered(filters, place)
  const hasTail = canWrite && isWhole && rows.isReady
  const { tail, appendRow } = useTail(ledger, marks, hasTail, ownUnitId !== null)
  const [known] = useState(() => new WeakMap<EntryRow, SheetRow>())
  const source = useMemo(() => sheetSource(rows, marks, tail, known), [rows, marks, tail, known])
  const problems = useMemo(() => problemsOf(ledger, marks, tail, source), [ledger, marks, tail, source])
  return {
    ...writing,
    sort,
    setSort,
    rows,
    readAgain: () => void pages.refresh(),
    source,
    problems,
    canWrite,
    isWhole,
    /** Null where no row can be added. */
    appendRow: hasTail ? appendRow : null,
    isEmpty: rows.isReady && rows.count === 0 && marks.size === 0,
  }
}
