import { expect, test } from 'vitest'
import { findHead } from '#shared/sheets/heads.ts'
import type { Sheet } from '#shared/sheets/model.ts'
import { type ProblemRow, problemSheet, withoutProblemColumns } from '#shared/sheets/problem-rows.ts'
import { sheetOf } from './sheet-of.ts'

/** Two rows of head over a group, an unnamed column that holds nothing, a hidden one. */
const file = sheetOf(
  [
    ['承诺书台账'],
    ['序号', '承诺单位', '', '公开公示', '', '条目标识'],
    ['', '', '', '日期', '网站', ''],
    [1, '市教育局', '', '2022-05-06', '政务网', 'a'],
    [2, '市财政局', '', '五月', '', 'b'],
  ],
  [
    [0, 0, 0, 5],
    [1, 0, 2, 0],
    [1, 1, 2, 1],
    [1, 3, 1, 4],
    [1, 5, 2, 5],
  ],
  { hiddenColumns: [5] },
)

function sentBack(sheet: Sheet, rows: readonly ProblemRow[]) {
  const head = findHead(sheet)
  if (head === null) throw new Error('the sheet has no head')
  const cellAt = (row: number, column: number): string => sheet.rows[row]?.[column]?.text ?? ''
  return problemSheet({ sheet, head, rows, title: '须核对', headLine: [], paper: 'A4', orientation: 'landscape', cellAt })
}

test('heads keep their areas over the columns that hold something, hidden ones stay hidden, the added ones reach over the whole head', () => {
  const { headRows, headMerges, columns } = sentBack(file, [{ row: 5, marked: [3], sentences: ['请核对日期。'] }])
  expect(headRows).toEqual([
    ['原文件行号', '序号', '承诺单位', '公开公示', '', '条目标识', '须核对的内容'],
    ['', '', '', '日期', '网站', '', ''],
  ])
  expect(headMerges).toEqual([
    { top: 0, bottom: 1, left: 0, right: 0 },
    { top: 0, bottom: 1, left: 6, right: 6 },
    { top: 0, bottom: 1, left: 1, right: 1 },
    { top: 0, bottom: 1, left: 2, right: 2 },
    { top: 0, bottom: 0, left: 3, right: 4 },
    { top: 0, bottom: 1, left: 5, right: 5 },
  ])
  expect(columns.map(({ isHidden }) => isHidden === true)).toEqual([false, false, false, false, false, true, false])
})

test('wrong cells are marked, and the row’s number where no cell is wrong; sentences stand below one another', () => {
  const { rows } = sentBack(file, [
    { row: 4, marked: [], sentences: ['与第3行内容完全相同。'] },
    { row: 5, marked: [3, 4], sentences: ['请核对日期。', '请填写网站。'] },
  ])
  expect(rows).toEqual([
    [{ number: 4, isMarked: true }, '1', '市教育局', '2022-05-06', '政务网', 'a', { text: '与第3行内容完全相同。' }],
    [
      { number: 5 },
      '2',
      '市财政局',
      { text: '五月', isMarked: true },
      { text: '', isMarked: true },
      'b',
      { text: '请核对日期。\n请填写网站。' },
    ],
  ])
})

const back = (first: string, last: string) =>
  sheetOf(
    [
      ['《承诺书台账》导入须核对的内容'],
      [first, '承诺单位', '公示日期', last],
      [7, '市教育局', '', '请核对日期。'],
      [9, '', '', '请填写单位。'],
    ],
    [[0, 0, 0, 3]],
  )

test('what the program added is taken out again, heads and cells: a row of it alone is empty', () => {
  const sheet = withoutProblemColumns(back('原文件行号', '须核对的内容'))
  expect(sheet.rows[0]?.[0]?.text).toBe('《承诺书台账》导入须核对的内容')
  expect(findHead(sheet)).toMatchObject({ columns: [{ at: 1, label: '承诺单位' }, { at: 2 }], rows: [2], leftOut: [] })
})

test.each([
  ['the first is gone', '', '须核对的内容', ['承诺单位', '公示日期']],
  ['the last is gone', '原文件行号', '', ['承诺单位', '公示日期', '']],
  ['spaced out by another program', '原文件 行号', '须核对的 内容', ['承诺单位', '公示日期']],
])('each added column is known by itself: %s', (_, first, last, labels) => {
  expect(
    findHead(withoutProblemColumns(back(first, last)))
      ?.columns.map(({ label }) => label)
      .filter((label, at) => at > 0 || label !== ''),
  ).toEqual(labels)
})

test('a file without them is left as it is, also where an entry speaks of 须核对的内容', () => {
  expect(withoutProblemColumns(file)).toBe(file)
  const entry = sheetOf([
    ['事项', '单位'],
    ['须核对的内容', '市教育局'],
    ['公示', '须核对的内容'],
  ])
  expect(withoutProblemColumns(entry)).toBe(entry)
})
