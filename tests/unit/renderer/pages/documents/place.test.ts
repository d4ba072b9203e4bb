import { expect, test } from 'vitest'
import { readView, viewAddress } from '#renderer/pages/documents/place.ts'

test('the address says which book is shown and comes back the same', () => {
  for (const view of ['documents', 'register'] as const) expect(readView(viewAddress(view).split('?')[1] ?? '')).toBe(view)
  expect(readView('view=else')).toBe('documents')
})
