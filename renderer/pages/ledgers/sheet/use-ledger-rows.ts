import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import type { RowPages, RowsShown } from '#renderer/components/data-grid/row-pages.ts'
import type { EntryRow } from '../view-props.ts'
import type { EntryQuestion } from './entry-pages.ts'
import { entryPages } from './entry-pages.ts'

interface LedgerRows {
  readonly pages: RowPages<EntryRow>
  readonly rows: RowsShown<EntryRow>
}

/** A ledger's entries as they are looked at. `readAt` changes whenever something was written; until new rows are there the old ones stay. */
export function useLedgerRows(input: EntryQuestion, readAt: number): LedgerRows {
  const { client } = useDesk()
  const asked = JSON.stringify(input)
  const pages = useMemo(() => entryPages(client, JSON.parse(asked) as EntryQuestion), [client, asked])
  const rows = useSyncExternalStore(pages.subscribe, pages.read)
  const [held, setHeld] = useState(rows)
  if (rows.isReady && held !== rows) setHeld(rows)
  useEffect(() => {
    if (readAt > 0) void pages.refresh()
  }, [pages, readAt])
  return { pages, rows: rows.isReady || rows.error !== null ? rows : held }
}
