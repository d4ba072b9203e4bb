import { setImmediate } from 'node:timers/promises'
import { type RawBuilder, sql } from 'kysely'
import type { ApplyReport } from '#db/apply-lines.ts'
import type { Connection } from '#db/repositories/connection.ts'
import type { PackageRecord } from '#electron/packages/index.ts'
import { type RecordOutcome, recordOutcomes } from '#shared/exchange/conditions.ts'

/** What became of each line of a package, told from what was there before and what applying it reported. */

export interface KeptRevision {
  readonly rev: number
  readonly hash: string
  readonly origin: string
  readonly owner: string
  readonly isForeign: boolean
}

export type KeptRevisions = ReadonlyMap<string, readonly KeptRevision[]>

interface Keyed {
  readonly type: string
  readonly id: string
}

/** So many records are asked for in one statement. */
const atOnce = 400

/** The revisions that are here of some records, by `type id`. */
export async function keptRevisions(db: Connection, records: readonly Keyed[]): Promise<KeptRevisions> {
  const kept = new Map<string, KeptRevision[]>()
  for (const [type, own] of Map.groupBy(records, (record) => record.type)) {
    const ids = [...new Set(own.map(({ id }) => id))]
    for (let from = 0; from < ids.length; from += atOnce) {
      const { rows } = await readKept(type, ids.slice(from, from + atOnce)).execute(db)
      await setImmediate()
      for (const { id, isForeign, ...row } of rows) {
        const key = `${type} ${id}`
        const list = kept.get(key) ?? []
        list.push({ ...row, isForeign: isForeign === 1 })
        kept.set(key, list)
      }
    }
  }
  return kept
}

type KeptRow = Omit<KeptRevision, 'isForeign'> & { readonly id: string; readonly isForeign: number }

function readKept(type: string, ids: readonly string[]): RawBuilder<KeptRow> {
  return sql<KeptRow>`
    SELECT r.id, r.rev, r.hash, r.origin, r.owner_unit AS owner, f.id IS NOT NULL AS isForeign
    FROM json_each(${JSON.stringify(ids)}) j JOIN record_revision r ON r.type = ${type} AND r.id = j.value
    LEFT JOIN foreign_record f ON f.type = r.type AND f.id = r.id`
}

/** The lines that wait for others now, by `type id rev`. */
export async function waitingKeys(db: Connection): Promise<ReadonlySet<string>> {
  return new Set((await db.selectFrom('revision_waiting').select(['type', 'id', 'rev']).execute()).map(revisionKey))
}

export interface LineOutcome {
  readonly record: PackageRecord
  readonly outcome: RecordOutcome
  /** It waits for nothing that could come: another record stands where it would (a second 自查评分表 of one month). */
  readonly isPlaceTaken?: true
}

/** What becomes of lines whose place is taken, for the officer and for the sender; none where there are none. */
export function placeSentence(outcomes: readonly LineOutcome[]): string[] {
  const count = outcomes.filter(({ isPlaceTaken }) => isPlaceTaken === true).length
  if (count === 0) return []
  return [`${count}条记录所填的事项此前已由另一条记录填报，暂存未采用，请来源单位在原填报的电脑上修改后重新报送，或者恢复其备份后再修改`]
}

/** The outcome of every line, in their order; `before` is what was there before they were applied. */
export async function outcomesOf(records: readonly PackageRecord[], before: KeptRevisions, report: ApplyReport): Promise<LineOutcome[]> {
  const equivocal = new Set(report.equivocal.map(({ type, id, rev, hash }) => `${type} ${id} ${rev} ${hash}`))
  const waiting = new Set(report.waiting.map(revisionKey))
  const placeless = new Set(report.waiting.filter(({ awaits }) => awaits.length === 0).map(revisionKey))
  const refusedPlaces = new Set(report.refused.flatMap(({ place }) => place ?? []))
  const refusedKeys = new Set(report.refused.flatMap(({ line }) => (line === null ? [] : [revisionKey(line)])))
  const newest = new Map<string, number>()
  const isLeftOut = (record: PackageRecord, at: number): RecordOutcome | undefined => {
    if (equivocal.has(`${revisionKey(record)} ${record.hash}`)) return 'conflict'
    if (refusedPlaces.has(at + 1) || refusedKeys.has(revisionKey(record))) return 'refused'
    return waiting.has(revisionKey(record)) ? 'waiting' : undefined
  }
  const left = records.map(isLeftOut)
  await setImmediate()
  for (const [at, { type, id, rev }] of records.entries()) {
    if (left[at] === undefined) newest.set(`${type} ${id}`, Math.max(rev, newest.get(`${type} ${id}`) ?? -Infinity))
  }
  await setImmediate()
  return records.map((record, at) => {
    const key = `${record.type} ${record.id}`
    const outcome = left[at] ?? placed(record, before.get(key) ?? [], newest.get(key) ?? record.rev)
    return outcome === 'waiting' && placeless.has(revisionKey(record)) ? { record, outcome, isPlaceTaken: true } : { record, outcome }
  })
}

function placed({ rev }: PackageRecord, kept: readonly KeptRevision[], newest: number): RecordOutcome {
  if (kept.some((each) => each.rev === rev)) return 'same'
  if (rev < newest || kept.some((each) => each.rev > rev)) return 'older'
  return kept.length === 0 ? 'new' : 'newer'
}

export function revisionKey({ type, id, rev }: Keyed & { readonly rev: number }): string {
  return `${type} ${id} ${rev}`
}

export type OutcomeCounts = Record<RecordOutcome, number>

export function countOutcomes(outcomes: readonly { readonly outcome: RecordOutcome }[]): OutcomeCounts {
  const counts = Object.fromEntries(Object.keys(recordOutcomes).map((outcome) => [outcome, 0])) as OutcomeCounts
  for (const { outcome } of outcomes) counts[outcome] += 1
  return counts
}
