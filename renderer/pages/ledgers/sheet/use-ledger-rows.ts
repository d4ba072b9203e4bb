import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { InputOf } from '#shared/api/contract.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import type { RowPages, RowsShown } from '#renderer/components/data-grid/row-pages.ts'
import { createRowPages } from '#renderer/components/data-grid/row-pages.ts'
import type { EntryRow } from '../view-props.ts'

/** Rows of a page, and pages kept beside those in sight. */
const size = 200
const keep = 6

interface LedgerRows {
  readonly pages: RowPages<EntryRow>
  readonly rows: RowsShown<EntryRow>
}

/** A ledger's entries as they are looked at. `readAt` changes whenever something was written; until new rows are there the old ones stay. */
export function useLedgerRows(input: Pick<InputOf<'ledgers.entries'>, 'ledgerId' | 'filter' | 'sort'>, readAt: number): LedgerRows {
  const { client } = useDesk()
  const asked = JSON.stringify(input)
  const pages = useMemo(() => {
    const question = JSON.parse(asked) as typeof input
    return createRowPages<EntryRow>({
      size,
      keep,
      rowKey: (row) => row.entryId,
      read: (cursor) => client.call('ledgers.entries', { ...question, cursor, limit: size }),
    })
  }, [client, asked])
  const rows = useSyncExternalStore(pages.subscribe, pages.read)
  const [held, setHeld] = useState(rows)
  if (rows.isReady && held !== rows) setHeld(rows)
  useEffect(() => {
    if (readAt > 0) void pages.refresh()
  }, [pages, readAt])
  return { pages, rows: rows.isReady || rows.error !== null ? rows : held }
}
