import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findClaim,
  findClaimRow,
  insertClaim,
  listClaims,
  listRecognisedBefore,
  saveClaimDecision,
  updateClaim,
} from '#db/repositories/claims.ts'
import { type OpenedOffice, april, openedApril, sunwu, xunke, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

function claim(id: string, month: string) {
  const named = { kind: 'local-first', title: '信用承诺“一码通”', basis: '会议纪要' }
  return { id, programme_id: programmeId, unit_id: xunke, month, ...named, claimed_on: `${month}-18` }
}

async function decide(id: string, status: 'recognised' | 'refused', opinion = ''): Promise<void> {
  await office.store.write(async (trx) => {
    const row = await findClaimRow(trx, id)
    if (row !== undefined) await saveClaimDecision(trx, row, { status, opinion, decided_on: '2022-04-20' })
  })
}

describe('动态调整 申报', () => {
  test('A-04: a month lists its own claims; what was recognised before it is known by kind and title', async () => {
    const { store } = office
    await store.write(async (trx) => {
      await insertClaim(trx, claim('april', april))
      await insertClaim(trx, claim('may', '2022-05'))
      await insertClaim(trx, claim('june', '2022-06'))
    })
    for (const id of ['april', 'may']) await decide(id, 'recognised')
    expect((await listClaims(store.db, { programmeId, month: '2022-05' })).map((row) => row.id)).toEqual(['may'])
    expect(await listClaims(store.db, { programmeId, month: '2022-05', unitId: sunwu })).toEqual([])
    expect(await listRecognisedBefore(store.db, { programmeId, unitId: xunke, month: april })).toEqual([])
    expect(await listRecognisedBefore(store.db, { programmeId, unitId: xunke, month: '2022-07' })).toEqual([
      { kind: 'local-first', title: '信用承诺“一码通”' },
    ])
    expect(await listRecognisedBefore(store.db, { programmeId, unitId: sunwu, month: '2022-07' })).toEqual([])
  })

  test('a change needs the revision that was seen', async () => {
    const { store } = office
    expect(await store.write((trx) => updateClaim(trx, 'june', 1, { basis: '县政府文件' }))).toBe(2)
    expect(await store.write((trx) => updateClaim(trx, 'june', 1, { basis: '旧' }))).toBeUndefined()
    expect(await findClaim(store.db, 'june')).toMatchObject({ basis: '县政府文件', status: 'claimed', rev: 2, seen: 2 })
  })

  test('exchange.md 6: a decision holds for the revision that it names; a claim that was changed waits for it anew', async () => {
    const { store } = office
    await decide('june', 'refused', '重复申报')
    expect(await findClaim(store.db, 'june')).toMatchObject({ status: 'refused', opinion: '重复申报', rev: 2, seen: 3 })
    await store.write((trx) => updateClaim(trx, 'june', 2, { basis: '县政府文件二' }))
    expect(await findClaim(store.db, 'june')).toMatchObject({ status: 'claimed', opinion: '', rev: 3, seen: 4 })
    await decide('june', 'recognised')
    expect(await findClaim(store.db, 'june')).toMatchObject({ status: 'recognised', rev: 3, seen: 5 })
  })
})
