import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Connection, openConnection } from '#db/connection.ts'
import { storePath } from '#db/data-folder.ts'
import { kyselyOver } from '#db/dialect.ts'
import { findNewestScore, listScores, publishedUnitMonths } from '#db/repositories/appraisals.ts'
import { listBriefs } from '#db/repositories/briefs.ts'
import { listClaims, listRecognisedBefore } from '#db/repositories/claims.ts'
import type { Connection as Db } from '#db/repositories/connection.ts'
import { listDocuments } from '#db/repositories/documents.ts'
import { listEvidence } from '#db/repositories/evidence.ts'
import { listIssuedItems } from '#db/repositories/ladder.ts'
import { listDraftedItems, listNotices } from '#db/repositories/notices.ts'
import { listObligations } from '#db/repositories/obligations.ts'
import { ownReports } from '#db/repositories/own-reports.ts'
import { findPlanOf, listLines, listPlans } from '#db/repositories/plans.ts'
import { listProblems } from '#db/repositories/problems.ts'
import { listAssignments, listDutyCards, listMeasures } from '#db/repositories/programme.ts'
import { listProgress, nextPlansOf } from '#db/repositories/progress.ts'
import { publishedMonths } from '#db/repositories/published-months.ts'
import { countMonth } from '#db/repositories/score-counts.ts'
import { findSelfAssessment, listAssessedUnits } from '#db/repositories/self-assessments.ts'
import { listQuestionnaires } from '#db/repositories/questionnaires.ts'
import { lastSpotCheckOn, listFindings } from '#db/repositories/spot-checks.ts'
import { listUrges } from '#db/repositories/urges.ts'
import type { Database } from '#db/schema/index.ts'
import { liveThroughSpring, openOffice, xunke } from '#tests/fixtures/busy-office.ts'

/**
 * One data folder holds many programmes (foundations 3). An office lives through April and May; then everything of its
 * programme is written a second time under another one, with the same units and the same months.
 */
const programmeId = 'heihe-2022'
const otherId = 'heihe-2022-continued'
const month = '2022-04'
/** Checked and claimed for in the spring. */
const checked = 'heihe:unit:beian-city'
const claimMonth = '2022-05'
const folder = mkdtempSync(join(tmpdir(), 'two-programmes-'))
let connection: Connection
let db: Db

const lists: Readonly<Record<string, (programme: string) => Promise<unknown>>> = {
  measures: (programme) => listMeasures(db, programme),
  assignments: (programme) => listAssignments(db, { programmeId: programme }),
  'assignments of a unit': (programme) => listAssignments(db, { programmeId: programme, unitId: xunke }),
  'duty cards': (programme) => listDutyCards(db, programme),
  plans: (programme) => listPlans(db, { programmeId: programme, month }),
  'the plan of a unit': (programme) => findPlanOf(db, { programmeId: programme, unitId: xunke, month }),
  lines: (programme) => listLines(db, { programmeId: programme }),
  'lines of a month and unit': (programme) => listLines(db, { programmeId: programme, month, unitId: xunke }),
  progress: (programme) => listProgress(db, { programmeId: programme, month }),
  'next plans': (programme) => nextPlansOf(db, { programmeId: programme, month }),
  evidence: (programme) => listEvidence(db, { programmeId: programme, withDeleted: true }),
  obligations: (programme) => listObligations(db, { programmeId: programme, month }),
  'all obligations': (programme) => listObligations(db, { programmeId: programme }),
  'own reports': (programme) => ownReports(db, { programmeId: programme, unitId: xunke }),
  'assessed units': (programme) => listAssessedUnits(db, { programmeId: programme, month }),
  'a self-assessment': (programme) => findSelfAssessment(db, { programmeId: programme, unitId: xunke, month }),
  findings: (programme) => listFindings(db, { programmeId: programme }),
  'the last spot check': (programme) => lastSpotCheckOn(db, { programmeId: programme, unitId: checked }),
  scores: (programme) => listScores(db, { programmeId: programme, month }),
  'the newest score': (programme) => findNewestScore(db, { programmeId: programme, unitId: xunke, month }),
  'published months': (programme) => publishedMonths(db, programme),
  'published unit months': (programme) => publishedUnitMonths(db, { programmeId: programme, unitIds: [xunke], months: [month] }),
  counts: (programme) => countMonth(db, { programmeId: programme, month, unitIds: [xunke, checked], asOf: null, adjustmentCount: 'once' }),
  briefs: (programme) => listBriefs(db, { programmeId: programme, month }),
  claims: (programme) => listClaims(db, { programmeId: programme, month: claimMonth }),
  'recognised claims': (programme) => listRecognisedBefore(db, { programmeId: programme, unitId: xunke, month: '2022-06' }),
  problems: (programme) => listProblems(db, programme),
  documents: (programme) => listDocuments(db, { programmeId: programme }),
  notices: (programme) => listNotices(db, programme),
  'issued items': (programme) => listIssuedItems(db, { programmeId: programme }),
  questionnaires: (programme) => listQuestionnaires(db, { programmeId: programme }),
  urges: (programme) => listUrges(db, { programmeId: programme }),
}
const before = new Map<string, string>()

