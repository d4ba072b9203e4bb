import { describe, expect, test } from 'vitest'
import { formTable } from '#shared/documents/forms.ts'
import type { BlockOf, Cell } from '#shared/documents/model.ts'
import { tableParts, withRoom } from '#shared/sheets/document-table.ts'

function cell(text: string, more: Partial<Cell> = {}): Cell {
  return { lines: text.split('\n').map((line) => [{ text: line }]), ...more }
}

function table(aligns: readonly ('left' | 'center' | 'right')[], rows: Cell[][], headRows: Cell[][] = []): BlockOf<'table'> {
  return {
    type: 'table',
    columns: aligns.map((align) => ({ widthMm: 20, align })),
    headRows: headRows.map((cells) => ({ cells })),
    rows: rows.map((cells) => ({ cells })),
  }
}

describe('spans become merged areas', () => {
  test('a head of two rows: a span down, a span across', () => {
    const head = [
      [cell('单位', { rowSpan: 2 }), cell('报送', { columnSpan: 2 })],
      [cell('应报'), cell('已报')],
    ]
    const { headRows, headMerges } = tableParts(table(['left', 'center', 'center'], [], head))
    expect(headRows).toEqual([
      ['单位', '报送', ''],
      ['', '应报', '已报'],
    ])
    expect(headMerges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ])
  })

  test('what a span covers stays empty, the next cell takes the next free place', () => {
    const { rows, bodyMerges } = tableParts(
      table(
        ['left', 'left', 'left'],
        [
          [cell('甲', { rowSpan: 2, columnSpan: 2 }), cell('一')],
          [cell('二')],
          [cell('乙'), cell('丙', { rowSpan: 2 }), cell('三')],
          [cell('丁'), cell('四')],
        ],
      ),
    )
    expect(rows).toEqual([
      ['甲', '', '一'],
      ['', '', '二'],
      ['乙', '丙', '三'],
      ['丁', '', '四'],
    ])
    expect(bodyMerges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ])
  })

  test('a span that is longer than its table ends with it', () => {
    expect(tableParts(table(['left'], [[cell('甲', { rowSpan: 5 })], []])).bodyMerges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }])
  })
})

describe('figures', () => {
  test('序号 and scores are numbers that print as before, sums included', () => {
    const { rows } = tableParts(
      table(
        ['center', 'left', 'right'],
        [
          [cell('1'), cell('2022'), cell('39.20')],
          [cell('2'), cell('7'), cell('')],
          [cell('合计', { columnSpan: 2, align: 'center', isHead: true }), cell('39.20')],
        ],
      ),
    )
    expect(rows).toEqual([
      [{ number: 1, format: 'whole' }, '2022', { number: 39.2, format: 'thousandsDecimal' }],
      [{ number: 2, format: 'whole' }, '7', ''],
      [{ text: '合计', align: 'center', isBold: true }, '', { number: 39.2, format: 'thousandsDecimal' }],
    ])
  })

  test('a column with one word, a fourth decimal or a figure wider than itself is text throughout', () => {
    const column = (...texts: string[]) =>
      tableParts(
        table(
          ['right'],
          texts.map((text) => [cell(text)]),
        ),
      ).rows.map(([first]) => first)
    expect(column('39.20', '未报')).toEqual(['39.20', '未报'])
    expect(column('36.4000', '1')).toEqual(['36.4000', '1'])
    expect(column('12,345,678.90', '1.00')).toEqual(['12,345,678.90', '1.00'])
  })

  test('a cell that begins like a formula stays a text', () => {
    expect(tableParts(table(['right', 'center'], [[cell('=1+1'), cell('+86')]])).rows).toEqual([['=1+1', '+86']])
  })
})

describe('a form of label and value', () => {
  const form = formTable({
    type: 'form',
    widthMm: 156,
    labelMm: 27,
    fieldsPerRow: 2,
    rows: [
      {
        fields: [
          { label: '编号', value: [[{ text: '〔2022〕第2号' }]] },
          { label: '级别', value: [[{ text: '督办' }]] },
        ],
      },
      { fields: [{ label: '办理结果', value: [[{ text: '' }]] }], minHeightMm: 44 },
      { fields: [{ label: '意见', value: [[{ text: '同意' }]], foot: [{ text: '签字：　　年　　月　　日' }] }], minHeightMm: 24 },
    ],
  })

  test('a box to write in by hand is as many rows high as it needs', () => {
    const { rows, bodyMerges } = tableParts(withRoom(form))
    expect(rows[0]).toEqual([
      { text: '编号', align: 'center', isBold: true },
      '〔2022〕第2号',
      { text: '级别', align: 'center', isBold: true },
      '督办',
    ])
    expect(bodyMerges).toContainEqual({ top: 1, left: 0, bottom: 5, right: 0 })
    expect(bodyMerges).toContainEqual({ top: 1, left: 1, bottom: 5, right: 3 })
  })

  test('signature and date stand below the opinion, at the right of its box', () => {
    const { rows, bodyMerges } = tableParts(withRoom(form))
    expect(rows).toHaveLength(7)
    expect(rows[6]?.[1]).toMatch(/^同意\n\n\n　{10,}签字：　　年　　月　　日$/)
    expect(bodyMerges.at(-1)).toEqual({ top: 6, left: 1, bottom: 6, right: 3 })
  })
})
