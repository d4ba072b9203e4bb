import { useState } from 'react'
import type { GridSource } from '#renderer/components/data-grid/grid-types.ts'
import type { EntryRow } from '../view-props.ts'
import type { SheetRow } from './sheet-row.ts'

/** The ticked entries, held as they were when ticked: their rows may be far away when something is done with them. */
export function useTicked(source: GridSource<SheetRow>) {
  const [ticked, setTicked] = useState<ReadonlyMap<string, EntryRow>>(new Map())
  return {
    ticked,
    clear: () => setTicked(new Map()),
    onTick: (keys: ReadonlySet<string>): void => {
      const next = new Map<string, EntryRow>()
      for (const key of keys) {
        const entry = ticked.get(key) ?? source.rowAt(source.placeOf(key) ?? -1)?.entry
        if (entry != null) next.set(key, entry)
      }
      setTicked(next)
    },
  }
}
