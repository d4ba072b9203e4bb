import { expect, test } from 'vitest'
import { readRows, writeRows } from '#renderer/pages/exchange/ledger-import/row-ranges.ts'

test('rows next to each other are kept as one range', () => {
  expect(writeRows([92, 5, 7, 6, 8])).toBe('5-8,92')
  expect(writeRows([])).toBe('')
})

test('what was written is read again, 20,000 rows included', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => at + 3)
  expect(writeRows(rows)).toBe('3-20002')
  expect(readRows(writeRows(rows))).toEqual(rows)
  expect(readRows('5-8,92')).toEqual([5, 6, 7, 8, 92])
  expect(readRows('')).toEqual([])
})

test('a text that is no range has no rows', () => {
  expect(readRows('五,7')).toEqual([7])
})
