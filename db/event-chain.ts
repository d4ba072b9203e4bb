import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import type { EventTable } from '#db/schema/journal.ts'
import type { Hash } from './hash.ts'

export interface NewEvent {
  /** Instant in UTC. */
  readonly at: string
  readonly officerId: string
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  /** Anything that JSON can say; kept as its text. */
  readonly detail: unknown
}

/** One link as it can be written down outside of the machine: on a package, a backup, a printed form. */
export interface ChainHead {
  readonly seq: number
  readonly hash: string
}

export interface ChainReport {
  readonly isSound: boolean
  /** Rows that were looked at. */
  readonly count: number
  readonly head: ChainHead | null
  readonly findings: readonly ChainFinding[]
}

export interface ChainFinding {
  readonly seq: number
  readonly problem: 'missing' | 'changed' | 'unlinked' | 'witnessDiffers'
}

export interface ChainOptions {
  readonly hash: Hash
  /** Look at the newest rows only; all by default. */
  readonly last?: number
  /** Heads known from elsewhere. Only with one can a cut tail or a chain written anew be seen. */
  readonly witnesses?: readonly ChainHead[]
}

/** What a piece of the chain showed: rows `after + 1` to `through`. */
export interface ChainPart {
  readonly count: number
  /** The last row that was looked at; the next piece begins behind it. */
  readonly through: number
  readonly isEnd: boolean
  readonly findings: readonly ChainFinding[]
}

const chunk = 2000

/** Appends one row to the audit log in the caller's transaction, chained to the row before it. */
export async function appendEvent(trx: Kysely<Database>, event: NewEvent, hash: Hash): Promise<ChainHead> {
  const previous = await trx.selectFrom('event').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const row = {
    seq: (previous?.seq ?? 0) + 1,
    at: event.at,
    officer_id: event.officerId,
    action: event.action,
    subject_type: event.subjectType,
    subject_id: event.subjectId,
    detail: JSON.stringify(event.detail ?? null),
    prev_hash: previous?.hash ?? '',
  }
  const link = linkHash(row, hash)
  await trx
    .insertInto('event')
    .values({ ...row, hash: link })
    .execute()
  return { seq: row.seq, hash: link }
}

function linkHash(row: Omit<EventTable, 'hash'>, hash: Hash): string {
  return hash(JSON.stringify([row.seq, row.at, row.officer_id, row.action, row.subject_type, row.subject_id, row.detail, row.prev_hash]))
}

/** The newest link, null in an empty log. */
export async function chainHead(db: Kysely<Database>): Promise<ChainHead | null> {
  const head = await db.selectFrom('event').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return head ?? null
}

/**
 * Recomputes the chain: an edited, deleted, inserted or moved row is found. A tail that was cut, or a chain that was
 * recomputed to its end, is found only against a witness. Gives way to other work between pieces.
 */
export async function verifyEventChain(db: Kysely<Database>, options: ChainOptions): Promise<ChainReport> {
  const head = await chainHead(db)
  const findings: ChainFinding[] = []
  let after = options.last === undefined ? 0 : Math.max(0, (head?.seq ?? 0) - options.last)
  let count = 0
  for (;;) {
    const part = await verifyChainPart(db, { hash: options.hash, after, most: chunk })
    findings.push(...part.findings)
    count += part.count
    after = part.through
    if (part.isEnd) break
    await setImmediate()
  }
  findings.push(...(await witnessFindings(db, options.witnesses ?? [])))
  return { isSound: findings.length === 0, count, head, findings }
}

/** Recomputes at most so many rows behind row `after`, 0 for the first: for a check that shows its progress. */
export async function verifyChainPart(
  db: Kysely<Database>,
  { hash, after, most }: { readonly hash: Hash; readonly after: number; readonly most: number },
): Promise<ChainPart> {
  const rows = await db.selectFrom('event').selectAll().where('seq', '>', after).orderBy('seq').limit(most).execute()
  const findings: ChainFinding[] = []
  let before: ChainHead = { seq: after, hash: after === 0 ? '' : await hashAt(db, after) }
  for (const row of rows) {
    findings.push(...linkFindings(row, before, hash))
    before = { seq: row.seq, hash: row.hash }
  }
  return { count: rows.length, through: before.seq, isEnd: rows.length < most, findings }
}

/** The witnesses that the chain contradicts, in the order given; each is looked up by its number. */
export async function witnessFindings(db: Kysely<Database>, witnesses: readonly ChainHead[]): Promise<ChainFinding[]> {
  const findings: ChainFinding[] = []
  for (const { seq, hash } of witnesses) {
    if ((await hashAt(db, seq)) !== hash) findings.push({ seq, problem: 'witnessDiffers' })
  }
  return findings
}

function linkFindings(row: EventTable, before: ChainHead, hash: Hash): ChainFinding[] {
  const findings: ChainFinding[] = []
  if (row.seq !== before.seq + 1) findings.push({ seq: before.seq + 1, problem: 'missing' })
  else if (row.prev_hash !== before.hash) findings.push({ seq: row.seq, problem: 'unlinked' })
  if (linkHash(row, hash) !== row.hash) findings.push({ seq: row.seq, problem: 'changed' })
  return findings
}

async function hashAt(db: Kysely<Database>, seq: number): Promise<string> {
  const row = await db.selectFrom('event').select('hash').where('seq', '=', seq).executeTakeFirst()
  return row?.hash ?? ''
}
