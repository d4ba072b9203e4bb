import { expect, onTestFinished, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { appendRevision } from '#db/record-revisions.ts'
import { listMonthTotals } from '#db/repositories/appraisals.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { aFolder } from '../a-store.ts'
import { at, insertOld, keepOld } from './old-records.ts'

/** A store that published scores before their figures were indexed. */

const before = migrations.filter((migration) => migration.id < 135)
const county = 'heihe:unit:county'

test('what a year takes of older scores is read from their frozen results: nothing is written anew, and the store is sound', async () => {
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
    await keepOld(trx, 'programme', 'programme', county, { ...programme, closed_on: null, rev: 1 })
    const flags = { reports: 1, scored: 1, pilot: 0, is_host: 1, note: null, ordinal: 0, rev: 1 }
    const unit = { id: county, name: '某县', kind: 'territory', level: 'county', sector: '', parent_id: null, ...flags }
    await keepOld(trx, 'unit', 'unit', county, unit)
    for (const [version, exactTotal, total] of [
      [1, '45/1', '45.00'],
      [2, '360/7', '51.43'],
    ] as const) {
      const result = JSON.stringify({ record: { exactTotal, isExcluded: version === 2 } })
      const frozen = { interpretation: 'literal', pack_version: 1, facts: '{}', facts_hash: '', result, total, score: '31.50' }
      const place = { programme_id: 'programme', unit_id: county, month: '2022-04', version }
      const said = { published_on: '2022-04-29', correction_reason: '', document_id: null, origin: 'computed', basis: '' }
      const record = { id: `score ${version}`, ...place, ...frozen, ...said }
      await insertOld(trx, 'monthly_score', record)
      await appendRevision(trx, { type: 'monthlyScore', id: record.id, rev: 1, ownerUnit: county, origin: 'own', at, record }, sha256)
    }
  })
  const revisions = await old.db.selectFrom('record_revision').select(['id', 'hash']).orderBy('id').execute()
  await old.close()

  const store = await openStore({ ...options, migrations })
  onTestFinished(() => store.close())
  expect(await listMonthTotals(store.db, { programmeId: 'programme' })).toMatchObject([
    { scoreId: 'score 2', version: 2, total: '51.43', exactTotal: '360/7', isExcluded: true },
  ])
  expect(await store.db.selectFrom('record_revision').select(['id', 'hash']).orderBy('id').execute()).toEqual(revisions)
  const verified = await verifyStore(store.db, { hash: sha256, migrations, projections: projectionsOfRecords })
  expect(verified).toEqual({ isSound: true, findings: [] })
})
