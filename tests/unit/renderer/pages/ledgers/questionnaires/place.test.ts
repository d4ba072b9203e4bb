import { expect, test } from 'vitest'
import { placeAddress, readPlace } from '#renderer/pages/ledgers/place.ts'
import { questionnairePlace } from '#renderer/pages/ledgers/questionnaires/place.ts'

test('the list, a questionnaire, its parts and a unit’s sheet have addresses of their own; ids with colons survive (M-071)', () => {
  for (const place of [
    questionnairePlace(),
    questionnairePlace('new'),
    questionnairePlace('q-1'),
    questionnairePlace('q-1', 'units'),
    questionnairePlace('q-1', 'sheet', 'heihe:unit:tax-bureau'),
    questionnairePlace('q-1', 'receive', 'heihe:unit:tax-bureau'),
  ]) {
    expect(readPlace(placeAddress(place), '')).toEqual(place)
  }
  expect(placeAddress(questionnairePlace())).toBe('/ledgers/questionnaires')
})

test('a part that is not known is the merged answers', () => {
  expect(readPlace('/ledgers/questionnaires/q-1/nowhere', '')).toEqual(questionnairePlace('q-1'))
})
