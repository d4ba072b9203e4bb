import type { Connection } from '#db/repositories/connection.ts'
import { entryTitles } from '#db/repositories/imports.ts'
import { type EntryRow, findEntries } from '#db/repositories/ledger-entries.ts'
import { entriesWithKey } from '#db/repositories/ledger-keys.ts'
import type { NamesById } from '#shared/ledgers/entries.ts'
import { titleOf } from '#shared/ledgers/entry-facts.ts'
import { comparableName } from '#shared/ledgers/names.ts'
import { type ReadingContext, readCell, readUnit } from '#shared/ledgers/reading.ts'
import type { CellValue, EntryFields, Ledger } from '#shared/ledgers/schema.ts'
import type { ServiceContext } from '../context.ts'
import { uniqueKeys } from '../ledgers/keys.ts'
import type { FileRow } from './rows.ts'

/** Which entry a row without an id means: by what no two entries may share, else by its title within its unit. */

export interface ReadEntry {
  readonly row: FileRow
  readonly unitId: string
  /** What could be read; unreadable cells are left out. */
  readonly fields: EntryFields
}

/** The cells of a row as values, as far as they can be read. */
export function readEntry(ledger: Ledger, row: FileRow, context: ReadingContext, unitId: string): ReadEntry {
  const fields: Record<string, CellValue> = {}
  for (const column of ledger.columns) {
    const text = row.cells.get(column.id)
    if (text?.ok !== true) continue
    const reading = readCell(column, text.text, context)
    if (reading.ok && reading.value !== null) fields[column.id] = reading.value
  }
  const unit = row.unit === '' ? undefined : readUnit(row.unit, context)
  return { row, unitId: unit?.ok === true && typeof unit.value === 'string' ? unit.value : unitId, fields }
}

export interface Matches {
  /** Entries that a row can mean: none makes it a new one, several must be told apart. */
  of(read: ReadEntry): readonly EntryRow[]
  /** Whether 回收站 has an entry of this name. */
  isInBin(read: ReadEntry): boolean
}

const keysAtOnce = 500

/** Looks up what all rows could mean at once. */
export async function matchesFor(
  { office }: ServiceContext,
  db: Connection,
  ledger: Ledger,
  { reads, names }: { readonly reads: readonly ReadEntry[]; readonly names: NamesById },
): Promise<Matches> {
  const of = { programmeId: office.programmeId, ledgerId: ledger.id }
  const own = office.profile === 'county' ? { unitId: office.unitId } : {}
  const holders = await holdersOf(db, of, [...new Set(reads.flatMap((read) => uniqueKeys(ledger, read).map(({ value }) => value)))])
  const byTitle = idsByTitle(reads.length === 0 ? [] : await entryTitles(db, { ...of, ...own }))
  const inBin = idsByTitle(reads.length === 0 ? [] : await entryTitles(db, { ...of, ...own, isDeleted: true }))
  const titled = (index: ReadonlyMap<string, readonly string[]>, read: ReadEntry): readonly string[] =>
    index.get(titleKey(read.unitId, titleOf(ledger, read.fields, names))) ?? []
  const idsOf = (read: ReadEntry): readonly string[] => {
    const keys = uniqueKeys(ledger, read)
    const held = new Set(keys.flatMap((key) => holders.get(`${key.column_id} ${key.value}`) ?? []))
    if (held.size > 0) return [...held]
    // With every value that makes it unique, an entry that nobody has is a new one, whatever it is called.
    return keys.length > 0 && keys.length === ledger.unique.length ? [] : titled(byTitle, read)
  }
  const ids = new Map(reads.map((read) => [read, idsOf(read)]))
  const rows = new Map((await findEntries(db, [...new Set([...ids.values()].flat())])).map((row) => [row.id, row]))
  return {
    of: (read) => (ids.get(read) ?? []).flatMap((id) => rows.get(id) ?? []),
    isInBin: (read) => titled(inBin, read).length > 0,
  }
}

async function holdersOf(
  db: Connection,
  of: { readonly programmeId: string; readonly ledgerId: string },
  values: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const holders = new Map<string, string[]>()
  for (let at = 0; at < values.length; at += keysAtOnce) {
    for (const holder of await entriesWithKey(db, { kind: 'unique', values: values.slice(at, at + keysAtOnce), ...of })) {
      const key = `${holder.columnId} ${holder.value}`
      holders.set(key, [...(holders.get(key) ?? []), holder.entryId])
    }
  }
  return holders
}

function idsByTitle(entries: readonly { readonly id: string; readonly title: string; readonly unit_id: string }[]) {
  const index = new Map<string, string[]>()
  for (const { id, title, unit_id } of entries) {
    const key = titleKey(unit_id, title)
    const others = index.get(key)
    if (others === undefined) index.set(key, [id])
    else others.push(id)
  }
  return index
}

function titleKey(unitId: string, title: string): string {
  return `${unitId} ${comparableName(title)}`
}
