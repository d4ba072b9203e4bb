import { applyRevisionLines } from '#db/apply-lines.ts'
import { recordTables } from '#db/projection-rows.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { sha256 } from '#electron/crypto/index.ts'
import type { MemoryStore, MemoryStores } from './memory-store.ts'
import type { Parcel } from './parcels.ts'
import type { Office } from './world.ts'

/** What an office says in the end, held against the same facts told once and in order. */

const options = { hash: sha256, projections: projectionsOfRecords }

interface Key {
  readonly type: string
  readonly id: string
  readonly rev: number
}

/** Lines, and who wrote them. */
export interface Written {
  readonly from: string
  readonly lines: readonly string[]
}

/** Revisions, `type id rev`, that packages brought with more than one content: an old copy of the data went on. */
export function writtenBy(parcels: readonly Written[], from?: string): ReadonlySet<string> {
  return new Set(
    [...hashesOf(parcels.filter((parcel) => from === undefined || parcel.from === from))].flatMap(([key, hashes]) =>
      hashes.size > 1 ? [key] : [],
    ),
  )
}

function hashesOf(parcels: readonly Written[]): ReadonlyMap<string, ReadonlySet<string>> {
  const hashes = new Map<string, Set<string>>()
  for (const line of new Set(parcels.flatMap(({ lines }) => lines))) {
    const { key, hash } = readLine(line)
    hashes.set(key, (hashes.get(key) ?? new Set()).add(hash))
  }
  return hashes
}

/** Lines that were read already: the same ones come in many packages. */
const read = new Map<string, { readonly key: string; readonly hash: string }>()
const mostRead = 10_000

function readLine(line: string): { readonly key: string; readonly hash: string } {
  const known = read.get(line) ?? { key: keyOf(JSON.parse(line) as Key), hash: sha256(line) }
  if (read.size >= mostRead) read.clear()
  read.set(line, known)
  return known
}

function keyOf({ type, id, rev }: Key): string {
  return `${type} ${id} ${rev}`
}

/** Differences of an office's picture from that of its own records and of what came, each told once, in the order of making. */
export async function differences(
  office: Office,
  { image, stores }: { readonly image: Uint8Array; readonly stores: MemoryStores },
  came: readonly Parcel[],
  equivocal: ReadonlySet<string>,
): Promise<string[]> {
  const reference = stores.open(image, office.store.folder)
  try {
    const there = linesOf(image, reference)
    const own = (await ownLines(office)).filter((line) => !there.has(line))
    await reference.write((trx) => applyRevisionLines(trx, own, { ...options, areOwn: true }))
    const told = new Set<string>()
    for (const { lines } of came.toSorted((one, other) => order(one, other))) {
      const news = lines.filter((line) => !told.has(line))
      for (const line of news) told.add(line)
      if (news.length > 0) await reference.write((trx) => applyRevisionLines(trx, news, options))
    }
    questions ??= questionsTo(office.store)
    return questions.flatMap((question) => differenceIn(question, office.store, reference, equivocal))
  } finally {
    await reference.close()
  }
}

/** What an office had from the beginning, the reference has from the beginning: one set for all who begin with that image. */
const beginnings = new WeakMap<Uint8Array, ReadonlySet<string>>()

function linesOf(image: Uint8Array, opened: MemoryStore): ReadonlySet<string> {
  const lines = beginnings.get(image) ?? new Set(opened.prepare('SELECT line FROM record_revision').pluck().all() as string[])
  beginnings.set(image, lines)
  return lines
}

/**
 * Of a table, as the fixture `storePicture` has it, without what cannot differ here: a line stands for itself by its hash, a pack by its
 * length. Nearly always the whole tables are the same text, and no row has to be looked at.
 */
function differenceIn(
  { table, whole, rows }: Question,
  store: MemoryStore,
  reference: MemoryStore,
  equivocal: ReadonlySet<string>,
): string[] {
  const [is, should] = [store, reference].map((each) => each.prepare(whole).pluck().get())
  if (is === should) return []
  const [have, want] = [store, reference].map((each) => rowsOf(each, rows).filter((row) => !isOpen(table, row, equivocal)))
  const [more, less] = [new Set(have).difference(new Set(want)), new Set(want).difference(new Set(have))]
  if (more.size + less.size === 0 && have?.length === want?.length) return []
  return [`${table}: ${[...more][0] ?? 'nothing'} instead of ${[...less][0] ?? 'nothing'}`]
}

const rowsOf = (store: MemoryStore, question: string): string[] =>
  store
    .prepare(question)
    .all()
    .map((row) => JSON.stringify(row))

/** What a table is asked: for everything as one text, whatever the order of its rows, and for the rows. */
interface Question {
  readonly table: string
  readonly whole: string
  readonly rows: string
}

