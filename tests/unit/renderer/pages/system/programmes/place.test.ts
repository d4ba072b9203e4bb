import { expect, test } from 'vitest'
import { partAddress, readPart } from '#renderer/pages/system/programmes/place.ts'

test('the parts of 工作方案 have addresses that lead back to them', () => {
  for (const part of ['list', 'new', 'compare'] as const) expect(readPart(partAddress(part).split('?')[1] ?? '')).toBe(part)
  expect(partAddress('list')).toBe('/system?view=programmes')
})

test('what is not understood is the list', () => {
  expect(readPart('view=programmes&part=other')).toBe('list')
  expect(readPart('')).toBe('list')
})
