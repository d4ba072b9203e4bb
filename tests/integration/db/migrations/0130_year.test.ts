import type { Kysely } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { appendEvent } from '#db/event-chain.ts'
import { migrations } from '#db/migrations/index.ts'
import { type Store, openStore } from '#db/open.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { appendRevision, newestRevision } from '#db/record-revisions.ts'
import { findMonthChoice, listMonthChoices } from '#db/repositories/month-choices.ts'
import type { Database } from '#db/schema/index.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { aFolder } from '../a-store.ts'
import { at, insertOld, keepOld } from './old-records.ts'

/** A store as it was kept while the office's word on a month without plan was a setting, and a score came from nowhere but here. */

const before = migrations.filter((migration) => migration.id < 130)
const [city, county, other] = ['heihe:unit:city', 'heihe:unit:county', 'heihe:unit:other']

async function fill(trx: Kysely<Database>, profile: 'city' | 'county'): Promise<void> {
  const programme = { id: 'programme', title: '方案', city: '某市', year: 2022, pack_version: 1, pack: '{}', pack_hash: '', loaded_at: at }
  await keepOld(trx, 'programme', 'programme', city, { ...programme, closed_on: null, rev: 1 })
  for (const [ordinal, id] of [city, county, other].entries()) {
    const flags = { reports: 1, scored: 1, pilot: 0, is_host: Number(id === city), note: null, ordinal, rev: 1 }
    await keepOld(trx, 'unit', 'unit', city, { id, name: id, kind: 'territory', level: 'county', sector: '', parent_id: null, ...flags })
  }
  await insertOld(trx, 'officer', { id: 'officer', name: '张经办', roles: '[]', created_at: at })
  const unit = profile === 'city' ? city : county
  await insertOld(trx, 'office', { id: 1, profile, unit_id: unit, programme_id: 'programme', installation_id: 'i', created_at: at })
  const settings = [
    { name: `noPlan:programme:2022-05:${county}`, value: 'excluded' },
    { name: `noPlan:programme:2022-06:${other}`, value: 'full' },
    { name: `noPlan:gone:2022-06:${other}`, value: 'full' },
    { name: 'accountProfile', value: 'small' },
  ]
  for (const setting of settings) await insertOld(trx, 'setting', setting)
  const said = (choice: string, ground: string) => ({
    at: '2022-05-27T17:00:00.000Z',
    officerId: 'officer',
    action: 'appraisals.confirmNoPlan',
    subjectType: 'month',
    subjectId: '2022-05',
    detail: { unit: county, noPlan: choice, ground },
  })
  await appendEvent(trx, said('full', '先按满分'), sha256)
  await appendEvent(trx, said('excluded', '本月措施均不涉及'), sha256)
  const place = { programme_id: 'programme', unit_id: county, month: '2022-04' }
  const score = {
    version: 1,
    interpretation: 'literal',
    pack_version: 1,
    facts: '{}',
    facts_hash: '',
    result: '{}',
    total: '45.00',
    score: '31.50',
  }
  const published = { published_on: '2022-04-29', correction_reason: '', document_id: null }
  const record = { id: 'score', ...place, ...score, ...published }
  await insertOld(trx, 'monthly_score', record)
  await appendRevision(trx, { type: 'monthlyScore', id: 'score', rev: 1, ownerUnit: city, origin: 'own', at, record }, sha256)
  const check = { id: 'check', ...place, checked_on: '2022-04-26', how_chosen: '随机抽取', rev: 1 }
  await keepOld(trx, 'spot_check', 'spotCheck', city, check, { findings: [] })
}

async function migrated(profile: 'city' | 'county' = 'city'): Promise<Store> {
  const options = { folder: aFolder(), now: () => at, appVersion: '0.1.0', hash: sha256 }
  const old = await openStore({ ...options, migrations: before })
  await old.write((trx) => fill(trx, profile))
  await old.close()
  const store = await openStore({ ...options, migrations })
  onTestFinished(() => store.close())
  return store
}

test('A-12: the office’s word becomes a record, with the ground, the day and the officer that the log keeps of it; the store is sound', async () => {
  const { db } = await migrated()
  const id = `choice:programme:${county}:2022-05`
  const choice = await findMonthChoice(db, { programmeId: 'programme', unitId: county, month: '2022-05' })
  expect(choice).toMatchObject({ id, about: 'noPlan', choice: 'excluded', ground: '本月措施均不涉及', officer_id: 'officer', rev: 1 })
  // 17:00 UTC is the next day in China.
  expect(choice?.decided_on).toBe('2022-05-28')
  expect(await newestRevision(db, 'monthChoice', id)).toMatchObject({ rev: 1, owner_unit: city, origin: 'own' })
  expect(await verifyStore(db, { hash: sha256, migrations, projections: projectionsOfRecords })).toEqual({ isSound: true, findings: [] })
})

test('one whose ground nobody wrote down keeps its choice; what belongs to no programme goes; other settings stay', async () => {
  const { db } = await migrated()
  const choices = await listMonthChoices(db, { programmeId: 'programme', unitId: other })
  expect(choices.map((row) => [row.month, row.choice, row.ground, row.officer_id])).toEqual([['2022-06', 'full', '', '']])
  const settings = (await db.selectFrom('setting').select('name').execute()).map(({ name }) => name)
  expect(settings).toContain('accountProfile')
  expect(settings.filter((name) => name.startsWith('noPlan:'))).toEqual([])
})

test('foundations 3: a county’s office never decided it and keeps none', async () => {
  const { db } = await migrated('county')
  expect(await listMonthChoices(db, { programmeId: 'programme' })).toEqual([])
})

test('what was published was computed here; what was spot-checked counts where it counted', async () => {
  const { db } = await migrated()
  expect(await db.selectFrom('monthly_score').select(['origin', 'basis', 'score']).execute()).toEqual([
    { origin: 'computed', basis: '', score: '31.50' },
  ])
  expect(await db.selectFrom('spot_check').select(['scope', 'effect', 'month']).execute()).toEqual([
    { scope: '', effect: 'foundMonth', month: '2022-04' },
  ])
})
