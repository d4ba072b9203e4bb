import { openStore, type Store } from '#db/open.ts'
import { migrations } from '#db/migrations/index.ts'
import { type NewEntry, insertEntries } from '#db/repositories/ledger-entries.ts'
import { type KeysOfEntry, putKeys } from '#db/repositories/ledger-keys.ts'
import { type SearchText, putSearch } from '#db/repositories/ledger-search.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { searchTerms } from '#shared/ledgers/search-terms.ts'

/** Ledgers of any size for the benches: the same entries for the same number, whatever machine. */

export const programmeId = 'bench-2022'
export const ledgerId = 'integrity-pledge'
const at = '2022-04-20T01:12:00.000Z'

const counties = ['逊克县', '孙吴县', '爱辉区', '北安市', '嫩江市', '五大连池市']
/** Bureaus with their pinyin initials. */
const bureaus: Readonly<Record<string, string>> = {
  教育局: 'jyj',
  财政局: 'czj',
  司法局: 'sfj',
  民政局: 'mzj',
  审计局: 'sjj',
  统计局: 'tjj',
  水务局: 'swj',
  林业局: 'lyj',
  交通运输局: 'jtysj',
  自然资源局: 'zrzyj',
  市场监督管理局: 'scjdglj',
  住房和城乡建设局: 'zfhcxjsj',
}
const bureauNames = Object.keys(bureaus)
const statuses = ['pledged', 'published', 'published', 'kept', 'kept', 'kept', 'breached']
export const unitIds = counties.map((_, turn) => `bench:unit:${turn}`)

/** The entry with this number; its number in the store is one more. */
export function entryAt(turn: number): NewEntry {
  const bureau = bureauNames[turn % bureauNames.length] ?? ''
  const county = Math.floor(turn / bureauNames.length) % counties.length
  const month = String(1 + (turn % 12)).padStart(2, '0')
  const day = String(1 + ((turn * 7919) % 28)).padStart(2, '0')
  return {
    id: `entry-${String(turn).padStart(9, '0')}`,
    ledger_id: ledgerId,
    programme_id: programmeId,
    unit_id: unitIds[county] ?? '',
    status: statuses[turn % statuses.length] ?? '',
    period: `2022-${month}`,
    due_on: turn % 5 === 0 ? null : `2022-${month}-${day}`,
    title: `${counties[county]}${bureau}`,
    fields: JSON.stringify({
      pledgingUnit: `${counties[county]}${bureau}`,
      creditCode: codeOf(turn),
      year: 2022,
      content: `第${turn}号合同款项 ${(turn * 104_729) % 1_000_003} 元按约定期限支付，招商引资政策逐项兑现。`,
      pledgedOn: `2022-${month}-${day}`,
    }),
    is_on_behalf: 0,
    created_at: at,
  }
}

function codeOf(turn: number): string {
  return `11231123${String(turn).padStart(9, '0')}X`
}

const termsOfTitles = new Map<string, string>()

/** What the entry with this number is found by. */
export function searchAt(turn: number): SearchText {
  const { title } = entryAt(turn)
  const terms =
    termsOfTitles.get(title) ?? searchTerms(title, (text) => bureaus[bureauNames.find((name) => text.endsWith(name)) ?? ''] ?? '')
  termsOfTitles.set(title, terms)
  return { seq: turn + 1, programmeId, ledgerId, terms: `${terms} ${searchTerms(`第${turn}号合同`)}` }
}

/** The credit code of the entry with this number. */
export function keysAt(turn: number): KeysOfEntry {
  const { id, title } = entryAt(turn)
  const key = { kind: 'creditCode', value: codeOf(turn), column_id: 'creditCode', name: title, is_wrong: 0 } as const
  return { entryId: id, programmeId, ledgerId, keys: [key] }
}

/** A store with so many entries, found by their texts and codes. */
export async function aLedger(folder: string, count: number): Promise<Store> {
  const store = await openStore({ folder, migrations, now: () => at, appVersion: '0.1.0', hash: sha256 })
  await store.write(async (trx) => {
    const pack = { pack_version: 1, pack: '{}', pack_hash: '', loaded_at: at, closed_on: null }
    await trx
      .insertInto('programme')
      .values({ id: programmeId, title: '诚信建设', city: '黑河市', year: 2022, ...pack })
      .execute()
    for (const [ordinal, id] of unitIds.entries()) {
      const kind = { name: counties[ordinal] ?? '', kind: 'territory', level: 'county', sector: 'territory' }
      const flags = { reports: 1, scored: 1, pilot: 0, is_host: 0, parent_id: null, note: null }
      await trx
        .insertInto('unit')
        .values({ id, ordinal, ...kind, ...flags })
        .execute()
    }
  })
  const batch = 100_000
  for (let start = 0; start < count; start += batch) await addEntries(store, start, Math.min(count, start + batch))
  return store
}

/** Writes entries with their search texts and keys, in one transaction as a block that is pasted. */
export async function addEntries(store: Store, start: number, end: number): Promise<void> {
  const turns = Array.from({ length: end - start }, (_, step) => start + step)
  await store.write(async (trx) => {
    await insertEntries(trx, turns.map(entryAt))
    await putSearch(trx, turns.map(searchAt))
    await putKeys(trx, turns.map(keysAt))
  })
}
