import { array, assert, constantFrom, integer, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cells } from '#renderer/components/fields/rows/row-cells.ts'
import {
  oneLine,
  readCells,
  withBlankRow,
  withBlock,
  withCell,
  withoutHead,
  withoutRow,
  withRow,
  writeCells,
} from '#renderer/components/fields/rows/row-cells.ts'

/** A table as a clerk types and pastes it (documents.md: tables keep every row; interface.md «Habits»: paste a block copied from WPS). */

const width = 3
/** What a cell can hold once it is typed: one line, without blanks at its ends; quotation marks and signs of every kind among it. */
const cell = string({ unit: constantFrom('市', '县', '“', '"', ' ', 'a', '1', '，', '\t', '\n'), maxLength: 6 }).map((text) =>
  oneLine(text).trim(),
)
const row = array(cell, { minLength: width, maxLength: width })
const table = array(row, { maxLength: 12 })
const isFilled = (cells: readonly string[]): boolean => cells.some((text) => text !== '')

describe('the text of a table', () => {
  test('read again it is the same table, without the empty rows', () => {
    assert(
      property(table, (cells) => {
        expect(readCells(writeCells(cells), width)).toEqual(cells.filter(isFilled))
      }),
    )
  })

  test('written again it is the same text, whatever was pasted into it', () => {
    assert(
      property(string({ unit: constantFrom('市', '"', ' ', '\t', '\n', '\r'), maxLength: 40 }), (text) => {
        const once = writeCells(readCells(text, width))
        expect(writeCells(readCells(once, width))).toBe(once)
      }),
    )
  })

  test('one row a line, cells by TAB; what is beyond the last column is joined to it', () => {
    expect(readCells('市教育局\t张三\r\n市财政局\t李四\t科长\t0456', width)).toEqual([
      ['市教育局', '张三', ''],
      ['市财政局', '李四', '科长 0456'],
    ])
    expect(
      writeCells([
        ['市教育局 ', '', ''],
        ['', '', ''],
        ['', '李四', ''],
      ]),
    ).toBe('市教育局\t\t\n\t李四\t')
  })

  test('a line end or TAB inside a cell is a blank', () => {
    expect(oneLine('第一行\r\n第二行\t后')).toBe('第一行 第二行 后')
    expect(withCell([['a', 'b', 'c']], { row: 0, column: 1 }, 'x\ny', width)).toEqual([['a', 'x y', 'c']])
  })
})

describe('rows', () => {
  test('a row put in and removed again leaves the table as it was', () => {
    assert(
      property(table, integer({ min: 0, max: 12 }), (cells, at) => {
        const place = Math.min(at, cells.length)
        expect(withoutRow(withBlankRow(cells, place, width), place)).toEqual(cells)
      }),
    )
  })

  test('a removed row comes back where it stood', () => {
    assert(
      property(array(row, { minLength: 1, maxLength: 12 }), integer({ min: 0, max: 11 }), (cells, at) => {
        const place = at % cells.length
        expect(withRow(withoutRow(cells, place), place, cells[place] ?? [])).toEqual(cells)
      }),
    )
  })

  test('typing into the row below the last one makes it', () => {
    expect(withCell([], { row: 0, column: 2 }, '月底前', width)).toEqual([['', '', '月底前']])
  })
})

describe('a block that is pasted', () => {
  const standing: Cells = [
    ['一', '二', '三'],
    ['四', '五', '六'],
  ]

  test('fills cells from its place on, adds rows and says what found no column', () => {
    const block = [
      ['甲', '乙'],
      ['丙', '丁'],
      ['戊', '己'],
    ]
    expect(withBlock(standing, { row: 1, column: 2 }, block, width)).toEqual({
      cells: [
        ['一', '二', '三'],
        ['四', '五', '甲'],
        ['', '', '丙'],
        ['', '', '戊'],
      ],
      end: { row: 3, column: 2 },
      leftOut: 3,
    })
  })

  test('changes nothing outside itself and loses nothing that has a column', () => {
    const at = integer({ min: 0, max: 4 })
    const column = integer({ min: 0, max: width - 1 })
    assert(
      property(
        table,
        array(array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        at,
        column,
        (cells, block, from, left) => {
          const { cells: pasted, leftOut } = withBlock(cells, { row: from, column: left }, block, width)
          expect(pasted.every((own) => own.length === width)).toBe(true)
          expect(pasted.length).toBe(Math.max(cells.length, from + block.length))
          let lost = 0
          for (const [down, own] of block.entries()) {
            for (const [over, text] of own.entries()) {
              if (left + over < width) expect(pasted[from + down]?.[left + over]).toBe(text)
              else if (text !== '') lost += 1
            }
          }
          expect(leftOut).toBe(lost)
          for (const [down, own] of cells.entries()) {
            for (const [over, text] of own.entries()) {
              const pastedText = block[down - from]?.[over - left]
              if (pastedText === undefined) expect(pasted[down]?.[over]).toBe(text)
            }
          }
        },
      ),
    )
  })

  test('copied with its head it comes without it', () => {
    const labels = ['单位', '姓名', '联系 电话']
    const rows = [['市教育局', '张三', '0456']]
    expect(withoutHead([['单位', ' 姓名', '联系电话'], ...rows], labels)).toEqual(rows)
    expect(withoutHead([['单位', '职务', '联系电话'], ...rows], labels)).toHaveLength(2)
    expect(withoutHead([['单位']], labels)).toEqual([['单位']])
  })
})
