import { afterAll, beforeAll, expect, test } from 'vitest'
import { allAnnualScores, insertAnnualScore, isYearSettled, listAnnualScores, newestAnnualScores } from '#db/repositories/annual-scores.ts'
import { findInterpretationChoice, saveInterpretationChoice } from '#db/repositories/interpretations.ts'
import { type OpenedOffice, openedApril, programmeId, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

function version(unitId: string, number: number) {
  const place = { programme_id: programmeId, unit_id: unitId, version: number, interpretation: 'literal', pack_version: 1 }
  const frozen = { facts: '{}', facts_hash: 'hash', result: '{}', total: '60.00', rank: 1 }
  const settled = { settled_on: '2023-01-12', signer: '', signed_on: null, correction_reason: '', document_id: null }
  return { id: `${unitId} ${number}`, ...place, ...frozen, ...settled }
}

test('every version of a settled year stays; the newest one holds', async () => {
  const { db } = office.store
  expect(await isYearSettled(db, programmeId)).toBe(false)
  for (const row of [version(xunke, 1), version(xunke, 2), version(sunwu, 1)]) {
    await office.store.write((trx) => insertAnnualScore(trx, row))
  }
  expect((await listAnnualScores(db, { programmeId, unitId: xunke })).map((row) => row.version)).toEqual([1, 2])
  expect([...(await newestAnnualScores(db, { programmeId })).values()].map((row) => row.id).toSorted()).toEqual([
    `${sunwu} 1`,
    `${xunke} 2`,
  ])
  expect((await allAnnualScores(db)).length).toBe(3)
  expect([await isYearSettled(db, programmeId), await isYearSettled(db, 'other')]).toEqual([true, false])
  await expect(office.store.write((trx) => insertAnnualScore(trx, { ...version(xunke, 2), id: 'twice' }))).rejects.toThrow('UNIQUE')
})

test('M-114: the interpretation of a programme’s year, with the name of who chose it', async () => {
  const { db } = office.store
  expect(await findInterpretationChoice(db, programmeId)).toBeUndefined()
  const choice = { id: 'choice', programme_id: programmeId, ground: '会议纪要', decided_on: '2023-01-10' }
  const save = (interpretation: string, officerId: string) =>
    office.store.write((trx) => saveInterpretationChoice(trx, { ...choice, interpretation, officer_id: officerId }))
  expect(await save('literal', office.officer.id)).toMatchObject({ rev: 1 })
  expect(await findInterpretationChoice(db, programmeId)).toMatchObject({ interpretation: 'literal', officer: '张经办' })
  expect(await save('hundred-point', 'somebody of another office')).toMatchObject({ rev: 2 })
  expect(await findInterpretationChoice(db, programmeId)).toMatchObject({ interpretation: 'hundred-point', officer: '' })
})
