import { afterAll, describe, expect, test } from 'vitest'
import type { Connection } from '#db/repositories/connection.ts'
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
import { QueryPlans } from './a-query-plan.ts'

const plans = await QueryPlans.open()
const planOf = plans.of.bind(plans)
afterAll(() => plans.close())

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

describe('an index that has the order of the list is used for it: no page is sorted (performance.md)', () => {
  test.each<[string, string, (db: Connection) => Promise<unknown>]>([
    ['the first page of the log', 'SCAN event', (db) => listEvents(db, null, 100)],
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
  ])('%s', async (_, step, list) => {
    const plan = await planOf(list)
    expect(plan).toContain(step)
    expect(plan.filter((each) => each.includes('TEMP B-TREE'))).toEqual([])
  })
})
