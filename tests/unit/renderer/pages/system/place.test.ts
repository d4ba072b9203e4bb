import { expect, test } from 'vitest'
import type { View } from '#renderer/pages/system/place.ts'
import { readView, viewAddress, views } from '#renderer/pages/system/place.ts'

test('the address says which part is shown and comes back the same', () => {
  for (const view of Object.keys(views) as View[]) expect(readView(viewAddress(view).split('?')[1] ?? '')).toBe(view)
})

test('what is not understood, or is no part of its own, is 本机关', () => {
  expect(readView('view=toString')).toBe('office')
  expect(readView('')).toBe('office')
})
