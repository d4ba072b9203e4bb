import { pageEntries } from '#db/repositories/ledger-pages.ts'
import { statusText } from '#shared/ledgers/writing.ts'
import type { ServiceContext } from '../context.ts'
import { allLedgers, ledgerCounts } from './catalogue.ts'
import { everything, storeFilter } from './lists.ts'

/** So many of one ledger: a search names places, the ledger itself lists all. */
const hitsOfLedger = 5

/** Entries of all ledgers with the text in them, by Chinese, code or pinyin initials, for the search over everything (Ctrl+K). */
export async function searchEntries(context: ServiceContext, text: string) {
  const known = await allLedgers(context, context.store.db)
  const counts = await ledgerCounts(context, known)
  const hits = []
  for (const { ledger } of known.filter((each) => counts.has(each.ledger.id))) {
    const filter = storeFilter(context, ledger, { ...everything, text })
    if (filter === null) return []
    const { rows } = await pageEntries(context.store.db, { filter, sort: null, cursor: null, limit: hitsOfLedger })
    for (const row of rows) {
      const detail = `${ledger.shortTitle}，${statusText(ledger.statuses, row.status)}`
      hits.push({ entryId: row.id, title: row.title, detail, route: `/ledgers/${ledger.id}/${encodeURIComponent(row.id)}` })
    }
  }
  return hits
}
