import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyBlocks, typedHeading } from '#shared/documents/body-text.ts'
import type { Block } from '#shared/documents/model.ts'
import { headingMarks } from '#shared/documents/numbering.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import { headingMark } from '#shared/text/numerals.ts'

/** Lines as they are printed, computed marks before their headings. */
function printed(blocks: readonly Block[]): string[] {
  const marks = headingMarks(blocks)
  return blocks.map((block, at) => {
    if (block.type === 'heading') return `${marks.get(at) ?? ''}${block.text}${wordsOf(block.runIn ?? [])}`
    return block.type === 'paragraph' ? wordsOf(block.text) : ''
  })
}

describe('GB/T 9704 7.3.3: a typed line is a heading where its mark says so', () => {
  test.each([
    ['一、总体要求', { level: 1, text: '总体要求', runIn: '' }],
    ['（一）工作部署。2022年3月底前，部署重点任务。', { level: 2, text: '工作部署。', runIn: '2022年3月底前，部署重点任务。' }],
    ['(一)、工作部署', { level: 2, text: '工作部署', runIn: '' }],
    ['1.建立承诺制度。各级政府要作出承诺。', { level: 3, text: '建立承诺制度。', runIn: '各级政府要作出承诺。' }],
    ['2、加强监督', { level: 3, text: '加强监督', runIn: '' }],
    ['(3) 按时报送', { level: 4, text: '按时报送', runIn: '' }],
  ])('%s', (line, heading) => {
    expect(typedHeading(line)).toEqual(heading)
  })

  test.each(['1.5亿元授信额已经落实。', '2022年4月底前完成。', '一、二、三级单位分别报送。', '（一）', '提升水平。一、不是标题'])(
    '%s is a paragraph',
    (line) => {
      expect(typedHeading(line)).toBeUndefined()
    },
  )

  test('the heading ends at the first full stop outside quotation marks and brackets', () => {
    expect(typedHeading('一、落实“谁认定。谁负责。”原则。各单位照办。')).toMatchObject({
      text: '落实“谁认定。谁负责。”原则。',
      runIn: '各单位照办。',
    })
  })

  test('empty lines are left out; with nothing typed there is room to write, marked for the preview', () => {
    expect(printed(bodyBlocks('一、甲\n\n  乙  \n', 'body'))).toEqual(['一、甲', '乙'])
    expect(bodyBlocks(' \n', 'body')).toEqual([{ type: 'paragraph', text: [{ text: '　　', field: 'body' }] }])
  })

  test('what was recognised is printed with the same words, and with the same marks where they were counted right', () => {
    const words = fc.array(fc.constantFrom('建立', '制度', '诚信', '。', '“', '”', '，', '2022年', '（', '）'), {
      minLength: 1,
      maxLength: 8,
    })
    const line = fc.record({ level: fc.constantFrom(0, 1, 2, 3, 4), words: words.map((parts) => `政${parts.join('')}`) })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const counts = [0, 0, 0, 0]
        const typed = lines.map(({ level, words }) => {
          if (level === 0) return words
          counts[level - 1] = (counts[level - 1] ?? 0) + 1
          counts.fill(0, level)
          return headingMark(level, counts[level - 1] ?? 1) + words
        })
        expect(printed(bodyBlocks(typed.join('\n'), 'body'))).toEqual(typed)
      }),
    )
  })
})
