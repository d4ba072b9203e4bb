import { expect, test } from 'vitest'
import { placeAddress, readPlace } from '#renderer/pages/submissions/place.ts'

test('the address of 月度报送 keeps unit and filter', () => {
  const place = { unitId: 'heihe-2022:unit:sunwu', filter: 'overdue' } as const
  expect(readPlace(placeAddress(place).split('?')[1] ?? '')).toEqual(place)
})

test('nothing chosen is the plain address, and an unknown filter is none', () => {
  expect(placeAddress({ unitId: null, filter: null })).toBe('/submissions')
  expect(readPlace('filter=nonsense')).toEqual({ unitId: null, filter: null })
})
