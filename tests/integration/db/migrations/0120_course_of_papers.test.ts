import type { Kysely } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { type Store, openStore } from '#db/open.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { newestRevision } from '#db/record-revisions.ts'
import { documentChildren, findDocument } from '#db/repositories/documents.ts'
import type { Database } from '#db/schema/index.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { aFolder } from '../a-store.ts'
import { at, insertOld, insertOldOfficer, keepOld } from './old-records.ts'

/** A store as it was kept while a paper's record held the steps of its signing. */

const before = migrations.filter((migration) => migration.id <= 110)
const [city, county] = ['unit:city', 'unit:county']

async function keepPaper(trx: Kysely<Database>, id: string, ownerUnit: string): Promise<void> {
  const of = { kind: 'reminder-slip', programme_id: 'programme', title: id, unit_id: county, month: '2022-05', notice_id: null }
  const text = { facts: '{}', facts_hash: '', wording: '{}', number_text: '〔2022〕第1号', dated_on: '2022-05-05', file_sha256: null }
  const row = { id, ...of, status: 'issued', ...text, drafted_at: at, drafted_by: 'officer', rev: 3 }
  const step = { document_id: id, officer_id: 'officer', at, detail: '{"instruction":"同意"}' }
  const steps = [
    { ...step, seq: 1, step: 'signOff', done_on: '2022-05-05' },
    { ...step, seq: 2, step: 'issue', done_on: '2022-05-06' },
  ]
  const version = { document_id: id, version: 1, at, officer_id: 'officer', what: '拟稿', facts: '{}', wording: '{}' }
  const digest = sha256('{}')
  await keepOld(trx, 'document', 'document', ownerUnit, row, { steps, versions: [{ ...version, facts: digest, wording: digest }] })
  for (const each of steps) await insertOld(trx, 'document_step', each)
  await insertOld(trx, 'document_version', version)
}

async function filled(): Promise<Store> {
  const options = { folder: aFolder(), now: () => at, appVersion: '0.1.0', hash: sha256 }
  const old = await openStore({ ...options, migrations: before })
  await old.write(async (trx) => {
    const programme = {
      id: 'programme',
      title: '方案',
      city: '某市',
      year: 2022,
      pack_version: 1,
      pack: '{}',
      pack_hash: '',
      loaded_at: at,
    }
    await keepOld(trx, 'programme', 'programme', city, { ...programme, closed_on: null, rev: 1 })
    for (const [ordinal, id] of [city, county].entries()) {
      const flags = { reports: 1, scored: 1, pilot: 0, is_host: Number(id === city), note: null, ordinal, rev: 1 }
      await keepOld(trx, 'unit', 'unit', city, { id, name: id, kind: 'territory', level: 'county', sector: '', parent_id: null, ...flags })
    }
    await insertOldOfficer(trx)
    const office = { id: 1, profile: 'county', unit_id: county, programme_id: 'programme', installation_id: 'i', created_at: at }
    await insertOld(trx, 'office', office)
    await keepPaper(trx, 'own', county)
    await keepPaper(trx, 'came', city)
    await insertOld(trx, 'foreign_record', { type: 'document', id: 'came' })
  })
  await old.close()
  const store = await openStore({ ...options, migrations })
  onTestFinished(() => store.close())
  return store
}

test('an office’s own paper keeps its steps in a record beside it, and its day of issue in itself; the store is sound', async () => {
  const { db } = await filled()
  expect(await verifyStore(db, { hash: sha256, migrations, projections: projectionsOfRecords })).toEqual({ isSound: true, findings: [] })
  expect(await findDocument(db, 'own')).toMatchObject({ issued_on: '2022-05-06', rev: 4 })
  const children = await documentChildren(db, 'own')
  expect([children.steps.length, children.versions.length]).toEqual([2, 1])
  const paper = await newestRevision(db, 'document', 'own')
  expect(paper).toMatchObject({ rev: 4, owner_unit: county })
  expect(paper?.line).not.toMatch(/steps|同意|signOff/)
  const course = await newestRevision(db, 'documentCourse', 'own')
  expect(course).toMatchObject({ rev: 1, owner_unit: county })
  expect(course?.line).toContain('signOff')
})

test('of a paper that came from elsewhere nothing but the paper stays', async () => {
  const { db } = await filled()
  expect(await findDocument(db, 'came')).toMatchObject({ status: 'issued', rev: 3 })
  expect(await documentChildren(db, 'came')).toEqual({ steps: [], versions: [] })
  expect(await newestRevision(db, 'documentCourse', 'came')).toBeUndefined()
})
