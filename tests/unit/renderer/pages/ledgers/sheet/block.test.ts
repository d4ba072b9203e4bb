import { expect, test } from 'vitest'
import { afterWriting, blockOf, withBatch } from '#renderer/pages/ledgers/sheet/block.ts'
import { newKey } from '#renderer/pages/ledgers/sheet/sheet-row.ts'
import { context, entryOf, ledger } from '../samples.ts'

const reading = { ledger, context, ownUnitId: 'u-host' }
const cell = (rowKey: string, columnId: string, text: string) => ({ rowKey, columnId, text })
const entryAt = (key: string) => (key.startsWith('e-') ? entryOf(key) : undefined)

test('a typed cell changes its entry on the revision that was seen, and nothing else of it', () => {
  const marks = withBatch(new Map(), [cell('e-1', 'amount', '35')], [])
  expect(blockOf(marks, entryAt, reading).changes).toEqual([
    { entryId: 'e-1', rev: 3, unitId: null, status: null, fields: { amount: 35_000_000 } },
  ])
})

test('an emptied cell is written as empty', () => {
  const marks = withBatch(new Map(), [cell('e-1', 'channel', '')], [])
  expect(blockOf(marks, entryAt, reading).changes[0]?.fields).toEqual({ channel: null })
})

test('办理状态 and 填报单位 are written by their words', () => {
  const marks = withBatch(new Map(), [cell('e-1', '#status', '已办结'), cell('e-1', '#unit', '教育局')], [])
  expect(blockOf(marks, entryAt, reading).changes[0]).toMatchObject({ status: 'closed', unitId: 'u-education' })
})

test('a pasted row below the last one becomes an entry of this office once nothing required is missing', () => {
  const half = withBatch(new Map(), [cell(newKey(1), 'amount', '3')], [])
  expect(blockOf(half, entryAt, reading).changes).toEqual([])
  const whole = withBatch(half, [cell(newKey(1), 'matter', '修桥')], [])
  expect(blockOf(whole, entryAt, reading).changes).toEqual([
    { entryId: null, rev: null, unitId: 'u-host', status: 'open', fields: { matter: '修桥', amount: 3_000_000 } },
  ])
})

test('without a 填报单位 of its own a new row waits until one is named', () => {
  const marks = withBatch(new Map(), [cell(newKey(1), 'matter', '修桥')], [])
  const unowned = { ...reading, ownUnitId: null }
  expect(blockOf(marks, entryAt, unowned).changes).toEqual([])
  const named = withBatch(marks, [cell(newKey(1), '#unit', '市教育局')], [])
  expect(blockOf(named, entryAt, unowned).changes[0]?.unitId).toBe('u-education')
})

test('a cell that cannot be read stays behind with its problem; the others of its row are written', () => {
  const refused = { ...cell(newKey(1), 'amount', '很多'), problem: '不是金额' }
  const marks = withBatch(new Map(), [cell(newKey(1), 'matter', '修桥')], [refused])
  const block = blockOf(marks, entryAt, reading)
  expect(block.changes).toHaveLength(1)
  const left = afterWriting(marks, block, ['e-9'])
  expect([...left]).toEqual([['e-9', new Map([['amount', { text: '很多', problem: '不是金额' }]])]])
})

test('what was typed anew while a block was on its way is still to be written', () => {
  const marks = withBatch(new Map(), [cell('e-1', 'amount', '35')], [])
  const block = blockOf(marks, entryAt, reading)
  const later = withBatch(marks, [cell('e-1', 'amount', '36')], [])
  expect(afterWriting(later, block, ['e-1']).get('e-1')?.get('amount')?.text).toBe('36')
  expect(afterWriting(marks, block, ['e-1']).size).toBe(0)
})

test('a new row in which nothing stands any more is no row', () => {
  const marks = withBatch(new Map(), [cell(newKey(1), 'matter', '修桥')], [])
  expect(withBatch(marks, [cell(newKey(1), 'matter', '')], []).size).toBe(0)
})
