import { setImmediate } from 'node:timers/promises'
import { CompiledQuery, type Kysely } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import type { Hash } from './hash.ts'
import { type RecordTables, UnfitRecord, recordTables } from './projection-rows.ts'
import type { Projection } from './projections.ts'
import { type ReadLine, readLine } from './revision-line.ts'
import { brokenConstraint } from './sqlite-errors.ts'
import { isProvisional } from '#shared/domain/revision.ts'

/** Lines of another office become revisions and rows of this store (exchange.md 5.7, 6). */

export interface ApplyOptions {
  readonly hash: Hash
  /** The types of record that have tables here; lines of other types are kept as history. */
  readonly projections: readonly Projection[]
  /** The lines are this office's own, from another machine of it: its records stay its own. */
  readonly areOwn?: boolean
  /** Called between pieces: so many lines of so many are done. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface LineKey {
  readonly type: string
  readonly id: string
  readonly rev: number
}

/** What became of the lines. Lists name each line once. */
export interface ApplyReport {
  /** Revisions that are new here, those that are history at once among them. */
  readonly added: number
  /** Lines that were here already, byte for byte. */
  readonly same: number
  /** Records whose row says something else now: what is derived from them (keys, search) is to be made anew. */
  readonly changed: readonly LineKey[]
  /** The same revision with other bytes: not applied, neither one replaces the other (E-REC-EQUIV). */
  readonly equivocal: readonly (LineKey & { readonly hash: string; readonly keptHash: string })[]
  /**
   * Everything that waits now, also from earlier calls: for other records (`plan 0190-…`), or, where the list is empty, for a person:
   * another record has its place (a second plan of one unit and month).
   */
  readonly waiting: readonly (LineKey & { readonly awaits: readonly string[] })[]
  /** Lines that are none, or provisional ones of another office (`unreadable`), or say what their table cannot hold (`unfit`): not kept. `place` is the number among the lines of this call, from 1. */
  readonly refused: readonly { readonly place: number | null; readonly line: LineKey | null; readonly problem: 'unreadable' | 'unfit' }[]
}

const atOnce = 100

const readRevisions = CompiledQuery.raw('SELECT rev, hash, origin FROM record_revision WHERE type = ? AND id = ?')
const readWaiting = CompiledQuery.raw('SELECT hash FROM revision_waiting WHERE type = ? AND id = ? AND rev = ?')
const addRevision = CompiledQuery.raw(
  'INSERT INTO record_revision (type, id, rev, owner_unit, hash, line, origin, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
)
const markForeign = CompiledQuery.raw('INSERT INTO foreign_record (type, id) VALUES (?, ?) ON CONFLICT DO NOTHING')

interface Kept {
  readonly rev: number
  readonly hash: string
  readonly origin: string
}

/**
 * Takes verified lines in whatever order, pieces or repetition they come: the same set of sound lines gives the same store. An unknown
 * revision is appended byte for byte; where it is the newest of its record, the record's rows are written from it. A line that refers
 * to what is not there yet waits, with the others that wait, and is tried again whenever more comes. Part of the caller's transaction.
 */
export async function applyRevisionLines(trx: Kysely<Database>, lines: readonly string[], options: ApplyOptions): Promise<ApplyReport> {
  const applying = await Applying.begin(trx, options)
  const read = lines.map((line, at) => ({ place: at + 1, line: readTravelling(line, options) }))
  const sound = read.flatMap(({ place, line }) => (line === undefined ? [] : [{ place, line }]))
  for (const { place } of read.filter(({ line }) => line === undefined)) applying.refuse({ place, line: null, problem: 'unreadable' })
  sound.sort((one, other) => applying.compare(one.line, other.line))
  for (const [at, { place, line }] of sound.entries()) {
    await applying.take(line, place)
    if (at % atOnce !== atOnce - 1) continue
    options.onProgress?.(at + 1, lines.length)
    await setImmediate()
  }
  await applying.settle()
  options.onProgress?.(lines.length, lines.length)
  return applying.report()
}

/** What an office wrote for itself until the city's list came says nothing to another office. */
function readTravelling(text: string, { hash, areOwn }: ApplyOptions): ReadLine | undefined {
  const line = readLine(text, hash)
  return line === undefined || (isProvisional(line.rev) && areOwn !== true) ? undefined : line
}

class Applying {
  readonly #trx: Kysely<Database>
  readonly #options: ApplyOptions
  readonly #tables: ReadonlyMap<string, RecordTables>
  readonly #ranks: ReadonlyMap<string, number>
  readonly #changed = new Map<string, LineKey>()
  readonly #equivocal = new Map<string, ApplyReport['equivocal'][number]>()
  readonly #refused: ApplyReport['refused'][number][] = []
  #waiting: (LineKey & { readonly awaits: readonly string[] })[] = []
  #added = 0
  #same = 0

  private constructor(trx: Kysely<Database>, options: ApplyOptions, tables: ReadonlyMap<string, RecordTables>) {
    this.#trx = trx
    this.#options = options
    this.#tables = tables
    this.#ranks = ranksOf(options.projections, tables)
  }

  static async begin(trx: Kysely<Database>, options: ApplyOptions): Promise<Applying> {
    const tables = new Map<string, RecordTables>()
    for (const projection of options.projections) tables.set(projection.type, await recordTables(trx, projection))
    return new Applying(trx, options, tables)
  }

  /** Records that others refer to come first, so that little has to wait. */
  compare(one: LineKey, other: LineKey): number {
    const rank = (line: LineKey): number => this.#ranks.get(line.type) ?? -1
    return rank(one) - rank(other) || textOrder(one.type, other.type) || textOrder(one.id, other.id) || one.rev - other.rev
  }

