import { expect, test } from 'vitest'
import { formOrder, importOrder } from '#renderer/pages/exchange/row-outcomes.ts'
import { formOutcomes, importOutcomes } from '#shared/domain/row-outcomes.ts'

test('what waits for a decision or a mend is listed first, and no outcome is forgotten', () => {
  expect(importOrder).toEqual(['conflict', 'problem', 'changed', 'new', 'same', 'skipped'])
  expect(formOrder).toEqual(['conflict', 'problem', 'changed', 'new', 'blank', 'same'])
  expect(importOrder.toSorted()).toEqual(Object.keys(importOutcomes).toSorted())
  expect(formOrder.toSorted()).toEqual(Object.keys(formOutcomes).toSorted())
})
