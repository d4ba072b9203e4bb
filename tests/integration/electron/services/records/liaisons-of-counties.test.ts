import { afterEach, beforeEach, expect, test } from 'vitest'
import { liaisonList, saveLiaison } from '#electron/services/units.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { type TwoOffices, carry, findings, twoOffices } from '#tests/fixtures/two-offices.ts'

/** foundations.md 3: whom a county names itself stands before whom the city entered for it. */

let offices: TwoOffices
beforeEach(async () => {
  offices = await twoOffices({ today: '2022-04-18' })
})
afterEach(() => offices.dispose())

test('the county’s own liaison is the one that the city reads, and the city does not replace it', async () => {
  const { city, county } = offices
  const liaison = (name: string) => ({ unitId: xunke, name, section: '信用科', phone: '', fromOn: '2022-04-18' })
  await saveLiaison(city, liaison('代录联络员'))
  // Ids of these offices are made of the day.
  county.ports.clock.setDay('2022-04-20')
  await saveLiaison(county, liaison('本县联络员'))
  await carry(county, city, async () => null)
  expect((await liaisonList(city)).liaisons.map(({ name }) => name)).toEqual(['本县联络员'])
  await expect(saveLiaison(city, liaison('另一人'))).rejects.toMatchObject({ details: { rule: 'foreignRecord' } })
  expect(await findings(city)).toEqual([])
})
