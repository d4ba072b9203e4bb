import { expect, test } from 'vitest'
import type { TextPlace } from '#renderer/pages/documents/detail/places.ts'
import { isBroad, missingPlaces, placeGroups } from '#renderer/pages/documents/detail/places.ts'

function place(field: string, part: Partial<TextPlace> = {}): TextPlace {
  return { field, label: field, text: '', isLong: false, form: 'line', isRequired: false, columns: [], ...part }
}

test('the places of one item stand together, the paper’s own before and after them', () => {
  const places = ['title', 'addressee', 'items.a.title', 'items.a.standing', 'items.b.title', 'contact'].map((field) => place(field))
  expect(placeGroups(places).map((group) => group.map(({ field }) => field))).toEqual([
    ['title', 'addressee'],
    ['items.a.title', 'items.a.standing'],
    ['items.b.title'],
    ['contact'],
  ])
})

test('a required place is missing while nothing stands in it, typed or saved', () => {
  const places = [place('time', { isRequired: true }), place('room', { isRequired: true, text: '三楼会议室' }), place('note')]
  expect(missingPlaces(places, {})).toEqual([places[0]])
  expect(missingPlaces(places, { time: '  ' })).toEqual([places[0]])
  expect(missingPlaces(places, { time: '4月20日', room: '' })).toEqual([places[1]])
})

test('tables and the text of a paper want a broad form', () => {
  expect(isBroad([place('a'), place('b', { form: 'long' })])).toBe(false)
  expect(isBroad([place('a', { form: 'rows' })])).toBe(true)
  expect(isBroad([place('a', { form: 'body' })])).toBe(true)
})
