import { afterAll, describe, expect, test } from 'vitest'
import { openConnection } from '#db/connection.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { kyselyOver } from '#db/dialect.ts'
import { verifyEventChain } from '#db/event-chain.ts'
import { applyMigrations } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { newestRevision } from '#db/record-revisions.ts'
import { type EventFilter, eventByCode, searchEvents, witnessByCode } from '#db/repositories/audit.ts'
import { listEvents, listEventsOf } from '#db/repositories/desk.ts'
import { listDocuments } from '#db/repositories/documents.ts'
import { listEvidence } from '#db/repositories/evidence.ts'
import { listIssuedItems } from '#db/repositories/ladder.ts'
import { listObligations } from '#db/repositories/obligations.ts'
import { listLines } from '#db/repositories/plans.ts'
import { countLedgers } from '#db/repositories/ledger-entries.ts'
import { entriesWithKey, linksTo, suspectCodes } from '#db/repositories/ledger-keys.ts'
import { type EntryFilter, type EntrySort, countEntries, pageEntries } from '#db/repositories/ledger-pages.ts'
import { listProblems } from '#db/repositories/problems.ts'
import { listProgress } from '#db/repositories/progress.ts'
import { listUrges } from '#db/repositories/urges.ts'
import type { Database } from '#db/schema/index.ts'
import { sha256 } from '#electron/crypto/index.ts'

/**
 * SQLite's plans of the hot lists. The store keeps no statistics (`ANALYZE` is never run), so that the plan of an empty
 * store is the plan of a full one.
 */
const connection = openConnection(':memory:', 'build')
await applyMigrations(connection, migrations, { at: '', appVersion: '', hash: sha256 })
const asked: string[] = []
const prepare = connection.prepare.bind(connection)
connection.prepare = (sql: string) => {
  asked.push(sql)
  return prepare(sql)
}
afterAll(() => connection.close())

/** The steps of the plan of a statement that a list asks, the first one if nothing else is said: `SEARCH plan_line USING INDEX …`. */
async function planOf(list: (db: Connection) => Promise<unknown>, which = 0): Promise<string[]> {
  asked.length = 0
  // Its own statement cache: a list that was asked before would prepare nothing.
  await list(kyselyOver<Database>(connection, { name: 'plans' }))
  const sql = asked[which] ?? ''
  const parameters = Array.from({ length: sql.split('?').length - 1 }, () => null)
  return (prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[]).map((step) => step.detail)
}

const [programmeId, unitId, month] = ['programme', 'unit', '2022-04']
const page = { after: { draftedAt: '2022-04-20T01:00:00.000Z', documentId: 'a' }, limit: 101 }

describe('a hot list is searched by index and never reads its big table through', () => {
  test.each<[string, string, string, (db: Connection) => Promise<unknown>]>([
    [
      'lines of a month and unit',
      'plan_line',
      'plan_line_by_month (programme_id=? AND month=? AND unit_id=?)',
      (db) => listLines(db, { programmeId, month, unitId }),
    ],
    ['lines of a month', 'plan_line', 'plan_line_by_month (programme_id=? AND month=?', (db) => listLines(db, { programmeId, month })],
    [
      'progress of a month and unit',
      'progress_entry',
      'progress_entry_by_month (programme_id=? AND month=? AND unit_id=?)',
      (db) => listProgress(db, { programmeId, month, unitId }),
    ],
    [
      'progress of a month',
      'progress_entry',
      'progress_entry_by_month (programme_id=? AND month=?)',
      (db) => listProgress(db, { programmeId, month }),
    ],
    ['progress of a line', 'progress_entry', 'progress_entry_by_line (line_id=?)', (db) => listProgress(db, { lineIds: ['a'] })],
    [
      'evidence of a month and unit',
      'evidence',
      'evidence_by_month (programme_id=? AND month=? AND unit_id=?)',
      (db) => listEvidence(db, { programmeId, month, unitId }),
    ],
    ['evidence of lines', 'evidence_link', 'evidence_link_by_line (line_id=?)', (db) => listEvidence(db, { lineIds: ['a', 'b'] })],
    [
      'obligations of a month',
      'obligation',
      'sqlite_autoindex_obligation_2 (programme_id=? AND month=?',
      (db) => listObligations(db, { programmeId, month }),
    ],
    [
      'issued items of subjects',
      'notice_item',
      'notice_item_by_subject (subject_id=?)',
      (db) => listIssuedItems(db, { subjectIds: ['a', 'b'] }),
    ],
    ['urges of a subject', 'urge', 'urge_by_subject (subject_id=?)', (db) => listUrges(db, { subjectIds: ['a'] })],
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
    const plan = (await planOf((db) => listLines(db, { programmeId, month, unitId }))).join('\n')
    expect(plan).toContain('progress_entry_by_line (line_id=?)')
    expect(plan).toContain('evidence_link_by_line (line_id=?)')
    expect(plan).toMatch(/SEARCH self_verdict USING INDEX \S+ \(line_id=\? AND is_on_behalf=\?\)/)
    expect(plan).toMatch(/SEARCH line_review USING INDEX \S+ \(line_id=\?\)/)
  })
})

