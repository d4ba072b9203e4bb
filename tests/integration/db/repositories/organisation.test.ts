import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findOffice,
  findOfficerByName,
  findUnitRow,
  firstOfficer,
  insertOffice,
  insertOfficer,
  listCurrentLiaisons,
  listUnits,
  replaceLiaison,
  updatePilot,
} from '#db/repositories/organisation.ts'
import { type OpenedOffice, xunke, openedApril } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

describe('the office', () => {
  test('is one row: a second one is refused by the table', async () => {
    const { store } = office
    const { id: _, ...row } = (await findOffice(store.db)) ?? { id: 0 }
    expect(row).toMatchObject({ profile: 'city', programme_id: 'heihe-2022' })
    await expect(store.write((trx) => insertOffice(trx, row as never))).rejects.toThrow('UNIQUE')
  })

  test('its first officer is the one of the wizard, also when another one is added', async () => {
    const { store } = office
    const first = await firstOfficer(store.db)
    await store.write((trx) =>
      insertOfficer(trx, { id: '0', name: '李审核', roles: '["reviewer"]', created_at: '2022-05-01T00:00:00.000Z' }),
    )
    expect(await firstOfficer(store.db)).toEqual(first)
    expect((await findOfficerByName(store.db, '李审核'))?.id).toBe('0')
    expect(await findOfficerByName(store.db, '某人')).toBeUndefined()
  })
})

describe('units', () => {
  test('stand in the order of the pack, a parent before its own, with sure aliases apart from ambiguous ones', async () => {
    const units = await listUnits(office.store.db)
    const places = new Map(units.map((unit, at) => [unit.id, at]))
    for (const unit of units) if (unit.parentId !== null) expect(places.get(unit.parentId)).toBeLessThan(places.get(unit.id) ?? 0)
    const all = units.flatMap((unit) => unit.aliases.map((alias) => ({ alias, of: unit.id })))
    expect(new Set(all.map((each) => each.alias)).size).toBe(all.length)
    expect(units.some((unit) => unit.ambiguousAliases.length > 0)).toBe(true)
  })

  test('a 试点 flag makes the next revision', async () => {
    const { store } = office
    await store.write((trx) => updatePilot(trx, xunke, true))
    expect(await findUnitRow(store.db, xunke)).toMatchObject({ pilot: 1, rev: 2 })
    expect((await listUnits(store.db)).find((unit) => unit.id === xunke)).toMatchObject({ pilot: true, rev: 2 })
    expect(await findUnitRow(store.db, 'nowhere')).toBeUndefined()
  })
})

test('M-007: a new liaison ends the one before on its own first day; both rows come back as they are now', async () => {
  const { store } = office
  const liaison = (id: string, from_on: string) => ({ id, unit_id: xunke, name: id, section: '', phone: '', from_on })
  expect(await store.write((trx) => replaceLiaison(trx, liaison('甲', '2022-04-01')))).toMatchObject([{ id: '甲', to_on: null, rev: 1 }])
  expect(await store.write((trx) => replaceLiaison(trx, liaison('乙', '2022-04-15')))).toMatchObject([
    { id: '甲', to_on: '2022-04-15', rev: 2 },
    { id: '乙', to_on: null, rev: 1 },
  ])
  expect((await listCurrentLiaisons(store.db)).map((each) => each.id)).toEqual(['乙'])
})
