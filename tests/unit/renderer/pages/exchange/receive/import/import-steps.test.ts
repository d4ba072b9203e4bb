import { expect, test } from 'vitest'
import { stepStates } from '#renderer/pages/exchange/receive/import/import-steps.ts'

test('the head says which steps of an import are behind and ahead (picture 5)', () => {
  expect(stepStates('preview').map(({ title, state }) => `${title} ${state}`)).toEqual([
    '选择 done',
    '校验 done',
    '预览 current',
    '写入 ahead',
    '回执 ahead',
  ])
})

test('where nothing more is asked every step is behind', () => {
  expect(new Set(stepStates('receipt', true).map(({ state }) => state))).toEqual(new Set(['done']))
})
