import { afterAll, beforeAll, expect, test } from 'vitest'
import { findMonthChoice, listMonthChoices, saveMonthChoice } from '#db/repositories/month-choices.ts'
import { type OpenedOffice, april, openedApril, programmeId, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

const said = { about: 'noPlan' as const, ground: '本月措施均不涉及', decided_on: '2022-04-28', officer_id: 'officer' }
const save = (unitId: string, choice: 'full' | 'excluded' | null) =>
  office.store.write((trx) =>
    saveMonthChoice(trx, { id: `choice:${unitId}`, programme_id: programmeId, unit_id: unitId, month: april, ...said, choice }),
  )

test('A-12: one choice for a unit’s month; another one is its next revision, and one taken back is no choice', async () => {
  const { db } = office.store
  expect(await findMonthChoice(db, { programmeId, unitId: xunke, month: april })).toBeUndefined()
  expect(await save(xunke, 'full')).toMatchObject({ choice: 'full', rev: 1 })
  expect(await save(sunwu, 'excluded')).toMatchObject({ rev: 1 })
  expect(await save(xunke, 'excluded')).toMatchObject({ choice: 'excluded', rev: 2 })
  expect((await listMonthChoices(db, { programmeId })).map((row) => [row.unit_id, row.choice])).toEqual(
    [sunwu, xunke].toSorted().map((unitId) => [unitId, 'excluded']),
  )
  expect(await save(xunke, null)).toMatchObject({ choice: null, rev: 3 })
  expect((await listMonthChoices(db, { programmeId })).map((row) => row.unit_id)).toEqual([sunwu])
  expect(await listMonthChoices(db, { programmeId, unitId: xunke })).toEqual([])
  expect(await findMonthChoice(db, { programmeId, unitId: xunke, month: april })).toMatchObject({ choice: null, rev: 3 })
})
