import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openConnection } from '#db/connection.ts'
import { kyselyOver } from '#db/dialect.ts'
import { StatementCache } from '#db/statement-cache.ts'

function aCache(limit: number) {
  const database = openConnection(':memory:', 'build')
  database.exec('CREATE TABLE number (n INTEGER PRIMARY KEY) STRICT')
  database.exec('INSERT INTO number VALUES (1), (2), (3)')
  return { database, cache: new StatementCache(database, limit) }
}

const query = (turn: number) => `SELECT n + ${turn} AS sum FROM number ORDER BY n`

test('a query is prepared once, however often it is asked', () => {
  const { cache } = aCache(4)
  for (let turn = 0; turn < 1000; turn += 1) expect(cache.take(query(1)).all()).toHaveLength(3)
  expect(cache.prepared).toBe(1)
})

test('whatever is asked in whatever order: right answers, bounded size, least recently used goes first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 60 }), (limit, asked) => {
      const { database, cache } = aCache(limit)
      let model: number[] = []
      let prepared = 0
      for (const turn of asked) {
        if (!model.includes(turn)) prepared += 1
        model = [...model.filter((known) => known !== turn), turn].slice(-limit)
        expect(cache.take(query(turn)).all()).toEqual([{ sum: turn + 1 }, { sum: turn + 2 }, { sum: turn + 3 }])
        expect(cache.prepared).toBe(prepared)
        expect(cache.size).toBe(model.length)
      }
      database.close()
    }),
  )
})

test('a statement that is being iterated is not handed out: nested walks of one query each see every row', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), (limit, depth) => {
      const { database, cache } = aCache(limit)
      const walk = (level: number): number => {
        if (level === 0) return 1
        let total = 0
        for (const row of cache.take(query(0)).iterate()) total += row === undefined ? 0 : walk(level - 1)
        return total
      }
      expect(walk(depth)).toBe(3 ** depth)
      expect(cache.size).toBe(1)
      database.close()
    }),
  )
})

test('a statement dropped while it is being iterated goes on to its end', () => {
  const { cache } = aCache(1)
  const seen: unknown[] = []
  for (const row of cache.take(query(0)).iterate()) {
    cache.take(query(seen.length + 1)).all()
    seen.push(row)
  }
  expect(seen).toEqual([{ sum: 1 }, { sum: 2 }, { sum: 3 }])
})

test('a change of the schema empties the cache: old statements know the old columns', () => {
  const { cache } = aCache(8)
  expect(cache.take('SELECT * FROM number').get()).toEqual({ n: 1 })
  cache.take("ALTER TABLE number ADD COLUMN word TEXT NOT NULL DEFAULT '一'").run()
  expect(cache.take('SELECT * FROM number').get()).toEqual({ n: 1, word: '一' })
})

test('through Kysely: one preparation for many calls, streams beside queries, and a failing iteration frees its statement', async () => {
  const { database, cache } = aCache(8)
  const db = kyselyOver<{ number: { n: number } }>(database, { name: 'memory', cache })
  for (let n = 1; n <= 50; n += 1) await db.selectFrom('number').selectAll().where('n', '=', n).execute()
  expect(cache.prepared).toBe(1)
  const pairs: [number, number][] = []
  for await (const outer of db.selectFrom('number').selectAll().stream()) {
    for await (const inner of db.selectFrom('number').selectAll().stream()) pairs.push([outer.n, inner.n])
  }
  expect(pairs).toHaveLength(9)
  for await (const row of db.selectFrom('number').selectAll().stream()) if (row.n === 2) break
  await db.transaction().execute(async (trx) => void (await sql`INSERT INTO number VALUES (4)`.execute(trx)))
  expect(await db.selectFrom('number').select('n').execute()).toHaveLength(4)
})
