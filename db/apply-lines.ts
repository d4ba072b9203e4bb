import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import { insertRows, runForRows } from './bulk-insert.ts'
import type { Hash } from './hash.ts'
import { type Kept, KeptRevisions } from './kept-revisions.ts'
import { lineOrder } from './line-order.ts'
import { runsOf } from './line-runs.ts'
import { UnfitRecord } from './projection-rows.ts'
import type { Projection } from './projections.ts'
import { type TablesByType, tablesOfRecords } from './record-tables.ts'
import { type ReadLine, type VerifiedLine, readLine, readVerified } from './revision-line.ts'
import { brokenConstraint } from './sqlite-errors.ts'
import { isOfPack } from '#shared/domain/pack-records.ts'
import { isProvisional } from '#shared/domain/revision.ts'
import { type WaitingLine, WaitingLines } from './waiting-lines.ts'

/** Lines of another office become revisions and rows of this store (exchange.md 5.7, 6). */

export interface ApplyOptions {
  readonly hash: Hash
  /** The types of record that have tables here; lines of other types are kept as history. */
  readonly projections: readonly Projection[]
  /** The lines are this office's own, from another machine of it: its records stay its own. */
  readonly areOwn?: boolean
  /**
   * Of lines that wait, those that must not be placed any more: what they are about is here now, and is another unit's than they say. They
   * stay where they are.
   */
  readonly strangersAmong?: (trx: Kysely<Database>, lines: readonly ReadLine[]) => Promise<readonly ReadLine[]>
  /** Called between pieces, where other work has its turn: so many lines of so many are done. What it throws ends the transaction. */
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
  /**
   * Lines that are none, or provisional ones of another office (`unreadable`), or say what their table cannot hold (`unfit`): not kept.
   * `place`: the number among the lines of this call, from 1; null for one that waited, turned out unfit and waits on, for a person.
   */
  readonly refused: readonly { readonly place: number | null; readonly line: LineKey | null; readonly problem: 'unreadable' | 'unfit' }[]
}

const atOnce = 100

const columns = ['type', 'id', 'rev', 'owner_unit', 'hash', 'line', 'origin', 'at'] as const
const markForeign = 'INSERT INTO foreign_record (type, id) VALUES (?, ?) ON CONFLICT DO NOTHING'

/** A line on its way in. */
interface Coming {
  readonly line: ReadLine
  /** Its number among the lines of this call, from 1; null for one that waited. */
  readonly place: number | null
  /** It is this office's own, from another machine of it. */
  readonly isOwn: boolean
}

/**
 * Takes verified lines in whatever order, pieces or repetition they come: the same set of sound lines gives the same store. An unknown
 * revision is appended byte for byte; where it is the newest of its record, the record's rows are written from it. A line that refers
 * to what is not there yet waits, with the others that wait, and is tried again whenever more comes; it stays whose it was. Lines that
 * were read already need not be read again. Part of the caller's transaction.
 */
export async function applyRevisionLines(
  trx: Kysely<Database>,
  lines: readonly (string | VerifiedLine)[],
  options: ApplyOptions,
): Promise<ApplyReport> {
  const applying = await Applying.begin(trx, options)
  const { onProgress } = options
  const sound: Coming[] = []
  for (const [at, given] of lines.entries()) {
    const line = readTravelling(given, options)
    if (line === undefined) applying.refuse({ place: at + 1, line: null, problem: 'unreadable' })
    else sound.push({ line, place: at + 1, isOwn: options.areOwn === true })
    if (at % atOnce === atOnce - 1) await setImmediate()
  }
  sound.sort((one, other) => applying.compare(one.line, other.line))
  for (let from = 0; from < sound.length; from += atOnce) {
    await applying.takeAll(sound.slice(from, from + atOnce))
    onProgress?.(Math.min(from + atOnce, sound.length), lines.length)
    await setImmediate()
  }
  await applying.settle()
  onProgress?.(lines.length, lines.length)
  return applying.report()
}

