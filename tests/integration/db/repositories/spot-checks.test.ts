import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertSpotCheck, lastSpotCheckOn, listFindings } from '#db/repositories/spot-checks.ts'
import { type OpenedOffice, april, linesOf, openedApril, sunwu, xunke, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
let lineIds: string[]
beforeAll(async () => {
  office = await openedApril()
  lineIds = (await linesOf(office, xunke)).slice(0, 2).map((line) => line.id)
  const check = (id: string, month: string, checkedOn: string) => ({
    id,
    programme_id: programmeId,
    unit_id: xunke,
    month,
    checked_on: checkedOn,
    how_chosen: '随机抽取',
  })
  const finding = (at: number, found: 'confirmed' | 'refuted') => ({ line_id: lineIds[at] ?? '', finding: found, reason: '' })
  await office.store.write(async (trx) => {
    await insertSpotCheck(trx, check('b', '2022-05', '2022-05-10'), [finding(0, 'refuted')])
    await insertSpotCheck(trx, check('a', april, '2022-04-26'), [finding(0, 'confirmed'), finding(1, 'refuted')])
    await insertSpotCheck(trx, check('c', april, '2022-04-26'), [finding(1, 'confirmed')])
  })
})
afterAll(() => office.dispose())

describe('M-112: findings', () => {
  test('come oldest first, by the day of the check and then as they were recorded, with the month that each bears on', async () => {
    const findings = await listFindings(office.store.db, { programmeId, unitId: xunke })
    expect(findings.map((each) => [each.spotCheckId, lineIds.indexOf(each.lineId), each.finding, each.lineMonth, each.countsIn])).toEqual([
      ['a', 0, 'confirmed', april, april],
      ['a', 1, 'refuted', april, april],
      ['c', 1, 'confirmed', april, april],
      ['b', 0, 'refuted', april, '2022-05'],
    ])
  })

  test('are found by line, by the month of the line, by unit', async () => {
    const { db } = office.store
    expect(await listFindings(db, { lineIds: lineIds.slice(0, 1) })).toHaveLength(2)
    expect(await listFindings(db, { programmeId, month: april })).toHaveLength(4)
    expect(await listFindings(db, { programmeId, month: '2022-05' })).toEqual([])
    expect(await listFindings(db, { programmeId, unitId: sunwu })).toEqual([])
  })

  test('the last check of a county is the newest day, none where there was none', async () => {
    expect(await lastSpotCheckOn(office.store.db, { programmeId, unitId: xunke })).toBe('2022-05-10')
    expect(await lastSpotCheckOn(office.store.db, { programmeId, unitId: sunwu })).toBeNull()
  })
})
