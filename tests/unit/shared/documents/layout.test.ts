import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markSize, setWidth, signOffIndents, textWidth } from '#shared/documents/measures.ts'
import type { Block } from '#shared/documents/model.ts'
import { headingMarks } from '#shared/documents/numbering.ts'
import { blankLinesBefore } from '#shared/documents/spacing.ts'
import { sentence } from '#shared/documents/texts.ts'

const han = (length: number): string => '信'.repeat(length)

test('GB/T 9704 7.3.5.1: with a seal the organ is centred over a date 4 字 from the edge', () => {
  const indents = signOffIndents(han(6), null, '2022年5月6日', true)
  expect(indents.date).toBe(4)
  expect(indents.organ + 3).toBeCloseTo(indents.date + setWidth('2022年5月6日') / 2)
})

test('GB/T 9704 7.3.5.1: a long organ keeps 2 字 and takes the date with it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 24 }), fc.integer({ min: 0, max: 24 }), (organ, seal) => {
      const indents = signOffIndents(han(organ), han(seal), '2022年12月31日', true)
      expect(Math.min(indents.organ, indents.sealedBy, indents.date)).toBeGreaterThanOrEqual(1.99)
      expect(indents.date).toBeGreaterThanOrEqual(4)
    }),
  )
})

test('GB/T 9704 7.3.5.2: without a seal the date begins 2 字 right of the organ, and neither comes nearer than 2 字', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 24 }), (length) => {
      const date = '2022年12月31日'
      const indents = signOffIndents(han(length), null, date, false)
      expect(indents.organ + length - (indents.date + setWidth(date))).toBeCloseTo(2)
      expect(Math.min(indents.organ, indents.date)).toBeGreaterThanOrEqual(2)
    }),
  )
})

test('a red mark of any length stands on one line of 156 mm', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 30 }), (length) => {
      const { points, scale } = markSize([han(length)])
      expect((length * points * scale) / 100).toBeLessThanOrEqual(442)
      expect(scale).toBeGreaterThanOrEqual(60)
    }),
  )
})

test('widths count Chinese signs as one and Latin signs as a half', () => expect(textWidth('第2号（A）')).toBe(5))

test('headings are numbered by level and begin again under each higher one and in every annex', () => {
  const heading = (level: 1 | 2 | 3 | 4): Block => ({ type: 'heading', level, text: '标题' })
  const blocks: Block[] = [
    heading(1),
    heading(2),
    heading(3),
    heading(2),
    heading(1),
    heading(2),
    { type: 'annexStart', position: 1 },
    heading(1),
  ]
  expect([...headingMarks(blocks).values()]).toEqual(['一、', '（一）', '1.', '（二）', '二、', '（一）', '一、'])
})

test('GB/T 9704 7.3: two blank lines above the title, one below it', () => {
  const blocks: Block[] = [{ type: 'redLine' }, { type: 'title', lines: ['标题'] }, { type: 'addressee', text: [{ text: '市教育局：' }] }]
  expect(blocks.map((_, index) => blankLinesBefore(blocks, index, 'formal'))).toEqual([0, 2, 1])
})

test.each([
  ['请补报', '请补报。'],
  ['请补报。', '请补报。'],
  ['请补报，', '请补报。'],
  ['是否完成？', '是否完成？'],
])('“%s” closes as “%s”', (text, closed) => expect(sentence(text)).toBe(closed))
