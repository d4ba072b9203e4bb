import type { Kysely } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { appendRevision } from '#db/record-revisions.ts'
import { findClaim, saveClaimDecision } from '#db/repositories/claims.ts'
import type { Database } from '#db/schema/index.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { aFolder } from '../a-store.ts'
import { at, insertOld, keepOld } from './old-records.ts'

const [city, county] = ['heihe:unit:city', 'heihe:unit:county']
const place = { programme_id: 'programme', unit_id: county }

/** A recognised claim as it was kept while a decision had no day. */
async function fill(trx: Kysely<Database>): Promise<void> {
  const programme = { id: 'programme', title: '方案', city: '某市', year: 2022, pack_version: 1, pack: '{}', pack_hash: '', loaded_at: at }
  await keepOld(trx, 'programme', 'programme', city, { ...programme, closed_on: null, rev: 1 })
  for (const [ordinal, id] of [city, county].entries()) {
    const flags = { reports: 1, scored: 1, pilot: 0, is_host: Number(id === city), note: null, ordinal, rev: 1 }
    await keepOld(trx, 'unit', 'unit', city, { id, name: id, kind: 'territory', level: 'county', sector: '', parent_id: null, ...flags })
  }
  const said = { month: '2022-04', kind: 'local-first', title: '一码通', basis: '会议纪要', claimed_on: '2022-04-18' }
  await keepOld(trx, 'adjustment_claim', 'adjustmentClaim', county, { id: 'claim', ...place, ...said, rev: 1 })
  const decision = { claim_id: 'claim', ...place, claim_rev: 1, status: 'recognised', opinion: '同意认定', rev: 1 }
  await insertOld(trx, 'claim_decision', decision)
  await appendRevision(trx, { type: 'claimDecision', id: 'claim', rev: 1, ownerUnit: city, origin: 'own', at, record: decision }, sha256)
}

test('M-115: a decision of before keeps what it said and has no day; the next one has its own', async () => {
  const options = { folder: aFolder(), now: () => at, appVersion: '0.1.0', hash: sha256 }
  const old = await openStore({ ...options, migrations: migrations.filter((migration) => migration.id < 160) })
  await old.write(fill)
  await old.close()
  const store = await openStore({ ...options, migrations })
  onTestFinished(() => store.close())
  expect(await verifyStore(store.db, { hash: sha256, migrations, projections: projectionsOfRecords })).toEqual({
    isSound: true,
    findings: [],
  })
  const claim = await findClaim(store.db, 'claim')
  expect(claim).toMatchObject({ status: 'recognised', opinion: '同意认定', decidedOn: null, seen: 2 })
  if (claim === undefined) throw new Error('the claim is gone')
  await store.write((trx) => saveClaimDecision(trx, claim, { status: 'refused', opinion: '与既有措施重复', decided_on: '2022-04-20' }))
  expect(await findClaim(store.db, 'claim')).toMatchObject({ status: 'refused', decidedOn: '2022-04-20' })
})
