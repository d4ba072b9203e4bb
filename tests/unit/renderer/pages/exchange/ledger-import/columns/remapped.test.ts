import { expect, test } from 'vitest'
import { remapped } from '#renderer/pages/exchange/ledger-import/columns/remapped.ts'

const mapping = [
  { at: 1, target: 'matter' },
  { at: 2, target: 'enterprise' },
  { at: 3, target: null },
]

test('a target has one column: the one that had it before is read no more', () => {
  expect(remapped(mapping, 3, 'matter')).toEqual([
    { at: 1, target: null },
    { at: 2, target: 'enterprise' },
    { at: 3, target: 'matter' },
  ])
})

test('several columns may be left out', () => {
  expect(remapped(mapping, 2, null).map(({ target }) => target)).toEqual(['matter', null, null])
})