  refuse(refusal: ApplyReport['refused'][number]): void {
    this.#refused.push(refusal)
  }

  async take(line: ReadLine, place: number): Promise<void> {
    const kept = await this.#revisionsOf(line)
    const hash = kept.find(({ rev }) => rev === line.rev)?.hash ?? (await this.#waitingHash(line))
    if (hash === undefined) {
      const outcome = await this.#place(line, kept)
      if (outcome === 'waits') await this.#wait(line)
      if (outcome === 'unfit') this.refuse({ place, line: keyOf(line), problem: 'unfit' })
    } else if (hash === line.hash || isFromSamePack(line, kept)) this.#same += 1
    else this.#equivocal.set(`${line.type} ${line.id} ${line.rev} ${line.hash}`, { ...keyOf(line), hash: line.hash, keptHash: hash })
  }

  async #revisionsOf({ type, id }: ReadLine): Promise<readonly Kept[]> {
    return (await this.#run<Kept>(readRevisions, [type, id])).rows
  }

  async #waitingHash({ type, id, rev }: ReadLine): Promise<string | undefined> {
    return (await this.#run<{ readonly hash: string }>(readWaiting, [type, id, rev])).rows[0]?.hash
  }

  /** A statement that was compiled once: a large package runs it for every line. */
  async #run<Row>(query: CompiledQuery, parameters: readonly unknown[]) {
    return this.#trx.executeQuery<Row>({ ...query, parameters })
  }

  /** Appends the revision, with the record's rows where it is the newest one. */
  async #place(line: ReadLine, kept: readonly Kept[]): Promise<'placed' | 'waits' | 'unfit'> {
    const tables = this.#tables.get(line.type)
    if (tables !== undefined && kept.every(({ rev }) => rev < line.rev)) {
      try {
        await tables.write(this.#trx, line)
      } catch (error) {
        const broken = error instanceof UnfitRecord ? 'other' : brokenConstraint(error)
        if (broken === null) throw error
        return broken === 'other' ? 'unfit' : 'waits'
      }
      this.#changed.set(`${line.type} ${line.id}`, keyOf(line))
    }
    await this.#append(line)
    return 'placed'
  }

  async #append(line: ReadLine): Promise<void> {
    const { type, id, rev, ownerUnit, hash, text, origin, at } = line
    await this.#run(addRevision, [type, id, rev, ownerUnit, hash, text, origin, at])
    this.#added += 1
    // What comes from a pack is the pack's, in whichever office it was loaded.
    if (this.#options.areOwn !== true && origin !== 'pack') await this.#run(markForeign, [type, id])
  }

  async #wait(line: ReadLine): Promise<void> {
    const row = { ...keyOf(line), hash: line.hash, line: line.text, awaits: '[]' }
    await this.#trx.insertInto('revision_waiting').values(row).execute()
  }

  /** Tries what waits until nothing more finds its place; says of the rest what it waits for. */
  async settle(): Promise<void> {
    for (let isMoving = true; isMoving;) {
      isMoving = false
      for (const line of await this.#waitingLines()) {
        const outcome = await this.#place(line, await this.#revisionsOf(line))
        if (outcome === 'waits') continue
        if (outcome === 'unfit') this.refuse({ place: null, line: keyOf(line), problem: 'unfit' })
        await this.#forget(line)
        isMoving = true
      }
    }
    this.#waiting = []
    for (const line of await this.#waitingLines()) {
      const awaits = (await this.#tables.get(line.type)?.missing(this.#trx, line)) ?? []
      this.#waiting.push({ ...keyOf(line), awaits })
      await this.#trx
        .updateTable('revision_waiting')
        .set({ awaits: JSON.stringify(awaits) })
        .where('type', '=', line.type)
        .where('id', '=', line.id)
        .where('rev', '=', line.rev)
        .execute()
    }
  }

  async #waitingLines(): Promise<ReadLine[]> {
    const rows = await this.#trx.selectFrom('revision_waiting').select('line').execute()
    const lines = rows.flatMap((row) => readLine(row.line, this.#options.hash) ?? [])
    await setImmediate()
    return lines.toSorted((one, other) => this.compare(one, other))
  }

  async #forget(line: ReadLine): Promise<void> {
    await this.#trx
      .deleteFrom('revision_waiting')
      .where('type', '=', line.type)
      .where('id', '=', line.id)
      .where('rev', '=', line.rev)
      .execute()
  }

  report(): ApplyReport {
    return {
      added: this.#added,
      same: this.#same,
      changed: [...this.#changed.values()],
      equivocal: [...this.#equivocal.values()],
      waiting: this.#waiting,
      refused: this.#refused,
    }
  }
}

/** Two offices that loaded one pack wrote its records each for itself, each with its own day. */
function isFromSamePack(line: ReadLine, kept: readonly Kept[]): boolean {
  return line.origin === 'pack' && kept.some(({ rev, origin }) => rev === line.rev && origin === 'pack')
}

function keyOf({ type, id, rev }: LineKey): LineKey {
  return { type, id, rev }
}

function textOrder(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** A type's place after those that its rows refer to. */
function ranksOf(projections: readonly Projection[], tables: ReadonlyMap<string, RecordTables>): ReadonlyMap<string, number> {
  const typeOf = new Map<string, string>(projections.map((projection) => [projection.table, projection.type]))
  const [seen, order] = [new Set<string>(), [] as string[]]
  const visit = (type: string): void => {
    if (seen.has(type)) return
    seen.add(type)
    for (const table of tables.get(type)?.refersTo ?? []) {
      const other = typeOf.get(table)
      if (other !== undefined) visit(other)
    }
    order.push(type)
  }
  for (const { type } of projections) visit(type)
  return new Map(order.map((type, at) => [type, at]))
}
