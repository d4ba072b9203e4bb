import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isForeign } from '#db/repositories/foreign-records.ts'
import { reviser } from '#electron/services/context.ts'
import { refuseBesideOwn, refuseForeign } from '#electron/services/records/authorship.ts'
import { seedOffice, type SeededOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** exchange.md 6: a record has one author, and it is the core that keeps to it. */

const folder = useFolder()
let office: SeededOffice
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-04-18' })
  await office.store.write((trx) => trx.insertInto('foreign_record').values({ type: 'weather', id: 'theirs' }).execute())
})
afterEach(() => office.close())

const record = (id: string) => ({ type: 'weather', id, rev: 1, ownerUnit: 'unit', record: {} })
const kept = async () =>
  (await office.store.db.selectFrom('record_revision').select('id').where('type', '=', 'weather').execute()).map(({ id }) => id)
const revise = (origin: 'own' | 'pack', ...ids: string[]) =>
  office.store.write((trx) => reviser(trx, '2022-04-18T01:00:00.000Z', origin)(...ids.map(record)))

describe('what another office keeps', () => {
  test('gets no revision here, and nothing else of the command is kept', async () => {
    await expect(revise('own', 'ours', 'theirs')).rejects.toMatchObject({ details: { rule: 'foreignRecord' } })
    expect(await kept()).toEqual([])
    await revise('own', 'ours')
    expect(await kept()).toEqual(['ours'])
  })

  test('is known among many, by type and id', async () => {
    const many = Array.from({ length: 1_000 }, (_, at) => ({ type: 'weather', id: `ours-${at}` }))
    await office.store.write((trx) => refuseForeign(trx, many))
    await expect(office.store.write((trx) => refuseForeign(trx, [...many, { type: 'weather', id: 'theirs' }]))).rejects.toThrow()
    expect([await isForeign(office.store.db, 'weather', 'theirs'), await isForeign(office.store.db, 'plan', 'theirs')]).toEqual([
      true,
      false,
    ])
  })

  test('a programme that is loaded says what it says of it in every office', async () => {
    await revise('pack', 'theirs')
    expect(await kept()).toEqual(['theirs'])
  })
})

test('代录 beside the unit’s own word is refused; the unit itself may always speak', () => {
  expect(() => refuseBesideOwn(true, true, '自评')).toThrow('自评已由该单位自行报送，不再代录')
  expect(() => refuseBesideOwn(true, false, '自评')).not.toThrow()
  expect(() => refuseBesideOwn(false, true, '自评')).not.toThrow()
})
