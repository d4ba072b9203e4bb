import { expect, test } from 'vitest'
import { firstPage, newer, older, placeOf } from '#renderer/pages/system/audit/pages.ts'

test('pages go into the past by the last row seen, and back the same way', () => {
  const third = older(older(firstPage, 496), 396)
  expect(placeOf(third)).toBe(396)
  expect(placeOf(newer(third))).toBe(496)
  expect(placeOf(newer(newer(third)))).toBeNull()
})

test('there is nothing newer than the first page and nothing older than the last', () => {
  expect(newer(firstPage)).toBe(firstPage)
  expect(older(firstPage, null)).toBe(firstPage)
})
