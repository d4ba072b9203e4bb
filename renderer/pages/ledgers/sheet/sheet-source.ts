import type { GridSource } from '#renderer/components/data-grid/grid-types.ts'
import type { EntryRow } from '../view-props.ts'
import type { Marks, SheetRow } from './sheet-row.ts'
import { entryRow, noMarks } from './sheet-row.ts'

/** The lines of a sheet: entries as they come from the store with what was typed over them, then rows that are not entries yet. */
export function sheetSource(
  entries: GridSource<EntryRow>,
  marks: Marks,
  tail: readonly SheetRow[],
  known: WeakMap<EntryRow, SheetRow>,
): GridSource<SheetRow> {
  const { count } = entries
  const marked = new Map<EntryRow, SheetRow>()
  const rowOf = (entry: EntryRow): SheetRow => {
    const cells = marks.get(entry.entryId)
    const cache = cells === undefined ? known : marked
    const found = cache.get(entry)
    if (found !== undefined) return found
    const row = entryRow(entry, cells ?? noMarks)
    cache.set(entry, row)
    return row
  }
  return {
    count: count + tail.length,
    rowAt: (at) => {
      if (at >= count) return tail[at - count]
      const entry = entries.rowAt(at)
      return entry === undefined ? undefined : rowOf(entry)
    },
    placeOf: (key) => {
      const place = entries.placeOf(key)
      if (place !== undefined) return place
      const at = tail.findIndex((row) => row.key === key)
      return at === -1 ? undefined : count + at
    },
    onSight: (first, last) => entries.onSight(Math.min(first, Math.max(count - 1, 0)), Math.min(last, Math.max(count - 1, 0))),
    load: (first, last) => (first >= count ? Promise.resolve() : entries.load(first, Math.min(last, count - 1))),
  }
}
