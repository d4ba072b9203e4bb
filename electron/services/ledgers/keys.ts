import type { Connection } from '#db/repositories/connection.ts'
import { type EntryKey, type KeyHolder, entriesWithKey, uniqueValue } from '#db/repositories/ledger-keys.ts'
import { AppError } from '#shared/domain/errors.ts'
import { comparableValues } from '#shared/ledgers/conditions.ts'
import { creditCodeFault } from '#shared/ledgers/credit-code.ts'
import type { NamesById } from '#shared/ledgers/entries.ts'
import { comparableName } from '#shared/ledgers/names.ts'
import type { EntryFields, Ledger } from '#shared/ledgers/schema.ts'
import { titleOf } from '#shared/ledgers/entry-facts.ts'

/** What entries are looked up by: credit codes with their names, links, and values that no two entries of one office may share. */

interface Keyed {
  readonly unitId: string
  readonly fields: EntryFields
}

/** All keys of an entry. */
export function keysOf(ledger: Ledger, entry: Keyed, names: NamesById): EntryKey[] {
  return [...ledger.columns.flatMap((column) => columnKeys(column, entry.fields, names)), ...uniqueKeys(ledger, entry)]
}

function columnKeys({ id, kind, nameIn }: Ledger['columns'][number], fields: EntryFields, names: NamesById): EntryKey[] {
  const value = fields[id]
  if (typeof value !== 'string') return []
  if (kind === 'entry') return [{ kind: 'link', value, column_id: id, name: '', is_wrong: 0 }]
  if (kind !== 'creditCode') return []
  const named = nameIn === null ? undefined : fields[nameIn]
  const name = typeof named === 'string' ? comparableName(names[named] ?? named) : ''
  return [{ kind: 'creditCode', value, column_id: id, name, is_wrong: creditCodeFault(value) === null ? 0 : 1 }]
}

/** One key for each set whose columns are all filled; names compare however their brackets and blanks are typed. */
export function uniqueKeys(ledger: Ledger, { unitId, fields }: Keyed): EntryKey[] {
  return ledger.unique.flatMap((set) => {
    const values = set.map((id) => comparableValues(fields[id]).map(comparableName).join('；'))
    if (values.includes('')) return []
    return [{ kind: 'unique' as const, value: uniqueValue([unitId, ...values]), column_id: set.join(','), name: '', is_wrong: 0 }]
  })
}

/** An entry that is to be kept; `entryId` null for a new one. */
export interface Claimant extends Keyed {
  readonly entryId: string | null
  /** 「第3行」, '' for a single entry. */
  readonly place: string
}

/** So many values in one query. */
const valuesAtOnce = 500

/** Who holds a value of a `unique` set already, the entries that are being written apart. */
export async function uniqueHolders(
  db: Connection,
  programmeId: string,
  ledger: Ledger,
  claimants: readonly Claimant[],
): Promise<ReadonlyMap<Claimant, KeyHolder>> {
  const own = new Set(claimants.flatMap(({ entryId }) => entryId ?? []))
  const values = claimants.flatMap((claimant) => uniqueKeys(ledger, claimant).map(({ value }) => value))
  const holders = new Map<string, KeyHolder>()
  for (let at = 0; at < values.length; at += valuesAtOnce) {
    const filter = { kind: 'unique' as const, values: values.slice(at, at + valuesAtOnce), programmeId, ledgerId: ledger.id }
    for (const holder of await entriesWithKey(db, filter)) {
      if (!own.has(holder.entryId)) holders.set(`${holder.columnId} ${holder.value}`, holder)
    }
  }
  return new Map(
    claimants.flatMap((claimant) => {
      const taken = uniqueKeys(ledger, claimant).flatMap((key) => holders.get(`${key.column_id} ${key.value}`) ?? [])
      return taken[0] === undefined ? [] : [[claimant, taken[0]] as const]
    }),
  )
}

/** Refuses an entry whose values another one has already, and two of one block with the same values. */
export async function refuseRepeated(
  db: Connection,
  programmeId: string,
  ledger: Ledger,
  claimants: readonly Claimant[],
  names: NamesById,
): Promise<void> {
  const [first] = await uniqueHolders(db, programmeId, ledger, claimants)
  if (first !== undefined) throw repeated(ledger, first[0].place, first[1].columnId, first[1].title, first[1].entryId)
  const seen = new Map<string, Claimant>()
  for (const claimant of claimants) {
    for (const key of uniqueKeys(ledger, claimant)) {
      const other = seen.get(`${key.column_id} ${key.value}`)
      if (other !== undefined) {
        throw repeated(
          ledger,
          `${other.place}与${claimant.place}`,
          key.column_id,
          titleOf(ledger, claimant.fields, names),
          other.entryId ?? '',
        )
      }
      seen.set(`${key.column_id} ${key.value}`, claimant)
    }
  }
}

/** 「第3行：《…》中“单位、年度”相同的条目“…”已经存在。」 with the entry that has them. */
function repeated(ledger: Ledger, place: string, columnIds: string, title: string, entryId: string): AppError {
  const labels = columnIds.split(',').map((id) => ledger.columns.find((column) => column.id === id)?.label ?? id)
  const what = `${place === '' ? '' : `${place}：`}《${ledger.title}》中“${labels.join('、')}”相同的条目“${title}”`
  return new AppError('duplicate', { what, entryId })
}
