import { afterAll, describe, expect, test } from 'vitest'
import { openConnection } from '#db/connection.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { kyselyOver } from '#db/dialect.ts'
import { verifyEventChain } from '#db/event-chain.ts'
import { applyMigrations } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { newestRevision } from '#db/record-revisions.ts'
import { listEvents, listEventsOf } from '#db/repositories/desk.ts'
import { listDocuments } from '#db/repositories/documents.ts'
import { listEvidence } from '#db/repositories/evidence.ts'
import { listIssuedItems } from '#db/repositories/ladder.ts'
import { listObligations } from '#db/repositories/obligations.ts'
import { listLines } from '#db/repositories/plans.ts'
import { listProblems } from '#db/repositories/problems.ts'
import { listProgress } from '#db/repositories/progress.ts'
import { listUrges } from '#db/repositories/urges.ts'
import type { Database } from '#db/schema/index.ts'

/**
 * SQLite's plans of the hot lists. The store keeps no statistics (`ANALYZE` is never run), so that the plan of an empty
 * store is the plan of a full one.
 */
const connection = openConnection(':memory:', 'build')
await applyMigrations(connection, migrations, { at: '', appVersion: '' })
const asked: string[] = []
const prepare = connection.prepare.bind(connection)
connection.prepare = (sql: string) => {
  asked.push(sql)
  return prepare(sql)
}
afterAll(() => connection.close())

/** The steps of the plan of the first statement that a list asks: `SEARCH plan_line USING INDEX …`. */
async function planOf(list: (db: Connection) => Promise<unknown>): Promise<string[]> {
  asked.length = 0
  // Its own statement cache: a list that was asked before would prepare nothing.
  await list(kyselyOver<Database>(connection, { name: 'plans' }))
  const sql = asked[0] ?? ''
  const parameters = Array.from({ length: sql.split('?').length - 1 }, () => null)
  return (prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[]).map((step) => step.detail)
}

const [unitId, month] = ['unit', '2022-04']
const page = { after: { draftedAt: '2022-04-20T01:00:00.000Z', documentId: 'a' }, limit: 101 }

describe('a hot list is searched by index and never reads its big table through', () => {
  test.each<[string, string, string, (db: Connection) => Promise<unknown>]>([
    ['lines of a month and unit', 'plan_line', 'plan_line_by_month (month=? AND unit_id=?)', (db) => listLines(db, { month, unitId })],
    ['lines of a month', 'plan_line', 'plan_line_by_month (month=?', (db) => listLines(db, { month })],
    [
      'progress of a month and unit',
      'progress_entry',
      'progress_entry_by_month (month=? AND unit_id=?)',
      (db) => listProgress(db, { month, unitId }),
    ],
    ['progress of a month', 'progress_entry', 'progress_entry_by_month (month=?)', (db) => listProgress(db, { month })],
    ['progress of a line', 'progress_entry', 'progress_entry_by_line (line_id=?)', (db) => listProgress(db, { lineIds: ['a'] })],
    ['evidence of a month and unit', 'evidence', 'evidence_by_month (month=? AND unit_id=?)', (db) => listEvidence(db, { month, unitId })],
    ['evidence of lines', 'evidence_link', 'evidence_link_by_line (line_id=?)', (db) => listEvidence(db, { lineIds: ['a', 'b'] })],
    ['obligations of a month', 'obligation', 'sqlite_autoindex_obligation_2 (month=?', (db) => listObligations(db, { month })],
    ['issued items of subjects', 'notice_item', 'notice_item_by_subject (subject_id=?)', (db) => listIssuedItems(db, ['a', 'b'])],
    ['urges of a subject', 'urge', 'urge_by_subject (subject_id=?)', (db) => listUrges(db, ['a'])],
    ['events of subjects', 'event', 'event_by_subject (subject_id=?)', (db) => listEventsOf(db, ['a', 'b'])],
    ['the newest revision of a record', 'record_revision', 'PRIMARY KEY (type=? AND id=?)', (db) => newestRevision(db, 'problem', 'a')],
  ])('%s', async (_, table, index, list) => {
    const plan = await planOf(list)
    expect(plan.filter((step) => step.startsWith(`SEARCH ${table} USING`)).join('\n')).toContain(index)
    expect(plan.filter((step) => step.startsWith(`SCAN ${table}`))).toEqual([])
  })

  test('control: a list without an index to search by is seen as a scan', async () => {
    const plan = await planOf((db) => db.selectFrom('plan_line').selectAll().where('goal', '=', '').execute())
    expect(plan).toEqual(['SCAN plan_line'])
  })

  test('counts beside a line are looked up for that line alone', async () => {
    const plan = (await planOf((db) => listLines(db, { month, unitId }))).join('\n')
    expect(plan).toContain('progress_entry_by_line (line_id=?)')
    expect(plan).toContain('evidence_link_by_line (line_id=?)')
  })
})

describe('an index that has the order of the list is used for it: no page is sorted (performance.md)', () => {
  test.each<[string, string, (db: Connection) => Promise<unknown>]>([
    ['the first page of the log', 'SCAN event', (db) => listEvents(db, null, 100)],
    ['the next page of the log, by key', 'SEARCH event USING INTEGER PRIMARY KEY (rowid<?)', (db) => listEvents(db, 500, 100)],
    ['documents, the newest first', 'SCAN document USING INDEX document_by_time', (db) => listDocuments(db)],
    [
      'documents of a month, the newest first',
      'SEARCH document USING INDEX document_by_month (month=?)',
      (db) => listDocuments(db, { month }),
    ],
    [
      'the next page of documents, by key',
      'SEARCH document USING INDEX document_by_time ((drafted_at,id)<(?,?))',
      (db) => listDocuments(db, { page }),
    ],
    [
      'the next page of a month’s documents, by key',
      'SEARCH document USING INDEX document_by_month (month=? AND (drafted_at,id)<(?,?))',
      (db) => listDocuments(db, { month, page }),
    ],
    ['problems, the newest finding first', 'SCAN problem USING INDEX problem_by_found', (db) => listProblems(db)],
    [
      'progress of a month and unit, by day',
      'SEARCH progress_entry USING INDEX progress_entry_by_month (month=? AND unit_id=?)',
      (db) => listProgress(db, { month, unitId }),
    ],
    [
      'evidence of a month and unit, in its order',
      'SEARCH evidence USING INDEX evidence_by_month (month=? AND unit_id=?)',
      (db) => listEvidence(db, { month, unitId }),
    ],
    ['urges of a subject, in their order', 'SEARCH urge USING INDEX urge_by_subject (subject_id=?)', (db) => listUrges(db, ['a'])],
    [
      'the next piece of the audit log that is verified',
      'SEARCH event USING INTEGER PRIMARY KEY (rowid>?)',
      async (db) => {
        await verifyEventChain(db, { hash: () => '', last: 10 })
        asked.splice(
          0,
          asked.findIndex((sql) => sql.includes('"seq" > ?')),
        )
      },
    ],
  ])('%s', async (_, step, list) => {
    const plan = await planOf(list)
    expect(plan).toContain(step)
    expect(plan.filter((each) => each.includes('TEMP B-TREE'))).toEqual([])
  })
})
