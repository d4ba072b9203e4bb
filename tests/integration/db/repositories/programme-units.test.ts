import { afterEach, beforeEach, expect, test } from 'vitest'
import { listUnits, updatePilot } from '#db/repositories/organisation.ts'
import { listPilots, nextUnitOrdinal, renewUnit } from '#db/repositories/programme-units.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
const xunke = 'heihe:unit:xunke-county'
let office: SeededOffice

beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-04-18' })
})
afterEach(() => office.close())

test('M-135: the 试点 units by id, in the order of the table', async () => {
  const { db } = office.store
  const named = (await listUnits(db)).filter((unit) => unit.pilot).map((unit) => unit.id)
  expect(await listPilots(db)).toEqual(named)
  await office.store.write((trx) => updatePilot(trx, xunke, true))
  expect(await listPilots(db)).toEqual((await listUnits(db)).filter((unit) => unit.pilot).map((unit) => unit.id))
  expect(await listPilots(db)).toContain(xunke)
})

test('a renewed unit has its new name, roles, aliases and place, one revision on; nothing else changes', async () => {
  const { db } = office.store
  const before = await listUnits(db)
  const own = before.find((unit) => unit.id === xunke)
  if (own === undefined) throw new Error('no such county')
  const place = await nextUnitOrdinal(db)
  expect(place).toBe(before.length)
  const changed = { ...own, name: '逊克市', aliases: ['逊克'], ambiguousAliases: [], pilot: true, scored: false }
  await office.store.write((trx) => renewUnit(trx, changed, place))
  const after = await listUnits(db)
  expect(after.at(-1)).toEqual({ ...changed, rev: own.rev + 1 })
  expect(after.slice(0, -1)).toEqual(before.filter((unit) => unit.id !== xunke))
  expect(await nextUnitOrdinal(db)).toBe(place + 1)
})
