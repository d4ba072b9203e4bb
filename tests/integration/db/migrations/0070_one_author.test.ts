import { type Kysely, sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { type Store, openStore } from '#db/open.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { appendRevision, newestRevision } from '#db/record-revisions.ts'
import { findDutyCard, listAssignments } from '#db/repositories/programme.ts'
import { listBriefs } from '#db/repositories/briefs.ts'
import { listClaims } from '#db/repositories/claims.ts'
import { listEvidence } from '#db/repositories/evidence.ts'
import { listLines } from '#db/repositories/plans.ts'
import { findSelfAssessment } from '#db/repositories/self-assessments.ts'
import type { Database } from '#db/schema/index.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { aFolder, rawly } from '../a-store.ts'
import { insertOldOfficer } from './old-records.ts'

/** A store as it was kept before each record had one author: the rows and revisions are those that the services wrote then. */

const at = '2022-04-20T01:12:00.000Z'
const before = migrations.filter((migration) => migration.id <= 60)
const [city, county] = ['unit:city', 'unit:county']
const place = { programme_id: 'programme', unit_id: county, month: '2022-04' }

type OldRow = Readonly<Record<string, string | number | null>>

/** Inserts a row and, where a type is named, appends its revision, as `act.revise({...row})` did. */
async function keep(
  trx: Kysely<Database>,
  table: string,
  row: OldRow,
  revision?: { type: string; owner: string; id?: string; more?: object },
) {
  const columns = Object.keys(row).map((column) => sql.ref(column))
  await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns)}) VALUES (${sql.join(Object.values(row))})`.execute(trx)
  if (revision === undefined) return
  const { type, owner, id = String(row.id), more = {} } = revision
  for (let rev = 1; rev <= Number(row.rev ?? 1); rev += 1) {
    const record = { ...row, rev, ...more }
    await appendRevision(trx, { type, id, rev, ownerUnit: owner, origin: 'own', at, record }, sha256)
  }
}

async function keepOffice(trx: Kysely<Database>, profile: 'city' | 'county'): Promise<void> {
  const programme = { id: 'programme', title: '方案', city: '某市', year: 2022, pack_version: 1, pack: '{}', pack_hash: '', loaded_at: at }
  await keep(trx, 'programme', { ...programme, closed_on: null, rev: 1 }, { type: 'programme', owner: city })
  for (const [ordinal, id] of [city, county].entries()) {
    const flags = { reports: ordinal, scored: ordinal, pilot: 0, is_host: 1 - ordinal, note: null, ordinal, rev: 1 }
    const row = { id, name: id, kind: 'territory', level: 'county', sector: '', parent_id: null, ...flags }
    await keep(trx, 'unit', row, { type: 'unit', owner: city })
  }
  await insertOldOfficer(trx)
  const office = {
    id: 1,
    profile,
    unit_id: profile === 'city' ? city : county,
    programme_id: 'programme',
    installation_id: 'i',
    created_at: at,
  }
  await keep(trx, 'office', office)
  const task = {
    id: 'task',
    programme_id: 'programme',
    number: 1,
    domain: 1,
    title: '任务',
    goal: '',
    origin: 'original',
    from_month: null,
  }
  await keep(trx, 'task', task)
  for (const ordinal of [0, 1, 2, 3]) {
    const measure = { id: `measure-${ordinal}`, task_id: 'task', code: `1-${ordinal}`, ordinal, text: '措施', short_title: '措施' }
    await keep(trx, 'measure', { ...measure, source_clause: '' })
    await keep(trx, 'milestone', { measure_id: measure.id, ordinal: 0, wording: '4月', due_on: '2022-04-30', what: '' })
  }
}

const assignmentStates = [
  { status: 'closed', status_on: '2022-04-12', met: ['2022-04-10'] },
  { status: 'claimedComplete', status_on: '2022-04-13', met: [] },
  { status: 'underway', status_on: '2022-04-14', met: ['2022-04-14'] },
  { status: 'notStarted', status_on: null, met: [] },
] as const

const verdictsOfLines = [
  { self: ['done', '已印发'], review: ['notDone', 'overruled', '未附佐证', 'b'.repeat(64), at] },
  { self: ['done', ''], review: ['done', 'agreed', '', 'c'.repeat(64), at] },
  { self: ['notApplicable', '本县无此项'], review: [null, null, '', null, null] },
  { self: [null, ''], review: [null, null, '', null, null] },
] as const

async function keepMonth(trx: Kysely<Database>, owner: string): Promise<void> {
  await keep(trx, 'plan', { id: 'plan', ...place, status: 'settled', settled_on: '2022-04-05', rev: 2 }, { type: 'plan', owner })
  for (const [at_, state] of assignmentStates.entries()) {
    const { met, ...own } = state
    const row = { id: `assignment-${at_}`, measure_id: `measure-${at_}`, unit_id: county, role: 'responsible', via_collective_id: null }
    const list = met.map((met_on) => ({ ordinal: 0, met_on }))
    await keep(trx, 'assignment', { ...row, ...own, rev: 3 }, { type: 'assignment', owner: county, more: { met: list } })
    for (const each of list) await keep(trx, 'milestone_met', { assignment_id: row.id, ...each })
    if (at_ === 0) {
      const card = { assignment_id: row.id, leader_in_charge: '', responsible_section: '信用科', work_plan: '', contact_person: '', rev: 2 }
      await keep(trx, 'duty_card', card, { type: 'dutyCard', owner: county, id: row.id })
    }
    const { self, review } = verdictsOfLines[at_] ?? { self: [null, ''], review: [null, null, '', null, null] }
    const line = { id: `line-${at_}`, plan_id: 'plan', assignment_id: row.id, measure_id: row.measure_id, ...place, goal: `目标${at_}` }
    const judged = { self_verdict: self[0], self_note: self[1], review_verdict: review[0], review_decision: review[1] }
    const rest = { review_reason: review[2], review_basis: review[3], reviewed_at: review[4], due_on: '2022-04-30', removed_reason: null }
    await keep(trx, 'plan_line', { ...line, ...judged, ...rest, rev: at_ + 1 }, { type: 'planLine', owner })
  }
}

async function keepRest(trx: Kysely<Database>): Promise<void> {
  const judged = { is_high_quality: 1, quality_ground: '可推广', is_recommended: 1, adopted_on: '2022-04-25', adopted_in: '专报' }
  const plain = { is_high_quality: 0, quality_ground: '', is_recommended: 0, adopted_on: null, adopted_in: '' }
  const brief = { programme_id: 'programme', unit_id: county, title: '信息', received_on: '2022-04-18', deleted_at: null, rev: 2 }
  await keep(trx, 'work_brief', { id: 'brief-judged', ...brief, ...judged }, { type: 'workBrief', owner: county })
  await keep(trx, 'work_brief', { id: 'brief-plain', ...brief, ...plain }, { type: 'workBrief', owner: county })
  for (const [id, status] of [
    ['claim-recognised', 'recognised'],
    ['claim-refused', 'refused'],
    ['claim-open', 'claimed'],
  ] as const) {
    const claim = { id, ...place, kind: 'local-first', title: id, basis: '文件', claimed_on: '2022-04-18', status }
    await keep(
      trx,
      'adjustment_claim',
      { ...claim, opinion: status === 'claimed' ? '' : '意见', rev: 2 },
      { type: 'adjustmentClaim', owner: county },
    )
  }
  const sheet = { id: 'sheet', ...place, assessed_on: '2022-04-19', sheet: '{}', total: '40.00', rev: 1 }
  await keep(trx, 'self_assessment', sheet, { type: 'selfAssessment', owner: county })
  const [blob, texts] = ['d'.repeat(64), { kind: 'document', issuer: '', document_number: '', formed_on: '2022-04-18', recorded_at: at }]
  await keep(trx, 'blob', { sha256: blob, size: 1234, stored_at: at })
  const evidence = { id: 'evidence', ...place, title: '方案', ...texts, deleted_at: null, rev: 1 }
  const files = [{ sha256: blob, name: '方案.pdf', size: 1234, ordinal: 0 }]
  await keep(trx, 'evidence', evidence, { type: 'evidence', owner: county, more: { files, lineIds: ['line-0'] } })
  await keep(trx, 'evidence_file', { evidence_id: 'evidence', sha256: blob, name: '方案.pdf', ordinal: 0 })
  await keep(trx, 'evidence_link', { evidence_id: 'evidence', line_id: 'line-0' })
  const score = { id: 'score', ...place, version: 1, interpretation: '', pack_version: 1, facts: '{}', facts_hash: '', result: '{}' }
  const published = { total: '40', score: '40.00', published_on: '2022-05-01', correction_reason: '', document_id: null }
  await keep(trx, 'monthly_score', { ...score, ...published }, { type: 'monthlyScore', owner: city })
}

async function filled(profile: 'city' | 'county'): Promise<Store> {
  const folder = aFolder()
  const options = { folder, now: () => at, appVersion: '0.1.0', hash: sha256 }
  const old = await openStore({ ...options, migrations: before })
  await old.write(async (trx) => {
    await keepOffice(trx, profile)
    await keepMonth(trx, profile === 'city' ? city : county)
    await keepRest(trx)
  })
  expect((await verifyStore(old.db, { hash: sha256, migrations: before })).findings).toEqual([])
  await old.close()
  const store = await openStore({ ...options, migrations })
  onTestFinished(() => store.close())
  return store
}

describe.each(['city', 'county'] as const)('a store of a %s office that was kept before', (profile) => {
  const onBehalf = Number(profile === 'city')

  test('is sound: every table says what its newest revisions say', async () => {
    const { db } = await filled(profile)
    expect(await verifyStore(db, { hash: sha256, migrations, projections: projectionsOfRecords })).toEqual({ isSound: true, findings: [] })
  })

  test('shows the same lines, with what was said and reviewed', async () => {
    const { db } = await filled(profile)
    const lines = await listLines(db, { planId: 'plan' })
    expect(lines.map((line) => [line.selfVerdict, line.selfNote])).toEqual(verdictsOfLines.map(({ self }) => [...self]))
    const reviews = lines.map((line) => [line.reviewVerdict, line.reviewDecision, line.reviewReason, line.reviewBasis, line.reviewedAt])
    expect(reviews).toEqual(verdictsOfLines.map(({ review }) => [...review]))
    expect(lines.map((line) => [line.id, line.goal, line.rev, line.evidence])).toEqual(
      [0, 1, 2, 3].map((n) => [`line-${n}`, `目标${n}`, n + 1, Number(n === 0)]),
    )
    // A returned form remembers the revision that it made: the verdict goes on from its line's.
    const said = await db.selectFrom('self_verdict').select(['line_id', 'is_on_behalf', 'rev']).orderBy('line_id').execute()
    expect(said).toEqual([0, 1, 2].map((n) => ({ line_id: `line-${n}`, is_on_behalf: onBehalf, rev: n + 1 })))
  })

  test('shows the same standing of assignments, and each author’s record is its own', async () => {
    const { db } = await filled(profile)
    const assignments = await listAssignments(db, { ids: [0, 1, 2, 3].map((n) => `assignment-${n}`) })
    expect(assignments.map((each) => each.status)).toEqual(assignmentStates.map(({ status }) => status))
    // The second line was judged 本月完成 in the month of its milestone.
    expect(assignments.map((each) => each.milestones[0]?.metOn)).toEqual(['2022-04-10', '2022-04-30', '2022-04-14', null])
    expect(await findDutyCard(db, 'assignment-0')).toMatchObject({
      id: 'assignment-0',
      responsible_section: '信用科',
      is_on_behalf: onBehalf,
      rev: 2,
    })
    const id = `assignment-0${onBehalf === 1 ? ':on-behalf' : ''}`
    expect(await newestRevision(db, 'assignmentReport', id)).toMatchObject({ owner_unit: county, rev: 1 })
    expect(await newestRevision(db, 'assignmentDecision', 'assignment-0')).toMatchObject({ owner_unit: profile === 'city' ? city : county })
  })

  test('shows the same briefs, claims, sheet and evidence', async () => {
    const { db } = await filled(profile)
    const of = { programmeId: 'programme', month: '2022-04' }
    const briefs = await listBriefs(db, of)
    expect(briefs.map((row) => [row.id, row.is_high_quality, row.adopted_on, row.adopted_in])).toEqual([
      ['brief-judged', 1, '2022-04-25', '专报'],
      ['brief-plain', 0, null, ''],
    ])
    const claims = await listClaims(db, of)
    expect(claims.map((row) => [row.id, row.status, row.opinion])).toEqual([
      ['claim-open', 'claimed', ''],
      ['claim-recognised', 'recognised', '意见'],
      ['claim-refused', 'refused', '意见'],
    ])
    expect(await findSelfAssessment(db, { ...of, unitId: county })).toMatchObject({ id: 'sheet', is_on_behalf: onBehalf })
    expect((await listEvidence(db, { ids: ['evidence'] }))[0]?.files).toMatchObject([{ name: '方案.pdf', size: 1234 }])
  })
})

describe('what the step leaves as it was', () => {
  test('every revision that was there, and the triggers and indexes of tables that were made anew', async () => {
    const store = await filled('city')
    const rows = await store.db.selectFrom('record_revision').select(['type', 'id']).where('type', '=', 'planLine').execute()
    expect(rows).toHaveLength(1 + 2 + 3 + 4)
    await expect(store.write((trx) => trx.updateTable('monthly_score').set({ score: '1' }).execute())).rejects.toThrow('frozen')
    const names = await sql<{
      name: string
    }>`SELECT name FROM sqlite_schema WHERE tbl_name = 'document' AND type = 'index' AND sql IS NOT NULL ORDER BY name`.execute(store.db)
    expect(names.rows.map((row) => row.name)).toEqual(['document_by_month', 'document_by_time'])
  })

  test('no table is left over from the making', async () => {
    const store = await filled('city')
    const left = rawly(`${store.folder}/store.db`, (file) =>
      file.prepare("SELECT name FROM sqlite_schema WHERE name LIKE '%\\_next%' ESCAPE '\\'").all(),
    )
    expect(left).toEqual([])
  })
})
