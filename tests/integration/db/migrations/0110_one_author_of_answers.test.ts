import type { Kysely } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { type Store, openStore } from '#db/open.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { newestRevision } from '#db/record-revisions.ts'
import { findNotice } from '#db/repositories/notices.ts'
import { findProblem } from '#db/repositories/problems.ts'
import { listSheets } from '#db/repositories/questionnaire-sheets.ts'
import type { Database } from '#db/schema/index.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { aFolder } from '../a-store.ts'
import { type OldRow, at, insertOld as insert, insertOldOfficer, keepOld as keep } from './old-records.ts'

/** A store as it was kept while a sheet and its receipt, a notice and its answer were one record. */

const before = migrations.filter((migration) => migration.id <= 100)
const [city, county, other] = ['unit:city', 'unit:county', 'unit:other']

async function keepOffice(trx: Kysely<Database>, profile: 'city' | 'county'): Promise<void> {
  const programme = { id: 'programme', title: '方案', city: '某市', year: 2022, pack_version: 1, pack: '{}', pack_hash: '', loaded_at: at }
  await keep(trx, 'programme', 'programme', city, { ...programme, closed_on: '2022-12-31', rev: 1 })
  for (const [ordinal, id] of [city, county, other].entries()) {
    const flags = { reports: 1, scored: 1, pilot: 0, is_host: Number(id === city), note: null, ordinal, rev: 1 }
    await keep(trx, 'unit', 'unit', city, { id, name: id, kind: 'territory', level: 'county', sector: '', parent_id: null, ...flags })
  }
  await insertOldOfficer(trx)
  const unit_id = profile === 'city' ? city : county
  await insert(trx, 'office', { id: 1, profile, unit_id, programme_id: 'programme', installation_id: 'i', created_at: at })
}

const forms = {
  form: '[]',
  form_version: 1,
  state: 'issued',
  issued_on: '2022-05-01',
  leader: '',
  leader_signed_on: null,
  opinion: '',
  note: '',
}

async function keepSheets(trx: Kysely<Database>, profile: 'city' | 'county'): Promise<void> {
  const asked = { id: 'survey', programme_id: 'programme', origin: '', title: '问卷', due_on: '2022-05-13', signed_by: '分管领导' }
  await keep(
    trx,
    'questionnaire',
    'questionnaire',
    city,
    { ...asked, ...forms, created_at: at, deleted_at: null, rev: 1 },
    { assignments: [] },
  )
  const said = { leader: '领导', leader_signed_on: '2022-05-08', file_name: '', file_sha256: null, recorded_at: at, officer_id: 'officer' }
  const sheet = async (unitId: string, rev: number, came: OldRow) => {
    const row = { id: `sheet-${unitId}`, questionnaire_id: 'survey', unit_id: unitId, ...came, ...said, rev }
    const answers = [{ question_id: 'q', value: 'yes', materials: '', note: '' }]
    await keep(trx, 'questionnaire_sheet', 'questionnaireSheet', unitId, row, { answers, evidence: [] })
    await insert(trx, 'questionnaire_answer', { sheet_id: row.id, ...answers[0] })
  }
  const own = { status: 'received', received_on: '2022-05-08', way: null, is_on_behalf: 0, reason: '', return_reason: '' }
  if (profile === 'county') return sheet(county, 1, own)
  await sheet(city, 1, own)
  await sheet(county, 1, { ...own, received_on: '2022-05-09', way: 'paper', is_on_behalf: 1, reason: '补登' })
  await sheet(other, 1, { ...own, status: 'returned', way: 'fax', is_on_behalf: 1, return_reason: '未签字' })
}

