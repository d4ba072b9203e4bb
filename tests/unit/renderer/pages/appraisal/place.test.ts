import { expect, test } from 'vitest'
import { placeAddress, readPlace } from '#renderer/pages/appraisal/place.ts'

test('the address of 考评 keeps view and county', () => {
  const place = { view: 'self', unitId: 'heihe-2022:unit:sunwu' } as const
  expect(readPlace(placeAddress(place).split('?')[1] ?? '')).toEqual(place)
})

test('without a view the city sees 复核, a county 自评', () => {
  expect(readPlace('').view).toBe('review')
  expect(readPlace('view=constructor', 'self').view).toBe('self')
})
