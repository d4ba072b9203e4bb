import { expect, test } from 'vitest'
import { rowHeight } from '#electron/spreadsheets/row-height.ts'
import { rowsAbove, rowsBelow, spansOf } from '#electron/spreadsheets/sheet-frame.ts'
import { styleBook } from '#electron/spreadsheets/styles.ts'
import { ledgerSheet } from '#tests/fixtures/spreadsheets/ledger-sheet.ts'

const widths = (...all: number[]) => all.map((widthMm) => ({ widthMm }))

test('signatures share the width of the table, however wide its columns are', () => {
  expect(spansOf(widths(20, 20, 20, 20, 20, 20), 3)).toEqual([
    [0, 1],
    [2, 3],
    [4, 5],
  ])
  expect(spansOf(widths(10, 100, 10, 10, 10), 5)).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ])
  expect(spansOf(widths(10, 10, 10, 10, 160), 2)).toEqual([
    [0, 3],
    [4, 4],
  ])
  expect(spansOf(widths(50, 50), 5)).toEqual([[0, 1]])
})

test('hidden columns carry no part of the title or of the signatures', () => {
  const columns = [{ widthMm: 10, isHidden: true }, ...widths(40, 40), { widthMm: 30, isHidden: true }]
  expect(spansOf(columns, 2)).toEqual([
    [1, 1],
    [2, 2],
  ])
  const { merges } = rowsAbove({ ...ledgerSheet, columns, headRows: [], headMerges: [], headLine: [] }, styleBook())
  expect(merges).toEqual([{ top: 0, left: 1, bottom: 0, right: 2 }])
})

test('a table of one column has its title and signatures in one cell each, in one line', () => {
  const sheet = { ...ledgerSheet, columns: widths(100), headRows: [['名称']], headMerges: [], rows: [['甲']] }
  const below = rowsBelow(sheet, 1, styleBook())
  expect(below.merges).toEqual([])
  expect(below.xml).toContain('单位负责人：　　审核人：　　填报人：　　联系电话：　　填报日期：')
})

test('a row is as high as its longest wrapped text', () => {
  const heightOf = rowHeight([...widths(39, 20), { widthMm: 10, isHidden: true }])
  const one = heightOf(['甲', 'b', '很长的编号'.repeat(40)])
  expect(heightOf(['字'.repeat(10), '', ''])).toBe(one)
  expect(heightOf(['字'.repeat(11), '', ''])).toBeGreaterThan(one)
  expect(heightOf(['a'.repeat(20), '', ''])).toBe(one)
  expect(heightOf(['甲\n乙', '', ''])).toBe(heightOf(['字'.repeat(20), '', '']))
  expect(heightOf([{ text: '甲\n乙\n丙' }, { number: 1 }, ''])).toBeGreaterThan(heightOf(['甲\n乙', '', '']))
  expect(heightOf(['字'.repeat(9000), '', ''])).toBe(409)
})
