import { describe, expect, test } from 'vitest'
import { drawDocument } from '#shared/documents/draw.ts'
import type { Drawing } from '#shared/documents/drawing.ts'
import { sealedRows, stackedOrgans } from '#shared/documents/joint-sign-offs.ts'
import { setWidth } from '#shared/documents/measures.ts'
import type { BlockOf } from '#shared/documents/model.ts'
import { signerRows } from '#shared/documents/signers.ts'
import { composed, plain } from '#tests/support/documents/composed.ts'
import { lostSigns, modelWords } from '#tests/support/documents/model-words.ts'
import { paperOf } from '#tests/support/documents/random-papers.ts'

function words(drawing: Drawing): string {
  return (drawing.text ?? '') + (drawing.children ?? []).map(words).join('')
}

describe.each(composed.map(([model]) => [model.kind, model] as const))('%s', (_kind, model) => {
  test('every word of the model is drawn', () => {
    expect(lostSigns(modelWords(model), words(drawDocument(model)).replaceAll(/\s/g, ''))).toEqual([])
  })
})

test('GB/T 9704 7.2.6: two signers a line, names of two signs as wide as those of three', () => {
  expect(signerRows(['张某某', '王某', '李某某'])).toEqual({ rows: [['张某某', '王　某'], ['李某某']], nameWidth: 3, width: 11 })
  expect(signerRows(['王某某']).width).toBe(7)
})

const joint = (names: readonly string[], hasSeal: boolean): BlockOf<'jointSignOff'> => ({
  type: 'jointSignOff',
  organs: names.map((organ) => ({ organ, sealedBy: null })),
  date: plain('2022年5月9日'),
  hasSeal,
})

test('GB/T 9704 7.3.5.1: the last body stands in the last column over a date 4 字 from the edge; long names stand one below another', () => {
  const { rows, centres } = sealedRows(joint(['甲市财政局', '甲市教育局', '甲市司法局'], true))
  expect(rows.map((row) => row.map((organ) => organ?.organ ?? ''))).toEqual([
    ['甲市财政局', '甲市教育局'],
    ['', '甲市司法局'],
  ])
  expect(28 - (centres[1] ?? 0) - setWidth('2022年5月9日') / 2).toBeCloseTo(4)
  expect(sealedRows(joint(['信'.repeat(16), '用'.repeat(16)], true)).rows).toHaveLength(2)
})

test('GB/T 9704 7.3.5.2: without seals the bodies begin under one another and the date 2 字 right of them', () => {
  const { organs, date } = stackedOrgans(joint(['甲市营商环境建设监督局', '甲市财政局'], false))
  const begins = organs.map(({ text, indent }) => indent + setWidth(text))
  expect(new Set(begins.map((begin) => begin.toFixed(2))).size).toBe(1)
  expect((begins[0] ?? 0) - (date + setWidth('2022年5月9日'))).toBeCloseTo(2)
})

test('GB/T 9704 7.3.2: addressees that leave the first page no room for the body move to the 版记', () => {
  const shape = { paragraphs: [80], titleLength: 40, annexes: 0, rows: 1, longCell: 1, isLandscape: false }
  const few = words(drawDocument(paperOf({ ...shape, addressees: 1 }, 'paper')))
  const many = words(drawDocument(paperOf({ ...shape, addressees: 12 }, 'paper')))
  expect(few).not.toContain('主送：')
  expect(many.indexOf('主送：')).toBeGreaterThan(0)
  expect(many.indexOf('主送：')).toBeLessThan(many.indexOf('抄送：'))
})
