import { afterEach, beforeEach, expect, test } from 'vitest'
import { appraisalYear } from '#electron/services/appraisal/year/year-appraisals.ts'
import { chooseMonth } from '#electron/services/appraisal/appraisals.ts'
import { counties } from '#tests/fixtures/appraisals/april.ts'
import { factsOf, figuresOf, publishFacts } from '#tests/fixtures/appraisals/played-year.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-06-15' })
})
afterEach(() => office.close())

const texts = async () => (await appraisalYear(office)).blocks.map(({ text }) => text)
const whole = '考评周期至2022年12月，尚未结束'
const open = '尚未选定年度口径，须选定并写明依据'

test('office.md: months that are over and were never scored are asked for, the others have their time', async () => {
  expect(await texts()).toEqual(['爱辉区等6个县（市、区）2022年4月、2022年5月尚无得分，须补评，或选择不计入平均、按0分', whole, open])
  for (const [at, unitId] of counties.entries()) {
    await publishFacts(office, unitId, factsOf(unitId, '2022-04', figuresOf(at, 0)))
    if (at > 0) await publishFacts(office, unitId, factsOf(unitId, '2022-05', figuresOf(at, 1)))
  }
  expect(await texts()).toEqual(['爱辉区2022年5月尚无得分，须补评，或选择不计入平均、按0分', whole, open])
  const choice = { unitId: counties[0], month: '2022-05', about: 'noScore' as const, choice: 'excluded' as const, ground: '该月未部署' }
  await chooseMonth(office, choice)
  expect(await texts()).toEqual([whole, open])
  // 补评 makes the choice one without effect.
  await office.store.write((trx) => trx.updateTable('month_choice').set({ choice: 'zero' }).execute())
  await publishFacts(office, counties[0], factsOf(counties[0], '2022-05', figuresOf(0, 1)))
  expect((await appraisalYear(office)).counties[0]?.months[1]?.kind).toBe('scored')
})