/** What an office wrote for itself until the city's list came says nothing to another office. */
function readTravelling(given: string | VerifiedLine, { hash, areOwn }: ApplyOptions): ReadLine | undefined {
  const line = typeof given === 'string' ? readLine(given, hash) : readVerified(given)
  return line === undefined || (isProvisional(line.rev) && areOwn !== true) ? undefined : line
}

class Applying {
  readonly #trx: Kysely<Database>
  readonly #tables: TablesByType
  readonly #waiting: WaitingLines
  readonly #options: ApplyOptions
  /** Of two lines, whether the first one comes first. */
  readonly compare: (one: LineKey, other: LineKey) => number
  readonly #changed = new Map<string, LineKey>()
  readonly #equivocal = new Map<string, ApplyReport['equivocal'][number]>()
  readonly #refused: ApplyReport['refused'][number][] = []
  #left: ApplyReport['waiting'] = []
  #added = 0
  #same = 0

  private constructor(trx: Kysely<Database>, options: ApplyOptions, tables: TablesByType, waiting: WaitingLines) {
    this.#trx = trx
    this.#tables = tables
    this.#waiting = waiting
    this.#options = options
    this.compare = lineOrder(options.projections, tables)
  }

  static async begin(trx: Kysely<Database>, options: ApplyOptions): Promise<Applying> {
    return new Applying(trx, options, await tablesOfRecords(trx, options.projections), await WaitingLines.of(trx, options.hash))
  }

  refuse(refusal: ApplyReport['refused'][number]): void {
    this.#refused.push(refusal)
  }

