import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  findInnovation,
  findInnovationRow,
  insertInnovation,
  listInnovations,
  saveInnovationDecision,
  updateInnovation,
} from '#db/repositories/innovations.ts'
import { type OpenedOffice, openedApril, programmeId, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

function claim(id: string, unitId: string) {
  const texts = { title: '信用承诺经验', content: '', basis: '省厅通报' }
  return { id, programme_id: programmeId, unit_id: unitId, category: 2, ...texts, claimed_on: '2022-04-18', is_on_behalf: 1 }
}

const decided = { status: 'recognised' as const, opinion: '情况属实', decided_on: '2022-04-18' }

test('M-115: a decision holds for the revision that it names, and for no other', async () => {
  const { db } = office.store
  await office.store.write((trx) => insertInnovation(trx, claim('one', xunke)))
  expect(await findInnovation(db, 'one')).toMatchObject({ status: 'claimed', opinion: '', decidedOn: null, seen: 1 })
  const row = await findInnovationRow(db, 'one')
  if (row === undefined) throw new Error('the claim was not kept')
  expect(await office.store.write((trx) => saveInnovationDecision(trx, row, decided))).toMatchObject({ claim_rev: 1, rev: 1 })
  expect(await findInnovation(db, 'one')).toMatchObject({ status: 'recognised', opinion: '情况属实', decidedOn: '2022-04-18', seen: 2 })
  expect(await office.store.write((trx) => updateInnovation(trx, 'one', 1, { title: '另一项经验' }))).toBe(2)
  expect(await findInnovation(db, 'one')).toMatchObject({ status: 'claimed', opinion: '', seen: 3 })
  expect(await office.store.write((trx) => updateInnovation(trx, 'one', 1, { title: '旧页面' }))).toBeUndefined()
  const again = await office.store.write((trx) => saveInnovationDecision(trx, { ...row, rev: 2 }, { ...decided, status: 'refused' }))
  expect(again).toMatchObject({ claim_rev: 2, rev: 2, status: 'refused' })
})

test('a list is of one programme, of one unit where one is asked for, and without 回收站', async () => {
  const { db } = office.store
  await office.store.write(async (trx) => {
    await insertInnovation(trx, claim('two', sunwu))
    await insertInnovation(trx, claim('gone', xunke))
    await updateInnovation(trx, 'gone', 1, { deleted_at: '2022-04-18T01:00:00.000Z' })
  })
  expect((await listInnovations(db, { programmeId })).map(({ id }) => id)).toEqual(['one', 'two'])
  expect((await listInnovations(db, { programmeId, unitId: xunke })).map(({ id }) => id)).toEqual(['one'])
  expect(await listInnovations(db, { programmeId: 'other' })).toEqual([])
  expect((await findInnovation(db, 'gone'))?.deleted_at).not.toBeNull()
})
