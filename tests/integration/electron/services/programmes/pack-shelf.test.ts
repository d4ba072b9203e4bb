import { afterEach, beforeEach, expect, test } from 'vitest'
import { PackShelf } from '#electron/services/programmes/pack-shelf.ts'
import { loadBuiltIn } from '#electron/services/programmes/programme-switcher.ts'
import { renewProgramme } from '#electron/services/programmes/programmes.ts'
import { runCommand } from '#electron/services/context.ts'
import { setPilot } from '#electron/services/units.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
const xunke = 'heihe:unit:xunke-county'
let office: SeededOffice
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-06-15' })
})
afterEach(() => office.close())

test('the pack is parsed once and given again as it is, until something in it changes', async () => {
  const [shelf, { db }] = [new PackShelf(), office.store]
  const first = await shelf.take(db, 'heihe-2022')
  expect(first).toEqual(office.pack)
  expect(await shelf.take(db, 'heihe-2022')).toBe(first)

  await setPilot(office, { unitId: xunke, pilot: true, ground: '市级试点名单' })
  const piloted = await shelf.take(db, 'heihe-2022')
  expect(piloted?.units.find((unit) => unit.id === xunke)?.pilot).toBe(true)

  const next = { ...office.pack, version: 2, title: '调整后的方案' }
  await runCommand(office, 'adjustments.apply', (act) => renewProgramme(act, office.pack, next, 'adjustment-1'))
  expect(await shelf.take(db, 'heihe-2022')).toMatchObject({ version: 2, title: '调整后的方案' })

  await loadBuiltIn(office, { programmeId: 'heihe-2020' })
  expect((await shelf.take(db, 'heihe-2020'))?.id).toBe('heihe-2020')
  expect((await shelf.take(db, 'heihe-2022'))?.version).toBe(2)
  expect(await shelf.take(db, 'heihe-1999')).toBeUndefined()
})