const wholeLog: EventFilter = { from: null, until: null, officerId: null, noun: null, subjectType: null, text: null }
const logPage = { before: null, limit: 101 }
const [spring, summer] = ['2022-04-01T00:00:00.000Z', '2022-07-01T00:00:00.000Z']

describe('审计日志 is searched by index, and no page of it is sorted (reliability.md 5)', () => {
  test.each<[string, string, Partial<EventFilter>]>([
    ['of an officer', 'SEARCH event USING INDEX event_by_officer (officer_id=?)', { officerId: 'o' }],
    ['of a group of acts', 'SEARCH event USING INDEX event_by_noun (<expr>=?)', { noun: 'documents' }],
    ['of a kind of subject', 'SEARCH event USING INDEX event_by_subject_type (subject_type=?)', { subjectType: 'document' }],
  ])('%s', async (_, first, filter) => {
    const plan = await planOf((db) => searchEvents(db, { ...wholeLog, ...filter }, logPage))
    expect(plan[0]).toBe(first)
    expect(plan.join('\n')).not.toContain('TEMP B-TREE')
  })

  test('days are found in their own index, and the rows between them by number', async () => {
    const log = async (db: Connection) => searchEvents(db, { ...wholeLog, from: spring, until: summer }, logPage)
    expect(await planOf(log)).toEqual(['SEARCH event USING COVERING INDEX event_by_time (at>? AND at<?)'])
    const span = {
      seq: 7,
      at: spring,
      officer_id: '',
      action: 'a',
      subject_type: '',
      subject_id: '',
      detail: '{}',
      prev_hash: '',
      hash: '',
    }
    connection.exec('BEGIN')
    try {
      await kyselyOver<Database>(connection, { name: 'rows' }).insertInto('event').values(span).execute()
      const plan = await planOf(log, 1)
      expect(plan[0]).toBe('SEARCH event USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)')
      expect(plan.join('\n')).not.toContain('TEMP B-TREE')
    } finally {
      connection.exec('ROLLBACK')
    }
  })

  test('a code from paper is looked up, not looked for', async () => {
    expect((await planOf((db) => eventByCode(db, '0123456789')))[0]).toBe('SEARCH event USING INDEX event_by_code (<expr>=?)')
    expect((await planOf((db) => witnessByCode(db, '0123456789')))[0]).toBe(
      'SEARCH audit_witness USING INDEX audit_witness_by_code (<expr>=?)',
    )
  })
})

