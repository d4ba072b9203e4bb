import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findSelfAssessment, insertSelfAssessment, listAssessedUnits, updateSelfAssessment } from '#db/repositories/self-assessments.ts'
import { type OpenedOffice, april, openedApril, sunwu, xunke, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

describe('自查评分表', () => {
  const sheet = {
    id: 'sheet-1',
    programme_id: programmeId,
    unit_id: xunke,
    month: april,
    assessed_on: '2022-04-22',
    sheet: '{"lines":[]}',
    total: '45.00',
    is_on_behalf: 1,
  }

  test('M-063: one sheet for a unit and month; the next revision lies over it', async () => {
    const { store } = office
    await store.write((trx) => insertSelfAssessment(trx, sheet))
    expect(await findSelfAssessment(store.db, { programmeId, unitId: xunke, month: april })).toEqual({ ...sheet, rev: 1 })
    expect(await findSelfAssessment(store.db, { programmeId, unitId: sunwu, month: april })).toBeUndefined()
    await expect(store.write((trx) => insertSelfAssessment(trx, { ...sheet, id: 'sheet-2' }))).rejects.toThrow(/UNIQUE/)
    const change = { assessed_on: '2022-04-23', sheet: '{"lines":[1]}', total: '43.62' }
    expect(await store.write((trx) => updateSelfAssessment(trx, 'sheet-1', 1, change))).toBe(2)
    expect(await store.write((trx) => updateSelfAssessment(trx, 'sheet-1', 1, change))).toBeUndefined()
    expect(await findSelfAssessment(store.db, { programmeId, unitId: xunke, month: april })).toEqual({ ...sheet, ...change, rev: 2 })
    expect(await listAssessedUnits(store.db, { programmeId, month: april })).toEqual(new Map([[xunke, '2022-04-23']]))
  })

  test('foundations 3: the unit’s own sheet stands before the city’s 代录, which stays', async () => {
    const { store } = office
    const own = { ...sheet, id: 'own', assessed_on: '2022-04-20', is_on_behalf: 0 }
    await store.write((trx) => insertSelfAssessment(trx, own))
    expect(await findSelfAssessment(store.db, { programmeId, unitId: xunke, month: april })).toMatchObject({ id: 'own' })
    expect(await listAssessedUnits(store.db, { programmeId, month: april })).toEqual(new Map([[xunke, '2022-04-20']]))
    expect(await store.db.selectFrom('self_assessment').select('id').orderBy('id').execute()).toEqual([{ id: 'own' }, { id: 'sheet-1' }])
  })
})
