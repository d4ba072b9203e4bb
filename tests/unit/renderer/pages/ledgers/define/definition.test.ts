import { expect, test } from 'vitest'
import type { DraftDefinition } from '#renderer/pages/ledgers/define/definition.ts'
import { emptyColumn, emptyDefinition, moved, without } from '#renderer/pages/ledgers/define/definition.ts'

const draft: DraftDefinition = {
  ...emptyDefinition,
  columns: ['来访事项', '来访方式', '涉及金额', '办结时限'].map((label) => ({ ...emptyColumn, label })),
  dueAt: '3',
}

test('the columns that name and that are due move with their columns', () => {
  const down = moved(draft, 0, 1)
  expect(down.titleAt).toBe('1')
  expect(down.columns[1]?.label).toBe('来访事项')
  expect(without(draft, 1)).toMatchObject({ titleAt: '0', dueAt: '2' })
  expect(without(draft, 3).dueAt).toBe('')
})
