import { expect, test } from 'vitest'
import { placeAddress, readPlace } from '#renderer/pages/tasks/place.ts'

const register = { view: 'register', measureId: null, unitId: null, lineId: null, problemId: null } as const

test('an address without a view, or with one that is not known, is 一册', () => {
  expect(readPlace('')).toEqual(register)
  expect(readPlace('view=other')).toEqual(register)
})

test.each([
  register,
  { ...register, measureId: 'heihe-2022:measure:7-3' },
  { ...register, view: 'progress' as const, unitId: 'heihe:unit:xunke', lineId: 'line 1' },
  { ...register, view: 'problems' as const, problemId: 'new' },
])('an address leads back to the place it was made from: %o', (place) => {
  expect(readPlace(placeAddress(place).split('?')[1] ?? '')).toEqual(place)
})

test('一册 with nothing open has the shortest address', () => {
  expect(placeAddress(register)).toBe('/tasks')
})
