import { expect, test } from 'vitest'
import { findIndicatorValue, insertIndicatorValue, listIndicatorValues, updateIndicatorValue } from '#db/repositories/indicator-values.ts'
import { aLedgerStore, aihui, at, otherProgrammeId, programmeId } from '../ledger-store.ts'

const value = (id: string, changed: { unit_id?: string; sector?: string; month?: string; programme_id?: string } = {}) => ({
  id,
  programme_id: programmeId,
  indicator_id: 'heihe-2022:indicator:coding-rate',
  month: '2022-04',
  unit_id: null,
  sector: null,
  numerator: '1234.5',
  denominator: '2000',
  source: '市场监管局月报',
  ...changed,
})

test('M-120: one value for an indicator, month, county and sector; a removed one makes room', async () => {
  const store = await aLedgerStore()
  const insert = (row: ReturnType<typeof value>) => store.write((trx) => insertIndicatorValue(trx, row))
  for (const row of [value('a'), value('b', { unit_id: aihui }), value('c', { sector: '家政' }), value('d', { month: '2022-05' })])
    await insert(row)
  await insert(value('e', { programme_id: otherProgrammeId }))
  await expect(insert(value('f'))).rejects.toThrow('UNIQUE')
  await expect(insert(value('f', { unit_id: aihui }))).rejects.toThrow('UNIQUE')
  expect((await listIndicatorValues(store.db, { programmeId, month: '2022-04' })).map((row) => row.id)).toEqual(['a', 'c', 'b'])
  expect(await store.write((trx) => updateIndicatorValue(trx, 'a', 1, { deleted_at: at }))).toBe(2)
  expect(await store.write((trx) => updateIndicatorValue(trx, 'a', 1, { numerator: '1' }))).toBeUndefined()
  await insert(value('f'))
  expect((await listIndicatorValues(store.db, { programmeId, indicatorId: value('a').indicator_id })).map((row) => row.id)).toEqual([
    'f',
    'c',
    'b',
    'd',
  ])
  expect(await findIndicatorValue(store.db, 'a')).toEqual({ ...value('a'), is_on_behalf: 0, deleted_at: at, rev: 2 })
})

test('foundations 3: a county’s own value stands before the one that the city entered for it, and both are kept', async () => {
  const store = await aLedgerStore()
  const entered = { ...value('city', { unit_id: aihui }), is_on_behalf: 1 }
  await store.write((trx) => insertIndicatorValue(trx, entered))
  const listed = async () => (await listIndicatorValues(store.db, { programmeId })).map((row) => row.id)
  expect(await listed()).toEqual(['city'])
  await store.write((trx) => insertIndicatorValue(trx, { ...value('own', { unit_id: aihui }), is_on_behalf: 0 }))
  expect(await listed()).toEqual(['own'])
  await expect(store.write((trx) => insertIndicatorValue(trx, { ...entered, id: 'again' }))).rejects.toThrow('UNIQUE')
})
