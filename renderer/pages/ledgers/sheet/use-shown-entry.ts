import { useState } from 'react'
import type { GridSource } from '#renderer/components/data-grid/grid-types.ts'
import { fresh } from '../place.ts'
import type { LedgerSheetProps } from './sheet-props.ts'
import type { SheetRow } from './sheet-row.ts'

/** The row that has the keyboard, and the entry whose panel is open: with the panel open the two go together. */
export function useShownEntry({ place, goTo }: Pick<LedgerSheetProps, 'place' | 'goTo'>, source: GridSource<SheetRow>) {
  const [current, setCurrent] = useState<string | null>(place.entryId)
  const show = (entryId: string | null): void => goTo({ ...place, entryId, from: null })
  const isEntry = (key: string): boolean => source.rowAt(source.placeOf(key) ?? -1)?.entry != null
  return {
    current,
    show,
    add: (): void => show(fresh),
    /** The keyboard went to a row. */
    follow: (key: string): void => {
      setCurrent(key)
      if (place.entryId !== null && place.entryId !== fresh && isEntry(key)) show(key)
    },
    /** Alt+↑↓: the entry above or below, with the panel open. */
    step: (by: 1 | -1): void => {
      const at = place.entryId === null ? undefined : source.placeOf(place.entryId)
      const next = at === undefined ? undefined : source.rowAt(at + by)
      if (next?.entry == null) return
      setCurrent(next.key)
      show(next.key)
    },
  }
}