describe('an index that has the order of the list is used for it: no page is sorted (performance.md)', () => {
  test.each<[string, string, (db: Connection) => Promise<unknown>]>([
    ['the first page of the log', 'SCAN event', (db) => listEvents(db, null, 100)],
    ['审计日志 without a filter', 'SCAN event', (db) => searchEvents(db, wholeLog, logPage)],
    ['the next page of the log, by key', 'SEARCH event USING INTEGER PRIMARY KEY (rowid<?)', (db) => listEvents(db, 500, 100)],
    [
      'documents, the newest first',
      'SEARCH document USING INDEX document_by_time (programme_id=?)',
      (db) => listDocuments(db, { programmeId }),
    ],
    [
      'documents of a month, the newest first',
      'SEARCH document USING INDEX document_by_month (programme_id=? AND month=?)',
      (db) => listDocuments(db, { programmeId, month }),
    ],
    [
      'problems, the newest finding first',
      'SEARCH problem USING INDEX problem_by_found (programme_id=?)',
      (db) => listProblems(db, programmeId),
    ],
    [
      'the next page of documents, by key',
      'SEARCH document USING INDEX document_by_time (programme_id=? AND (drafted_at,id)<(?,?))',
      (db) => listDocuments(db, { programmeId, page }),
    ],
    [
      'the next page of a month’s documents, by key',
      'SEARCH document USING INDEX document_by_month (programme_id=? AND month=? AND (drafted_at,id)<(?,?))',
      (db) => listDocuments(db, { programmeId, month, page }),
    ],
    [
      'progress of a month and unit, by day',
      'SEARCH progress_entry USING INDEX progress_entry_by_month (programme_id=? AND month=? AND unit_id=?)',
      (db) => listProgress(db, { programmeId, month, unitId }),
    ],
    [
      'evidence of a month and unit, in its order',
      'SEARCH evidence USING INDEX evidence_by_month (programme_id=? AND month=? AND unit_id=?)',
      (db) => listEvidence(db, { programmeId, month, unitId }),
    ],
    [
      'urges of a subject, in their order',
      'SEARCH urge USING INDEX urge_by_subject (subject_id=?)',
      (db) => listUrges(db, { subjectIds: ['a'] }),
    ],
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

/** A page of a ledger, the first one or a later one. */
function ledgerPage(sort: EntrySort | null, filter: Partial<EntryFilter> = {}, places: readonly (string | number)[] | null = null) {
  const cursor = places === null ? null : Buffer.from(JSON.stringify(places)).toString('base64url')
  return (db: Connection) => pageEntries(db, { filter: { programmeId, ledgerId: 'ledger', ...filter }, sort, cursor, limit: 100 })
}
const ofLedger = 'programme_id=? AND ledger_id=?'
const ascending = { isDescending: false }
const descending = { isDescending: true }

describe('a page of a ledger costs a page, whatever its order: read along an index, from the place where the last page ended', () => {
  test.each<[string, string, (db: Connection) => Promise<unknown>]>([
    ['in the order of recording', `ledger_entry_in_order (${ofLedger})`, ledgerPage(null)],
    ['the next page', `ledger_entry_in_order (${ofLedger} AND rowid>?)`, ledgerPage(null, {}, [7])],
    [
      'the newest first, the next page',
      `ledger_entry_in_order (${ofLedger} AND rowid<?)`,
      ledgerPage({ by: 'seq', ...descending }, {}, [7]),
    ],
    ['of a unit', `ledger_entry_by_unit (${ofLedger} AND unit_id=?)`, ledgerPage(null, { unitIds: ['a'] })],
    ['of a unit, the next page', `ledger_entry_by_unit (${ofLedger} AND unit_id=? AND rowid>?)`, ledgerPage(null, { unitIds: ['a'] }, [7])],
    ['of a status', `ledger_entry_by_status (${ofLedger} AND status=?)`, ledgerPage(null, { statuses: ['a'] })],
    ['by due day', `ledger_entry_by_due (${ofLedger})`, ledgerPage({ by: 'due', ...ascending })],
    [
      'what is overdue',
      `ledger_entry_by_due (${ofLedger} AND <expr><?)`,
      ledgerPage({ by: 'due', ...ascending }, { overdueBefore: '2022-04-18' }),
    ],
    ['by unit in the pack’s order', `ledger_entry_by_unit (${ofLedger} AND unit_id=?)`, ledgerPage({ by: 'unit', ...ascending })],
    ['回收站', `ledger_entry_deleted (${ofLedger})`, ledgerPage(null, { isDeleted: true })],
  ])('%s', async (_, index, list) => {
    const plan = await planOf(list)
    expect(plan.filter((step) => step.startsWith('SEARCH ledger_entry')).join('\n')).toContain(index)
    expect(plan.filter((step) => step.startsWith('SCAN ledger_entry') || step.includes('TEMP B-TREE'))).toEqual([])
  })

  test.each<[string, string, EntrySort, readonly (string | number)[], string, string]>([
    ['by due day', 'ledger_entry_by_due', { by: 'due', ...ascending }, ['2022-04-18', 7], '<expr>=? AND rowid>?', '<expr>>?'],
    [
      'by due day, the latest first',
      'ledger_entry_by_due',
      { by: 'due', ...descending },
      ['2022-04-18', 7],
      '<expr>=? AND rowid<?',
      '<expr><?',
    ],
    ['by month', 'ledger_entry_by_period', { by: 'period', ...ascending }, ['2022-04', 7], 'period=? AND rowid>?', 'period>?'],
    ['by title', 'ledger_entry_by_title', { by: 'title', ...descending }, ['a', 7], 'title=? AND rowid<?', 'title<?'],
    ['by status', 'ledger_entry_by_status', { by: 'status', ...ascending }, ['a', 7], 'status=? AND rowid>?', 'status>?'],
    ['by unit', 'ledger_entry_by_unit', { by: 'unit', ...ascending }, [1, 'a', 7], 'unit_id=? AND rowid>?', 'unit_id=?'],
  ])('the next page %s: the rest of one value, then those beyond it', async (_, index, sort, places, here, beyond) => {
    for (const [which, place] of [here, beyond].entries()) {
      const plan = await planOf(ledgerPage(sort, {}, places), which)
      expect(plan.join('\n')).toContain(`SEARCH ledger_entry USING INDEX ${index} (${ofLedger} AND ${place})`)
      expect(plan.filter((step) => step.startsWith('SCAN ledger_entry') || step.includes('TEMP B-TREE'))).toEqual([])
    }
  })

  test.each<[string, (db: Connection) => Promise<unknown>]>([
    ['a search', ledgerPage(null, { match: '"教育"' })],
    ['a search, the next page', ledgerPage(null, { match: '"教育"' }, [7])],
    ['a search, the newest first', ledgerPage({ by: 'seq', ...descending }, { match: '"教育"' }, [7])],
  ])('%s follows the search index and stops at a page', async (_, list) => {
    const plan = await planOf(list)
    expect(plan[0]).toMatch(/^SCAN ledger_search VIRTUAL TABLE INDEX/)
    expect(plan[1]).toBe('SEARCH ledger_entry USING INTEGER PRIMARY KEY (rowid=?)')
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
  })

  test('control: a ledger sorted by a cell is seen to be sorted', async () => {
    const plan = await planOf(ledgerPage({ column: 'amount', as: 'number', ...ascending }))
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toHaveLength(1)
  })

  test.each<[string, string, (db: Connection) => Promise<unknown>]>([
    [
      'counts of all ledgers are read from an index alone',
      'SEARCH ledger_entry USING COVERING INDEX ledger_entry_to_count (programme_id=?)',
      (db) => countLedgers(db, { programmeId, today: '2022-04-18', openStatuses: new Map() }),
    ],
    [
      'how many entries a ledger has',
      `SEARCH ledger_entry USING COVERING INDEX ledger_entry_to_count (${ofLedger})`,
      (db) => countEntries(db, { programmeId, ledgerId: 'ledger' }),
    ],
    [
      'a value that may not stand twice',
      'SEARCH ledger_key USING PRIMARY KEY (kind=? AND value=? AND programme_id=?)',
      (db) => entriesWithKey(db, { kind: 'unique', values: ['a'], programmeId }),
    ],
    ['what points to an entry', 'SEARCH ledger_key USING PRIMARY KEY (kind=? AND value=?)', (db) => linksTo(db, 'a')],
    [
      'one code with two names',
      'SEARCH ledger_key USING COVERING INDEX ledger_key_by_code (programme_id=?)',
      (db) => suspectCodes(db, { programmeId, limit: 10 }),
    ],
    [
      'one name with two codes',
      'SEARCH ledger_key USING COVERING INDEX ledger_key_by_name (programme_id=?)',
      (db) => suspectCodes(db, { programmeId, limit: 10 }),
    ],
  ])('%s', async (_, step, list) => {
    const plan = await planOf(list)
    expect(plan.map((each) => each.trim())).toContain(step)
    expect(plan.filter((each) => /^SCAN (ledger_key|ledger_entry|k|e)\b/.test(each))).toEqual([])
  })
})
