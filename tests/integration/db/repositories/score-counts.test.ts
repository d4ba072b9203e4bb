import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveMonthChoice } from '#db/repositories/month-choices.ts'
import { type CountsInput, countMonth } from '#db/repositories/score-counts.ts'
import {
  type OpenedOffice,
  aihui,
  april,
  counties,
  judgeAll,
  openedApril,
  receive,
  sunwu,
  xunke,
  programmeId,
} from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
  await judgeAll(office, xunke)
  await receive(office, sunwu, 'monthly-report', '2022-04-21')
})
afterAll(() => office.dispose())

const asked: CountsInput = { programmeId, month: april, unitIds: counties, asOf: null, adjustmentCount: 'monthly' }

async function counts(unitId: string, input: Partial<CountsInput> = {}) {
  return (await countMonth(office.store.db, { ...asked, ...input })).get(unitId)
}

const none = { refuted: 0, highQuality: 0, adopted: 0, approvedAdjustments: 0, notYetDue: 0, noPlan: null, laterFindings: [] }

describe('foundations 4: one statement counts all counties of a month', () => {
  test('M-100: the units that the programme scores, in its order, whatever another programme says of them', async () => {
    expect([...(await countMonth(office.store.db, asked)).keys()]).toEqual([...counties])
    const [own, bureau] = [counties.toReversed().slice(0, 2), 'heihe:unit:education-bureau']
    await office.store.write((trx) => trx.updateTable('unit').set({ scored: 0 }).where('id', 'in', own).execute())
    expect([...(await countMonth(office.store.db, { ...asked, unitIds: [...own, bureau] })).keys()]).toEqual([...own, bureau])
  })

  test('lines by the verdict that counts, materials by their due day', async () => {
    expect(await counts(xunke)).toEqual({ ...none, planned: 29, completed: 29, unreviewed: 29, late: 2 })
    expect(await counts(sunwu)).toEqual({ ...none, planned: 29, completed: 0, unreviewed: 29, late: 2 })
  })

  test.each([
    ['2022-04-20', 0, 2],
    ['2022-04-21', 1, 1],
    ['2022-04-23', 1, 1],
    ['2022-04-24', 2, 0],
  ])('A-08, A-14: on %s %i materials of 逊克县 are 漏报 and %i may still come', async (asOf, late, notYetDue) => {
    expect(await counts(xunke, { asOf })).toMatchObject({ late, notYetDue })
  })

  test('a month that was not opened counts nothing', async () => {
    expect(await counts(aihui, { programmeId, month: '2022-05' })).toEqual({ ...none, planned: 0, completed: 0, unreviewed: 0, late: 0 })
  })

  test('A-12: the office’s word on a month without plan comes with the counts', async () => {
    const of = { id: 'choice', programme_id: programmeId, unit_id: aihui, month: '2022-05', choice: 'excluded' as const }
    const said = { ground: '当月无计划措施', decided_on: '2022-05-31', officer_id: '' }
    await office.store.write((trx) => saveMonthChoice(trx, { ...of, ...said, about: 'noScore' }))
    expect((await counts(aihui, { programmeId, month: '2022-05' }))?.noPlan).toBeNull()
    await office.store.write((trx) => saveMonthChoice(trx, { ...of, ...said, about: 'noPlan' }))
    expect((await counts(aihui, { programmeId, month: '2022-05' }))?.noPlan).toBe('excluded')
    expect((await counts(aihui))?.noPlan).toBeNull()
  })
})
