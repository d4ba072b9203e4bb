import { expect, test } from 'vitest'
import { type Sheet, filledTexts, mergeAt, textAt } from '#shared/sheets/model.ts'

const cell = (text: string) => ({ text, number: null })
const sheet: Sheet = {
  name: '任务分解表',
  isHidden: false,
  rows: [[cell('任务'), cell('措施')], [cell('一'), cell('1-1')], [], [cell(''), cell('1-3')]],
  merges: [{ top: 1, left: 0, bottom: 3, right: 0 }],
  hiddenRows: [],
  hiddenColumns: [],
}

test('a merged area repeats its text over every row that it covers', () => {
  expect([0, 1, 2, 3].map((row) => textAt(sheet, row, 0))).toEqual(['任务', '一', '一', '一'])
  expect([0, 1, 2, 3].map((row) => textAt(sheet, row, 1))).toEqual(['措施', '1-1', '', '1-3'])
})

test('a cell beyond the sheet is empty', () => {
  expect(textAt(sheet, 9, 9)).toBe('')
  expect(textAt(sheet, 1, 7)).toBe('')
})

test('only a cell inside a merged area belongs to it', () => {
  expect(mergeAt(sheet, 3, 0)).toEqual(sheet.merges[0])
  expect(mergeAt(sheet, 4, 0)).toBeNull()
  expect(mergeAt(sheet, 0, 0)).toBeNull()
  expect(mergeAt(sheet, 2, 1)).toBeNull()
})

test('a whole sheet filled at once says what each cell says for itself', () => {
  const wide: Sheet = {
    ...sheet,
    rows: [[cell('标题'), cell(''), cell('x')], [cell('一'), cell('1-1')], [], [cell(''), cell('1-3'), cell(''), cell('末')]],
    merges: [
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 1, left: 0, bottom: 9, right: 0 },
      { top: 1, left: 1, bottom: 2, right: 99 },
      { top: 7, left: 7, bottom: 8, right: 8 },
    ],
  }
  const filled = filledTexts(wide)
  expect(filled).toEqual([
    ['标题', '标题', 'x'],
    ['一', '1-1', '1-1', '1-1'],
    ['一', '1-1', '1-1', '1-1'],
    ['一', '1-3', '', '末'],
  ])
  for (const [row, texts] of filled.entries()) for (const [column, text] of texts.entries()) expect(text).toBe(textAt(wide, row, column))
})
