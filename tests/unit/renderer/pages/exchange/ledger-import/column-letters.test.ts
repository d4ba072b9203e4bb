import { expect, test } from 'vitest'
import { columnLetters } from '#renderer/pages/exchange/ledger-import/column-letters.ts'

test('columns are called as spreadsheets call them', () => {
  expect([0, 25, 26, 51, 52, 255].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'IV'])
})
