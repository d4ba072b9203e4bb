import type { DeskClient } from '#renderer/api/desk-client.ts'
import type { RowPages } from '#renderer/components/data-grid/row-pages.ts'
import { createRowPages } from '#renderer/components/data-grid/row-pages.ts'
import type { InputOf } from '#shared/api/contract.ts'
import type { EntryRow } from '../view-props.ts'

/** Rows of a page, and pages kept beside those in sight. */
const size = 200
const keep = 6

export type EntryQuestion = Pick<InputOf<'ledgers.entries'>, 'ledgerId' | 'filter' | 'sort'>

/** A ledger's entries by pages. The first page alone counts what there is: it is asked again after a write, wherever the reader then stands. */
export function entryPages(client: Pick<DeskClient, 'call'>, question: EntryQuestion): RowPages<EntryRow> {
  let total: number | null = null
  const count = async (): Promise<number> => (await client.call('ledgers.entries', { ...question, cursor: null, limit: 1 })).total ?? 0
  const pages = createRowPages<EntryRow>({
    size,
    keep,
    rowKey: (row) => row.entryId,
    read: async (cursor) => {
      const page = await client.call('ledgers.entries', { ...question, cursor, limit: size })
      total = page.total ?? total ?? (await count())
      return { ...page, total }
    },
  })
  const refresh = (): Promise<void> => {
    total = null
    return pages.refresh()
  }
  return { read: () => pages.read(), subscribe: (listener) => pages.subscribe(listener), refresh }
}