/** What a list says, as text; ids of the second programme are written as those of the first. */
async function said(name: string, programme: string): Promise<string> {
  const value = await lists[name]?.(programme)
  const plain = value instanceof Map || value instanceof Set ? [...value] : (value ?? null)
  return JSON.stringify(plain, (_, each: unknown) => (each instanceof Map ? [...each] : each))
    .replaceAll(`${otherId}/`, '')
    .replaceAll(otherId, programmeId)
}

beforeAll(async () => {
  const office = await openOffice(folder, { today: '2022-04-18' })
  await liveThroughSpring(office)
  await office.application.close()
  connection = openConnection(storePath(folder), 'single')
  db = kyselyOver<Database>(connection, { name: 'store.db' })
  setNoPlan(programmeId, 'full')
  for (const name of Object.keys(lists)) before.set(name, await said(name, programmeId))
  connection.exec('PRAGMA foreign_keys = OFF')
  for (const { name } of connection.pragma('table_list') as { name: string }[]) repeat(name)
  setNoPlan(otherId, 'full')
})
afterAll(() => {
  connection.close()
  rmSync(folder, { recursive: true, force: true })
})

function setNoPlan(programme: string, choice: string): void {
  const id = `choice:${programme}:${xunke}:${month}`
  connection
    .prepare(
      `INSERT OR REPLACE INTO month_choice (id, programme_id, unit_id, month, about, choice, ground, decided_on, officer_id)
       VALUES (?, ?, ?, ?, 'noPlan', ?, '', '2022-05-05', '')`,
    )
    .run(id, programme, xunke, month, choice)
}

const shared = ['unit_id', 'officer_id', 'via_collective_id']
const officeTables =
  /^(sqlite_|ledger_search|office|officer|unit|unit_alias|liaison|setting|draft|blob|number_series|document_number|incoming_|registered_paper|own_template|event|record_revision|backup_record|migration)/

/** Writes a table's rows a second time: under other ids, in the other programme. */
function repeat(table: string): void {
  if (officeTables.test(table)) return
  const columns = (connection.pragma(`table_info("${table}")`) as { name: string }[]).map((column) => column.name)
  const values = columns.map((column) => {
    if (column === 'programme_id' || (table === 'programme' && column === 'id')) return `'${otherId}'`
    return column === 'id' || (column.endsWith('_id') && !shared.includes(column)) ? `'${otherId}/' || "${column}"` : `"${column}"`
  })
  const names = columns.map((column) => `"${column}"`).join(', ')
  connection.exec(`INSERT INTO "${table}" (${names}) SELECT ${values.join(', ')} FROM "${table}"`)
}

describe('foundations 3: two programmes of one data folder do not see each other’s months', () => {
  test('control: the tables hold everything twice, and every list has something to tell', () => {
    const count = (table: string, programme: string) =>
      connection.prepare(`SELECT count(*) FROM "${table}" WHERE programme_id = ?`).pluck().get(programme)
    for (const table of ['plan', 'plan_line', 'progress_entry', 'evidence', 'obligation', 'monthly_score', 'document', 'problem', 'urge']) {
      expect(count(table, otherId), table).toBe(count(table, programmeId))
      expect(count(table, programmeId), table).toBeGreaterThan(0)
    }
    expect([...before].filter(([, text]) => ['[]', 'null', '{}'].includes(text)).map(([name]) => name)).toEqual([])
  })

  test.each(Object.keys(lists))('%s', async (name) => {
    expect(await said(name, programmeId)).toBe(before.get(name))
    expect(await said(name, otherId)).toBe(before.get(name))
  })

  test('drafted items, once the notices are drafts again', async () => {
    connection.exec("UPDATE document SET status = 'draft' WHERE id IN (SELECT document_id FROM notice)")
    const [own, others] = [await listDraftedItems(db, programmeId), await listDraftedItems(db, otherId)]
    expect(own.length).toBeGreaterThan(0)
    expect(others.map((item) => item.id)).toEqual(own.map((item) => `${otherId}/${item.id}`))
  })

  test('the register of numbers alone reads the papers of all programmes', async () => {
    const own = await listDocuments(db, { programmeId: programmeId })
    expect(await listDocuments(db, { programmeId: null })).toHaveLength(own.length * 2)
  })
})
