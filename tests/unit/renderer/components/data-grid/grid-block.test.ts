import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GridShape } from '#renderer/components/data-grid/grid-block.ts'
import { fillDown, parseBlock, placeBlock, writeBlock } from '#renderer/components/data-grid/grid-block.ts'

const grid = (rows: number, columns: number, locked: readonly number[] = []): GridShape => ({
  rows,
  columns,
  isEditable: ({ column }) => !locked.includes(column),
})
const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column })

describe('a block copied from WPS or Excel', () => {
  test.each([
    ['one cell', '完成', [['完成']]],
    ['a row and its line end', '甲\t乙\r\n', [['甲', '乙']]],
    [
      'rows with Unix line ends',
      '甲\t乙\n丙\t丁',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    [
      'an empty cell at a row’s end',
      '甲\t\r\n乙\t丙\r\n',
      [
        ['甲', ''],
        ['乙', '丙'],
      ],
    ],
    ['an empty row in between', '甲\r\n\r\n乙\r\n', [['甲'], [''], ['乙']]],
    ['a line end inside a quoted cell', '"第一行\n第二行"\t乙\r\n', [['第一行\n第二行', '乙']]],
    ['quotes doubled inside a quoted cell', '"他说""好""\t"\t乙', [['他说"好"\t', '乙']]],
    ['a quote that a person typed', '"信易贷"累计\t乙', [['"信易贷"累计', '乙']]],
    ['a quote that is never closed', '"未完\t乙', [['"未完', '乙']]],
    ['nothing', '', [['']]],
  ])('is read: %s', (_, text, cells) => {
    expect(parseBlock(text)).toEqual(cells)
  })

  test('comes back as it was written, whatever its cells hold', () => {
    const anyCell = fc.stringMatching(/^[甲"\t\n,a ]{0,6}$/)
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (cells) => {
        expect(parseBlock(writeBlock(cells))).toEqual(cells)
      }),
    )
  })
})

describe('pasting', () => {
  test('puts the block’s first cell where the keyboard is', () => {
    const { texts, leftOut } = placeBlock(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      cell(1, 0),
      grid(5, 3),
    )
    expect(texts).toEqual([
      { row: 1, column: 0, text: 'a' },
      { row: 1, column: 1, text: 'b' },
      { row: 2, column: 0, text: 'c' },
      { row: 2, column: 1, text: 'd' },
    ])
    expect(leftOut).toBe(0)
  })

  test('leaves alone what nobody may write and counts it, as what lies beyond the last row', () => {
    const { texts, leftOut } = placeBlock(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      cell(4, 0),
      grid(5, 3, [1]),
    )
    expect(texts).toEqual([{ row: 4, column: 0, text: 'a' }])
    expect(leftOut).toBe(3)
  })

  test('fills a marked range with one value', () => {
    const { texts } = placeBlock([['沿用上月']], { top: 0, bottom: 2, left: 1, right: 1 }, grid(5, 3))
    expect(texts.map(({ row, text }) => [row, text])).toEqual([
      [0, '沿用上月'],
      [1, '沿用上月'],
      [2, '沿用上月'],
    ])
  })

  test('repeats a block only where it fits the range a whole number of times', () => {
    const block = [['a'], ['b']]
    expect(placeBlock(block, { top: 0, bottom: 3, left: 0, right: 0 }, grid(9, 1)).texts.map(({ text }) => text)).toEqual([
      'a',
      'b',
      'a',
      'b',
    ])
    expect(placeBlock(block, { top: 0, bottom: 2, left: 0, right: 0 }, grid(9, 1)).texts.map(({ text }) => text)).toEqual(['a', 'b'])
  })

  test('keeps the gaps of a ragged block', () => {
    expect(placeBlock([['a', 'b'], ['c']], cell(0, 0), grid(5, 3)).texts).toHaveLength(3)
  })
})

describe('Ctrl+D', () => {
  const textAt = ({ row, column }: { row: number; column: number }): string => `${row}/${column}`

  test('copies the first cell of a range into those below it, column by column', () => {
    expect(fillDown({ top: 1, bottom: 3, left: 0, right: 1 }, textAt, grid(5, 2))).toEqual([
      { row: 2, column: 0, text: '1/0' },
      { row: 2, column: 1, text: '1/1' },
      { row: 3, column: 0, text: '1/0' },
      { row: 3, column: 1, text: '1/1' },
    ])
  })

  test('takes the row above where one row is marked; the first row has none', () => {
    expect(fillDown(cell(2, 0), textAt, grid(5, 2))).toEqual([{ row: 2, column: 0, text: '1/0' }])
    expect(fillDown(cell(0, 0), textAt, grid(5, 2))).toEqual([])
  })

  test('does not touch a column that nobody may write', () => {
    expect(fillDown({ top: 0, bottom: 1, left: 0, right: 1 }, textAt, grid(5, 2, [0]))).toEqual([{ row: 1, column: 1, text: '0/1' }])
  })
})