  /** Lines in their order. */
  async takeAll(some: readonly Coming[]): Promise<void> {
    const kept = await KeptRevisions.of(
      this.#trx,
      some.map(({ line }) => line),
    )
    for (const run of runsOf(some)) {
      const unseen = run.filter(({ line }) => this.#isUnseen(line, kept.list(line)))
      if (unseen.length > 1 && (await this.#placeAll(unseen, kept))) continue
      for (const each of unseen) {
        const outcome = await this.#place(each, kept)
        if (outcome === 'waits') await this.#waiting.add(each.line, each.isOwn)
        if (outcome === 'unfit') this.refuse({ place: each.place, line: keyOf(each.line), problem: 'unfit' })
      }
    }
  }

  /** Neither here nor waiting; one that is, is counted. */
  #isUnseen(line: ReadLine, kept: readonly Kept[]): boolean {
    const hash = kept.find(({ rev }) => rev === line.rev)?.hash ?? this.#waiting.hashOf(line)
    if (hash === undefined) return true
    if (hash === line.hash || isFromSamePack(line, kept)) this.#same += 1
    else this.#equivocal.set(`${line.type} ${line.id} ${line.rev} ${line.hash}`, { ...keyOf(line), hash: line.hash, keptHash: hash })
    return false
  }

  /** Different records of one type with one set of statements; false where one of them does not fit, and nothing was written. */
  async #placeAll(run: readonly Coming[], kept: KeptRevisions): Promise<boolean> {
    const newest = run.map(({ line }) => line).filter((line) => kept.isNewest(line))
    const tables = this.#tables.get(newest[0]?.type ?? '')
    if (tables !== undefined) {
      try {
        await tables.writeAll(this.#trx, newest)
      } catch (error) {
        if (refusalOf(error) === null) throw error
        return false
      }
      for (const line of newest) this.#changed.set(`${line.type} ${line.id}`, keyOf(line))
    }
    await this.#append(run, kept)
    return true
  }

  /** Appends the revision, with the record's rows where it is the newest one. */
  async #place(coming: Coming, kept: KeptRevisions): Promise<'placed' | 'waits' | 'unfit'> {
    const { line } = coming
    const tables = this.#tables.get(line.type)
    if (tables !== undefined && kept.isNewest(line)) {
      try {
        await tables.write(this.#trx, line)
      } catch (error) {
        const refusal = refusalOf(error)
        if (refusal === null) throw error
        return refusal
      }
      this.#changed.set(`${line.type} ${line.id}`, keyOf(line))
    }
    await this.#append([coming], kept)
    return 'placed'
  }

  async #append(some: readonly Coming[], kept: KeptRevisions): Promise<void> {
    const rows = some.map(({ line: { type, id, rev, ownerUnit, hash, text, origin, at } }) => [
      type,
      id,
      rev,
      ownerUnit,
      hash,
      text,
      origin,
      at,
    ])
    await insertRows(this.#trx, 'record_revision', columns, rows)
    this.#added += some.length
    for (const { line } of some) kept.add(line)
    // What comes from a pack is the pack's, in whichever office it was loaded.
    const foreign = some.filter(({ line, isOwn }) => !isOwn && !(line.origin === 'pack' && isOfPack(line.type)))
    await runForRows(
      this.#trx,
      markForeign,
      foreign.map(({ line: { type, id } }) => [type, id]),
    )
  }

  /** Tries what waits until nothing more finds its place; says of the rest what it waits for. What turned out unfit stays with them. */
  async settle(): Promise<void> {
    const unfit = new Set<string>()
    for (let isMoving = true; isMoving;) {
      isMoving = false
      const waiting = await this.#inOrder()
      const strangers = new Set(await this.#strangersAmong(waiting))
      for (const { line, isOwn } of waiting.filter(({ line }) => !unfit.has(line.hash))) {
        const outcome = strangers.has(line) ? 'unfit' : await this.#placeAgain(line, isOwn)
        if (outcome === 'unfit') {
          unfit.add(line.hash)
          this.refuse({ place: null, line: keyOf(line), problem: 'unfit' })
        } else if (outcome === 'placed') {
          await this.#waiting.remove(line)
          isMoving = true
        }
      }
    }
    await this.#noteLeft()
  }

  async #placeAgain(line: ReadLine, isOwn: boolean): Promise<'placed' | 'waits' | 'unfit'> {
    return this.#place({ line, isOwn, place: null }, await KeptRevisions.of(this.#trx, [line]))
  }

  async #strangersAmong(waiting: readonly WaitingLine[]): Promise<readonly ReadLine[]> {
    const foreign = waiting.filter(({ isOwn }) => !isOwn).map(({ line }) => line)
    return foreign.length === 0 ? [] : ((await this.#options.strangersAmong?.(this.#trx, foreign)) ?? [])
  }

  async #noteLeft(): Promise<void> {
    const left = []
    for (const { line, awaits: before } of await this.#inOrder()) {
      const awaits = (await this.#tables.get(line.type)?.missing(this.#trx, line)) ?? []
      left.push({ ...keyOf(line), awaits })
      if (JSON.stringify(awaits) !== before) await this.#waiting.note(line, awaits)
    }
    this.#left = left
  }

  async #inOrder(): Promise<WaitingLine[]> {
    const lines = await this.#waiting.all()
    await setImmediate()
    return lines.toSorted((one, other) => this.compare(one.line, other.line))
  }

  report(): ApplyReport {
    return {
      added: this.#added,
      same: this.#same,
      changed: [...this.#changed.values()],
      equivocal: [...this.#equivocal.values()],
      waiting: this.#left,
      refused: this.#refused,
    }
  }
}

/** Why a record cannot be written; null where the fault is none of the record's. */
function refusalOf(error: unknown): 'waits' | 'unfit' | null {
  const broken = error instanceof UnfitRecord ? 'other' : brokenConstraint(error)
  if (broken === null) return null
  return broken === 'other' ? 'unfit' : 'waits'
}

/** Two offices that loaded one pack wrote its records each for itself, each with its own day. */
function isFromSamePack(line: ReadLine, kept: readonly Kept[]): boolean {
  return line.origin === 'pack' && kept.some(({ rev, origin }) => rev === line.rev && origin === 'pack')
}

function keyOf({ type, id, rev }: LineKey): LineKey {
  return { type, id, rev }
}