async function keepNotices(trx: Kysely<Database>): Promise<void> {
  const paper = { kind: 'reminder-slip', programme_id: 'programme', facts: '{}', facts_hash: '', wording: '{}', number_text: '' }
  const rest = { dated_on: null, file_sha256: null, drafted_at: at, drafted_by: 'officer', month: '2022-05', rev: 1 }
  const none = { answered_on: null, answer_result: '', concluded_on: null, conclusion: null, conclusion_opinion: '' }
  const states: Readonly<Record<string, OldRow>> = {
    open: none,
    answered: { ...none, answered_on: '2022-05-09', answer_result: '已办' },
    returned: {
      answered_on: '2022-05-09',
      answer_result: '已办',
      concluded_on: '2022-05-10',
      conclusion: 'returned',
      conclusion_opinion: '不实',
    },
  }
  for (const [name, state] of Object.entries(states)) {
    const of = { title: name, status: 'delivered', unit_id: county, notice_id: `notice-${name}` }
    const row = { id: `paper-${name}`, ...of, ...paper, ...rest }
    await keep(trx, 'document', 'document', city, row, { steps: [], versions: [] })
    const asked = { kind: 'reminder', unit_id: county, month: '2022-05', answer_due_on: '2022-05-13', demands: '', answer_way: '' }
    const notice = { id: `notice-${name}`, document_id: row.id, ...asked, is_listed: 0, copy_to: '[]', ...state, rev: 1 }
    await keep(trx, 'notice', 'notice', city, notice, { items: [] })
  }
}

async function filled(profile: 'city' | 'county'): Promise<Store> {
  const options = { folder: aFolder(), now: () => at, appVersion: '0.1.0', hash: sha256 }
  const old = await openStore({ ...options, migrations: before })
  await old.write(async (trx) => {
    await keepOffice(trx, profile)
    await keepSheets(trx, profile)
    if (profile === 'city') await keepNotices(trx)
    const texts = { measure_id: null, content: '问题', origin: '督查', found_on: '2022-05-01', due_on: null, measures_taken: '' }
    const closed = { status: 'closed', closed_on: '2022-05-09', conclusion: '已整改', deleted_at: null, rev: 1 }
    await keep(trx, 'problem', 'problem', county, { id: 'problem', programme_id: 'programme', unit_id: county, ...texts, ...closed })
  })
  await old.close()
  const store = await openStore({ ...options, migrations })
  onTestFinished(() => store.close())
  return store
}

describe.each(['city', 'county'] as const)('a store of a %s office that was kept before', (profile) => {
  test('is sound, and its closed problem and closed year stay closed', async () => {
    const { db } = await filled(profile)
    expect(await verifyStore(db, { hash: sha256, migrations, projections: projectionsOfRecords })).toEqual({ isSound: true, findings: [] })
    expect(await findProblem(db, 'problem')).toMatchObject({ status: 'closed', closed_on: '2022-05-09', seen: 1 })
    expect(await db.selectFrom('programme').select('closed_on').execute()).toEqual([{ closed_on: '2022-12-31' }])
  })
})

test('the city’s sheets show as they did: what came and how is its own record now', async () => {
  const { db } = await filled('city')
  const sheets = await listSheets(db, ['survey'])
  expect(sheets.map((each) => [each.unit_id, each.status, each.received_on, each.way, each.return_reason, each.answers.length])).toEqual([
    [city, 'received', '2022-05-08', null, '', 1],
    [county, 'received', '2022-05-09', 'paper', '', 1],
    [other, 'returned', '2022-05-08', 'fax', '未签字', 1],
  ])
  expect(await newestRevision(db, 'questionnaireReceipt', `receipt:survey:${county}`)).toMatchObject({ owner_unit: city, rev: 1 })
  expect(await newestRevision(db, 'questionnaireReceipt', `receipt:survey:${city}`)).toBeUndefined()
})

test('a county’s own sheet stays its own: it registers no receipt', async () => {
  const { db } = await filled('county')
  expect(await listSheets(db, ['survey'])).toMatchObject([
    { unit_id: county, status: 'received', received_on: '2022-05-08', leader: '领导' },
  ])
  expect(await db.selectFrom('questionnaire_receipt').selectAll().execute()).toEqual([])
})

test('answers that the city entered from paper are 代录; a conclusion is about the answer that was there', async () => {
  const { db } = await filled('city')
  const open = await findNotice(db, 'notice-open')
  expect(open).toMatchObject({ answered_on: null, answerId: null })
  const id = 'answer:notice-returned:on-behalf'
  const answer = { answered_on: '2022-05-09', answer_result: '已办' }
  expect(await findNotice(db, 'notice-answered')).toMatchObject({ ...answer, concluded_answer_id: null })
  expect(await findNotice(db, 'notice-returned')).toMatchObject({
    ...answer,
    answerId: id,
    concluded_answer_id: id,
    concluded_answer_rev: 1,
  })
  expect(await newestRevision(db, 'noticeAnswer', id)).toMatchObject({ owner_unit: county, rev: 1 })
})
