import { expect, test } from 'vitest'
import type { DeskClient } from '#renderer/api/desk-client.ts'
import { entryPages } from '#renderer/pages/ledgers/sheet/entry-pages.ts'
import type { EntryRow } from '#renderer/pages/ledgers/view-props.ts'

/** A ledger that counts for its first page alone, as the service does. */
function ledgerOf(count: number) {
  const ledger = { count }
  const asked: (string | null)[] = []
  const call = (_: string, { cursor, limit }: { readonly cursor: string | null; readonly limit: number }) => {
    asked.push(cursor)
    const from = cursor === null ? 0 : Number(cursor)
    const to = Math.min(from + limit, ledger.count)
    const rows = Array.from({ length: to - from }, (__, at) => ({ entryId: `e-${from + at}` }) as EntryRow)
    return Promise.resolve({ rows, next: to < ledger.count ? String(to) : null, total: cursor === null ? ledger.count : null })
  }
  const question = { ledgerId: 'integrity-pledge', filter: undefined, sort: null }
  return { ledger, asked, pages: entryPages({ call } as unknown as Pick<DeskClient, 'call'>, question) }
}

test('the length is known from the first page and kept for those after it', async () => {
  const { asked, pages } = ledgerOf(900)
  await pages.read().load(0, 10)
  await pages.read().load(400, 410)
  expect(pages.read().count).toBe(900)
  expect(asked).toEqual([null, '200', '400'])
})

test('what was written far from the beginning is counted, and can be looked at', async () => {
  const { ledger, pages } = ledgerOf(900)
  await pages.read().load(0, 10)
  pages.read().onSight(450, 470)
  await pages.read().load(450, 470)
  ledger.count = 1300
  await pages.refresh()
  expect(pages.read().count).toBe(1300)
  await pages.read().load(1290, 1299)
  expect(pages.read().rowAt(1299)?.entryId).toBe('e-1299')
})