/** All stores have the same tables. */
let questions: readonly Question[] | undefined

function questionsTo(store: MemoryStore): Question[] {
  return [...tablesShown()].map(([table, omitted]) => {
    const columns = store.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
    const shown = columns.filter((column) => !omitted.includes(column) && !(table === 'record_revision' && column === 'line'))
    const cells = shown.map((column) => (column === 'pack' ? 'length(pack)' : `"${column}"`))
    const from = `FROM "${table}" ${table === 'record_revision' ? "WHERE origin <> 'pack'" : ''}`
    const text = `SELECT concat_ws(',', ${cells.map((cell) => `quote(${cell})`).join(', ')}) AS text ${from}`
    return {
      table,
      whole: `SELECT group_concat(text, char(10)) FROM (${text} ORDER BY 1)`,
      rows: `SELECT ${cells.map((cell, at) => `${cell} AS "${shown[at]}"`).join(', ')} ${from}`,
    }
  })
}

function tablesShown(): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, readonly string[]>(projectionsOfRecords.map(({ table, local = [] }) => [table, local]))
  for (const { table } of projectionsOfRecords.flatMap(({ children = [] }) => children)) tables.set(table, [])
  return tables.set('record_revision', []).set('revision_waiting', [])
}

function order(one: Parcel, other: Parcel): number {
  if (one.from !== other.from) return one.from < other.from ? -1 : 1
  return one.epoch - other.epoch || one.seq - other.seq
}

/** What an office wrote itself. */
export async function ownLines({ store }: Office): Promise<string[]> {
  const foreign = new Set((await store.db.selectFrom('foreign_record').selectAll().execute()).map(({ type, id }) => `${type} ${id}`))
  const rows = await store.db.selectFrom('record_revision').select(['type', 'id', 'line']).where('origin', '<>', 'pack').execute()
  return rows.filter(({ type, id }) => !foreign.has(`${type} ${id}`)).map(({ line }) => line)
}

/** What others wrote is theirs: all that came, and nothing else. */
export function wrongAuthors({ store }: Office, came: readonly Parcel[]): string[] {
  const marked = new Set(
    (
      store
        .prepare("SELECT type || ' ' || id FROM foreign_record UNION SELECT type || ' ' || id FROM revision_waiting")
        .pluck()
        .all() as string[]
    ).filter((key) => !key.startsWith('rosterKey ')),
  )
  const others = new Set(
    [...hashesOf(came).keys()].map((key) => key.slice(0, key.lastIndexOf(' '))).filter((key) => !key.startsWith('rosterKey ')),
  )
  return [...marked.symmetricDifference(others)].slice(0, 1).map((key) => `the author of ${key} is mistaken`)
}

/** A revision with two contents is whichever came first. */
function isOpen(table: string, row: string, equivocal: ReadonlySet<string>): boolean {
  return table === 'record_revision' && equivocal.has(keyOf(JSON.parse(row) as Key))
}

/** Receipts are written by the program itself: an office that goes on from an old copy never says one twice under one revision. */
export function doubledReceipts(equivocal: ReadonlySet<string>): string[] {
  return [...equivocal].filter((key) => key.startsWith('packageReceipt ')).map((key) => `${key} was said with two contents`)
}

/** Contents that came for one revision and are neither kept nor noted as a conflict. */
export function lostConflicts({ store }: Office, came: readonly Parcel[]): string[] {
  const known = new Set(
    store
      .prepare(
        ['record_revision', 'package_conflict', 'revision_waiting']
          .map((table) => `SELECT concat_ws(' ', type, id, rev, hash) FROM ${table}`)
          .join(' UNION ALL '),
      )
      .pluck()
      .all() as string[],
  )
  return [...hashesOf(came)].flatMap(([key, hashes]) => {
    const lost = [...hashes].filter((hash) => !known.has(`${key} ${hash}`))
    return lost.length === 0 ? [] : [`${key}: ${hashes.size} contents came, ${lost.length} are not known`]
  })
}

/** Wrong on purpose: shows what came last, also where it is older than what is there. */
export async function rewindToOlder({ store }: Office, lines: readonly string[]): Promise<void> {
  await store.write(async (trx) => {
    for (const line of lines) {
      const { type, id, rev, body } = JSON.parse(line) as Key & { body: Record<string, unknown> }
      const projection = projectionsOfRecords.find((each) => each.type === type)
      const newest = Number(store.prepare('SELECT max(rev) FROM record_revision WHERE type = ? AND id = ?').pluck().get(type, id) ?? 0)
      if (projection !== undefined && rev < newest) await (await recordTables(trx, projection)).write(trx, { id, rev, body })
    }
  })
}
