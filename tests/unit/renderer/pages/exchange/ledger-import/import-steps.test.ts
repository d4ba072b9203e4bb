import { expect, test } from 'vitest'
import { readStep, stepParts, stepStates } from '#renderer/pages/exchange/ledger-import/import-steps.ts'

test('the address names the step; what is not understood is the first', () => {
  expect(readStep('columns')).toBe('columns')
  expect(readStep('else')).toBe('file')
  expect(readStep(undefined)).toBe('file')
  expect(stepParts('file')).toEqual([])
  expect(stepParts('rows')).toEqual(['rows'])
})

test('steps behind are done, those ahead wait, and at the result all are done', () => {
  expect(stepStates('columns').map(({ state }) => state)).toEqual(['done', 'done', 'current', 'ahead', 'ahead'])
  expect(stepStates('result').map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done'])
})
