import { describe, expect, test } from 'vitest'
import { drawDocument } from '#shared/documents/draw.ts'
import type { Drawing } from '#shared/documents/drawing.ts'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import { paperCss } from '#shared/documents/paper-css.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { supervisionNoticeSample } from '#shared/documents/samples/notices.ts'
import { supervisionNoticeFacts } from '#shared/documents/kinds/notices/supervision-facts.ts'
import { buildSupervisionNotice } from '#shared/documents/kinds/notices/supervision-notice.ts'
import { lostSigns, modelWords } from '#tests/support/documents/model-words.ts'

function nodes(drawing: Drawing): Drawing[] {
  return [drawing, ...(drawing.children ?? []).flatMap(nodes)]
}
const textOf = (drawing: Drawing): string =>
  nodes(drawing)
    .map((node) => node.text ?? '')
    .join('')

describe.each(documentKinds.map((kind) => [kind.title, kind] as const))('%s', (_title, kind) => {
  const model = kind.build(kind.sample, sampleLetterhead)
  const drawing = drawDocument(model)

  test('every word of the model is drawn', () => {
    expect(lostSigns(modelWords(model), textOf(drawing).replaceAll(/\s/g, ''))).toEqual([])
  })

  test('every class has its rule in the stylesheet or none of its own', () => {
    const bare = new Set([
      'paper-run',
      'paper-part',
      'paper-grid',
      'paper-column',
      'paper-head',
      'paper-body',
      'paper-row',
      'paper-attachments',
      'paper-field',
      'paper-addressee',
      'paper-formal',
      'paper-form',
      'paper-wide',
      'paper-portrait',
      'paper-heading-3',
      'paper-heading-4',
    ])
    for (const name of new Set(nodes(drawing).flatMap((node) => node.className.split(' ')))) {
      expect(bare.has(name) || new RegExp(`\\.${name}\\b`).test(paperCss), name).toBe(true)
    }
  })
})

test('an annex begins a sheet of its own', () => {
  const model = buildSupervisionNotice(supervisionNoticeFacts.parse(supervisionNoticeSample), sampleLetterhead)
  expect(drawDocument(model).children).toHaveLength(3)
})

test('a blank and the records behind a sentence are kept for the page', () => {
  const items = supervisionNoticeSample.items.map((item) => ({ ...item, sourceIds: ['measure-7-3'] }))
  const facts = supervisionNoticeFacts.parse({ ...supervisionNoticeSample, items, number: { year: 2022, serial: null } })
  const drawn = nodes(drawDocument(buildSupervisionNotice(facts, sampleLetterhead)))
  expect(drawn.filter((node) => node.className === 'paper-field').map((node) => node.field)).toEqual(['number', 'number', 'number'])
  expect(drawn.filter((node) => node.sourceIds?.includes('measure-7-3')).length).toBeGreaterThanOrEqual(2)
})
