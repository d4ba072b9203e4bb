import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextTable } from '#electron/spreadsheets/text-table.ts'

/** More than lie ready as cells, over several packed pages. */
const many = 120_000

test('however many texts a workbook has, each stands at its place; beyond the last there is none', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 50 }), (some) => {
      const table = new TextTable()
      const textAt = (place: number): string => `${some[place % some.length]}${place % 7 === 0 ? '' : String(place)}`
      for (let place = 0; place < many; place += 1) table.add(textAt(place))
      for (let place = 0; place < many; place += 97) expect(table.at(place)).toEqual({ text: textAt(place), number: null })
      expect(table.at(many - 1)?.text).toBe(textAt(many - 1))
      for (const wrong of [many, -1, 0.5, Number.NaN]) expect(table.at(wrong)).toBeUndefined()
    }),
    { numRuns: 8 },
  )
})

test('a text that is larger than a page, half a sign and an empty text come back as they were', () => {
  const table = new TextTable()
  for (let place = 0; place < 50_000; place += 1) table.add('')
  const texts = ['长'.repeat(600_000), '\uD83D', '', '末']
  for (const text of texts) table.add(text)
  expect(texts.map((_, at) => table.at(50_000 + at)?.text)).toEqual(texts)
})
