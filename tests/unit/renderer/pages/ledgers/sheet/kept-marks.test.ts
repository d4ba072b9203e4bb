import { expect, test } from 'vitest'
import { marksFrom, marksText } from '#renderer/pages/ledgers/sheet/kept-marks.ts'

test('cells that were not written outlive the page', () => {
  const marks = new Map([['e-1', new Map([['amount', { text: '很多', problem: '不是金额' }]])]])
  expect(marksFrom(marksText(marks))).toEqual(marks)
})

test('a draft that cannot be read is none, and a heap too large for a draft is not kept', () => {
  expect(marksFrom('{').size).toBe(0)
  expect(marksFrom(undefined).size).toBe(0)
  expect(marksText(new Map([['e-1', new Map([['matter', { text: '字'.repeat(20_001), problem: null }]])]]))).toBeUndefined()
})
