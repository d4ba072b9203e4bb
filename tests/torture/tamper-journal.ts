import Database from 'better-sqlite3'
import { openConnection } from '#db/connection.ts'
import { kyselyOver } from '#db/dialect.ts'
import { type ChainHead, appendEvent, chainHead, verifyEventChain } from '#db/event-chain.ts'
import { applyMigrations } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import type { Database as Tables } from '#db/schema/index.ts'
import type { EventTable } from '#db/schema/journal.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { randomNumbers } from './random-numbers.ts'

/** Harms the event log behind its triggers, as somebody with the file and a database program would, and asks whether it is seen. */

export const tamperings = ['edit', 'delete', 'reorder', 'cutTail', 'rewrite'] as const
export type Tampering = (typeof tamperings)[number]

export interface TamperCount {
  readonly done: number
  /** Seen against the head of the untouched log, written down outside of it. */
  readonly seenWithWitness: number
  readonly seenWithout: number
}

export type TamperReport = Readonly<Record<Tampering, TamperCount>>

const rowCount = 40
const columns = ['at', 'officer_id', 'action', 'subject_type', 'subject_id', 'detail', 'prev_hash', 'hash'] as const

/** So many tamperings of each kind in turn, each on a fresh copy of one log. */
export async function tamperJournal({ count, seed }: { readonly count: number; readonly seed: number }): Promise<TamperReport> {
  const random = randomNumbers(seed)
  const { image, head } = await aLog()
  const counts = Object.fromEntries(tamperings.map((kind) => [kind, { done: 0, seenWithWitness: 0, seenWithout: 0 }])) as Record<
    Tampering,
    { done: number; seenWithWitness: number; seenWithout: number }
  >
  for (let turn = 0; turn < count; turn += 1) {
    const kind = tamperings[turn % tamperings.length] ?? 'edit'
    const database = new Database(Buffer.from(image))
    try {
      database.exec('DROP TRIGGER event_is_append_only; DROP TRIGGER event_stays')
      harms[kind](database, random)
      const db = kyselyOver<Tables>(database, { name: 'tampered' })
      counts[kind].done += 1
      if (!(await verifyEventChain(db, { hash: sha256, witnesses: [head] })).isSound) counts[kind].seenWithWitness += 1
      if (!(await verifyEventChain(db, { hash: sha256 })).isSound) counts[kind].seenWithout += 1
    } finally {
      database.close()
    }
  }
  return counts
}

async function aLog(): Promise<{ image: Buffer; head: ChainHead }> {
  const database = openConnection(':memory:', 'build')
  try {
    await applyMigrations(database, migrations, { at: '', appVersion: '', hash: sha256 })
    const db = kyselyOver<Tables>(database, { name: 'log' })
    await db.transaction().execute(async (trx) => {
      for (let turn = 1; turn <= rowCount; turn += 1) {
        const at = new Date(Date.UTC(2022, 3, 20, 1, turn)).toISOString()
        const event = { at, officerId: 'officer', action: 'problems.save', subjectType: 'problem', subjectId: `p-${turn}` }
        await appendEvent(trx, { ...event, detail: { content: `第 ${turn} 项` } }, sha256)
      }
    })
    const head = await chainHead(db)
    if (head === null) throw new Error('the log is empty')
    return { image: database.serialize(), head }
  } finally {
    database.close()
  }
}

type Raw = InstanceType<typeof Database>
type Random = () => number

/** A whole number from `low` to `high`, both included. */
const between = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low + 1))

const harms: Readonly<Record<Tampering, (database: Raw, random: Random) => void>> = {
  edit(database, random) {
    const column = columns[between(random, 0, columns.length - 1)] ?? 'detail'
    const changed = column === 'detail' ? `json_set(detail, '$.content', 'x')` : `${column} || 'x'`
    database.prepare(`UPDATE event SET ${column} = ${changed} WHERE seq = ?`).run(between(random, 1, rowCount))
  },
  delete(database, random) {
    // Without the last row: that is a cut tail.
    database.prepare('DELETE FROM event WHERE seq = ?').run(between(random, 1, rowCount - 1))
  },
  reorder(database, random) {
    const one = between(random, 1, rowCount - 1)
    const other = between(random, one + 1, rowCount)
    const move = database.prepare('UPDATE event SET seq = ? WHERE seq = ?')
    move.run(-1, one)
    move.run(one, other)
    move.run(other, -1)
  },
  cutTail(database, random) {
    database.prepare('DELETE FROM event WHERE seq > ?').run(between(random, 1, rowCount - 1))
  },
  rewrite(database, random) {
    const from = between(random, 1, rowCount)
    database.prepare("UPDATE event SET officer_id = 'somebody else' WHERE seq = ?").run(from)
    recompute(database, from)
  },
}

/** Links every row from `from` on anew, as the program itself would have. */
export function recompute(database: Raw, from: number): void {
  const rows = database.prepare('SELECT * FROM event WHERE seq >= ? ORDER BY seq').all(from) as EventTable[]
  let before = database
    .prepare('SELECT hash FROM event WHERE seq = ?')
    .pluck()
    .get(from - 1) as string | undefined
  for (const row of rows) {
    const link = sha256(
      JSON.stringify([row.seq, row.at, row.officer_id, row.action, row.subject_type, row.subject_id, row.detail, before ?? '']),
    )
    database.prepare('UPDATE event SET prev_hash = ?, hash = ? WHERE seq = ?').run(before ?? '', link, row.seq)
    before = link
  }
}
