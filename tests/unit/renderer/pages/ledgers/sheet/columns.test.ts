import { expect, test } from 'vitest'
import { hiddenAtFirst, sheetColumns } from '#renderer/pages/ledgers/sheet/columns.tsx'
import { entryRow, newKey, newRow, noMarks } from '#renderer/pages/ledgers/sheet/sheet-row.ts'
import { context, entryOf, ledger, view } from '../samples.ts'

const readings = {
  context,
  unitNames: ['市教育局', '市营商环境局'],
  measureNames: ['7-3'],
  units: [],
  measures: [],
  findEntries: () => Promise.resolve(['承诺甲']),
}
const columns = (canWrite = true) => sheetColumns({ view, readings, canWrite, today: '2022-05-16', onShow: () => undefined })
const byId = (id: string) => {
  const found = columns().find((column) => column.id === id)
  if (found === undefined) throw new Error(`no column ${id}`)
  return found
}

test('a sheet is built from the declaration alone: its columns in their order between 办理状态 and 填报单位 (M-053)', () => {
  expect(columns().map(({ head }) => head)).toEqual([
    '办理',
    '办理状态',
    '事项',
    '金额（万元）',
    '责任单位',
    '渠道',
    '时限',
    '代码',
    '对应承诺',
    '佐证',
    '填报单位',
  ])
})

test('the column that names an entry stays when the sheet scrolls sideways; numbers stand at the end', () => {
  expect(byId('matter').isFrozen).toBe(true)
  expect(byId('amount').align).toBe('end')
  expect(byId('matter').align).toBeUndefined()
})

test('columns that are not listed wait under 列', () => {
  expect(hiddenAtFirst(ledger)).toEqual(['code'])
})

test('every kind but evidence is written in its cell; where nobody may write nothing is', () => {
  const writable = columns()
    .filter(({ edit }) => edit !== undefined)
    .map(({ id }) => id)
  expect(writable).toEqual(['#status', 'matter', 'amount', 'byUnit', 'channel', 'due', 'code', 'pledge', '#unit'])
  expect(columns(false).every(({ edit }) => edit === undefined)).toBe(true)
})

test('a choice, a unit and a link are chosen among their values', async () => {
  const row = entryRow(entryOf('e-1'))
  expect(byId('channel').edit?.options?.(row)).toEqual(['电话', '来信'])
  expect(byId('byUnit').edit?.options?.(row)).toEqual(['市教育局', '市营商环境局'])
  expect(await byId('pledge').edit?.suggest?.('承', row)).toEqual(['承诺甲'])
})

test('what cannot be read is refused with a sentence; a required cell of an entry is never emptied', () => {
  const row = entryRow(entryOf('e-1'))
  expect(byId('amount').edit?.read?.('很多钱', row)).toMatchObject({ ok: false })
  expect(byId('amount').edit?.read?.('35', row)).toEqual({ ok: true, text: '35' })
  expect(byId('matter').edit?.read?.(' ', row)).toMatchObject({ ok: false })
  expect(byId('matter').edit?.read?.(' ', newRow(ledger, newKey(1), noMarks, true))).toMatchObject({ ok: true })
})

test('a row that is not an entry yet says which cells must still be filled', () => {
  const row = newRow(ledger, newKey(1), new Map([['amount', { text: '3', problem: null }]]), false)
  expect(byId('matter').problem?.(row)).toBe('必填，尚未填写')
  expect(byId('#unit').problem?.(row)).toBe('必填，尚未填写')
  expect(byId('papers').problem?.(row)).toBeUndefined()
})
