import { afterEach, beforeEach, expect, test } from 'vitest'
import { printCodes } from '#electron/services/exchange/keys/codes-paper.ts'
import { vaultKeeper } from '#electron/services/exchange/keys/keeper.ts'
import { makeKeys } from '#electron/services/exchange/keys/keys-view.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** 《单位校验码核对单》 (exchange.md 3, office.md «Security»). */

const folder = useFolder()
let office: SeededOffice | undefined
beforeEach(() => {
  office = undefined
})
afterEach(() => office?.close())

const seeded = async (profile: 'city' | 'county'): Promise<SeededOffice> =>
  (office = await seedOffice(folder(), { today: '2022-04-18', profile, ...(profile === 'county' ? { unitId: xunke } : {}) }))

test.each([
  ['city', '开通包'],
  ['county', '首次收到本单位的数据包'],
] as const)('of a %s: whose code, the code in six groups, the day, how it is compared; no row but the print', async (profile, purpose) => {
  const own = await seeded(profile)
  const { code } = await makeKeys(own, {}, vaultKeeper(own))
  await printCodes(own)
  const html = own.ports.printed[0]?.html ?? ''
  expect(own.ports.printed).toHaveLength(1)
  for (const group of code.split(' ')) expect(html).toContain(group)
  for (const said of ['单位校验码核对单', '2022年4月18日', '张经办', purpose, '保管人']) expect(html).toContain(said)
  const events = await own.store.db.selectFrom('event').selectAll().where('action', '=', 'exchange.printCodes').execute()
  expect(events).toHaveLength(1)
})

test('before the keys are made there is nothing to print', async () => {
  const own = await seeded('city')
  await expect(printCodes(own)).rejects.toMatchObject({ details: { rule: 'keysFirst' } })
  expect(own.ports.printed).toEqual([])
})
