import { expect, test } from 'vitest'
import { rowHeight } from '#electron/spreadsheets/row-height.ts'

/** 17 Chinese characters fill a line of a column of 65 mm; a line is 14.25 points high, a row 7.5 more. */
const columns = [{ widthMm: 20 }, { widthMm: 65 }, { widthMm: 65 }]
const oneLine = 21.75
const lines = (count: number) => '字'.repeat(17 * count)

test('a row is as high as the longest of its wrapped texts', () => {
  const height = rowHeight(columns)
  expect(height(['1', '', ''], 0)).toBe(oneLine)
  expect(height(['1', lines(2), lines(3)], 1)).toBe(3 * 14.25 + 7.5)
  expect(height(['一\n二', '', ''], 2)).toBe(2 * 14.25 + 7.5)
  expect(height(['1', lines(100), ''], 3)).toBe(409)
})

test('a text over several columns wraps at their common width', () => {
  const height = rowHeight(columns, [{ top: 0, left: 0, bottom: 0, right: 2 }])
  expect(height([lines(2), '', ''], 0)).toBe(oneLine)
  expect(height([lines(2), '', ''], 1)).toBeGreaterThan(5 * 14.25)
})

test('a text over several rows needs their common height, no single row all of it', () => {
  const height = rowHeight(columns, [{ top: 1, left: 1, bottom: 3, right: 1 }])
  const rows = [
    ['1', '', ''],
    ['2', lines(6), ''],
    ['3', '', lines(4)],
    ['4', '', ''],
    ['5', '', ''],
  ]
  expect(rows.map((cells, at) => height(cells, at))).toEqual([oneLine, 31, 4 * 14.25 + 7.5, 31, oneLine])
})

test('a merged area over a hidden column has the width of what is shown', () => {
  const hidden = [{ widthMm: 65 }, { widthMm: 65, isHidden: true }]
  expect(rowHeight(hidden, [{ top: 0, left: 0, bottom: 0, right: 1 }])([lines(2), ''], 0)).toBe(2 * 14.25 + 7.5)
})
