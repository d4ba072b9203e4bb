import type { Store } from '#db/open.ts'
import { type NewEntry, insertEntry } from '#db/repositories/ledger-entries.ts'
import { putSearch } from '#db/repositories/ledger-search.ts'
import { searchTerms } from '#shared/ledgers/search-terms.ts'
import type { EntryFields } from '#shared/ledgers/schema.ts'
import { aStore } from './a-store.ts'

/** Two programmes of one data folder, whose months overlap. */
export const programmeId = 'heihe-2022'
export const otherProgrammeId = 'heihe-2020'
export const ledgerId = 'integrity-pledge'
export const at = '2022-04-20T01:12:00.000Z'
/** In the pack's order, which is not the order of their ids. */
export const [xunke, aihui, sunwu] = ['heihe:unit:xunke-county', 'heihe:unit:aihui-district', 'heihe:unit:sunwu-county'] as const
export const units = [xunke, aihui, sunwu]

/** A real store with two programmes, three units and an officer, nothing else. */
export async function aLedgerStore(): Promise<Store> {
  const store = await aStore()
  await store.write(async (trx) => {
    for (const [id, year] of [
      [programmeId, 2022],
      [otherProgrammeId, 2020],
    ] as const) {
      const pack = { pack_version: 1, pack: '{}', pack_hash: '', loaded_at: at, closed_on: null }
      await trx
        .insertInto('programme')
        .values({ id, title: `${year}年诚信建设`, city: '黑河市', year, ...pack })
        .execute()
    }
    for (const [ordinal, id] of units.entries()) {
      const flags = { reports: 1, scored: 1, pilot: 0, is_host: 0, parent_id: null, note: null }
      await trx
        .insertInto('unit')
        .values({ id, name: id, kind: 'territory', level: 'county', sector: 'territory', ordinal, ...flags })
        .execute()
    }
    await trx.insertInto('officer').values({ id: 'officer', name: '张经办', roles: '[]', created_at: at }).execute()
  })
  return store
}

export type EntryGiven = Partial<Omit<NewEntry, 'fields'>> & { readonly id: string; readonly cells?: EntryFields }

/** An entry of the first unit that says nothing yet. */
export function anEntry({ cells = {}, ...given }: EntryGiven): NewEntry {
  const blank = { ledger_id: ledgerId, programme_id: programmeId, unit_id: xunke, status: 'pledged', period: '', due_on: null, title: '' }
  return { ...blank, is_on_behalf: 0, created_at: at, ...given, fields: JSON.stringify(cells) }
}

/** Writes entries in their order, each found by its title. */
export async function record(store: Store, entries: readonly EntryGiven[]): Promise<void> {
  await store.write(async (trx) => {
    for (const given of entries) {
      const entry = anEntry(given)
      const seq = await insertEntry(trx, entry)
      await putSearch(trx, [{ seq, programmeId: entry.programme_id, ledgerId: entry.ledger_id, terms: searchTerms(entry.title) }])
    }
  })
}
