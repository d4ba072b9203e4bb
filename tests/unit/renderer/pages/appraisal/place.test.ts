import { expect, test } from 'vitest'
import { explainedAddress } from '#renderer/pages/appraisal/score/use-explained-part.ts'
import { placeAddress, readPlace } from '#renderer/pages/appraisal/place.ts'

test('the address of 考评 keeps view and county', () => {
  const place = { view: 'self', unitId: 'heihe-2022:unit:sunwu' } as const
  expect(readPlace(placeAddress(place).split('?')[1] ?? '')).toEqual(place)
})

test('without a view the city sees 复核, a county 自评', () => {
  expect(readPlace('').view).toBe('review')
  expect(readPlace('view=constructor', 'self').view).toBe('self')
})

test('the address of a number of a score keeps view and county, and is told apart from others', () => {
  const address = explainedAddress('review', 'heihe-2022:unit:sunwu', 'reading:hundred-point')
  const search = address.split('?')[1] ?? ''
  expect(readPlace(search)).toEqual({ view: 'review', unitId: 'heihe-2022:unit:sunwu' })
  expect(new URLSearchParams(search).get('part')).toBe('reading:hundred-point')
})
