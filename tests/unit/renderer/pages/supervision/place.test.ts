import { expect, test } from 'vitest'
import { readView, viewAddress } from '#renderer/pages/supervision/place.ts'

test('the address says which list is shown and comes back the same', () => {
  for (const view of ['subjects', 'notices'] as const) expect(readView(viewAddress(view).split('?')[1] ?? '')).toBe(view)
})

test('what is not understood is 督办事项', () => {
  expect(readView('view=ladder')).toBe('subjects')
})
