import { describe, expect, test } from 'vitest'
import { breakdownTables } from '#shared/packs/breakdown-tables.ts'
import { sheetOfTexts } from '#tests/fixtures/breakdowns/source-tables.ts'

const head = ['序号', '工作任务', '具体措施', '牵头单位', '完成时限']
const first = sheetOfTexts([head, ['1', '甲任务', '措施一。', '市法院', '8月底']])

function rowsOf(...sheets: Parameters<typeof breakdownTables>[0][number][]): number[] {
  return breakdownTables(sheets.map((sheet, at) => ({ ...sheet, name: sheet.name === '表1' ? `表${at + 1}` : sheet.name }))).map(
    (table) => table.sheet.rows.length,
  )
}

describe('a table that Word cut at the end of a page is one table', () => {
  test('where the next part has no head', () => {
    expect(rowsOf(first, sheetOfTexts([['', '', '措施二。', '市法院', '9月底']]))).toEqual([3])
  })

  test('where the next part repeats the head and its numbers go on', () => {
    expect(rowsOf(first, sheetOfTexts([head, ['2', '乙任务', '措施一。', '市法院', '8月底']]))).toEqual([4])
  })

  test('merged areas move down with their rows', () => {
    const rest = sheetOfTexts(
      [
        ['2', '乙任务', '措施一。', '市法院', '8月底'],
        ['', '', '措施二。', '', ''],
      ],
      [{ top: 0, left: 3, bottom: 1, right: 3 }],
    )
    expect(breakdownTables([first, { ...rest, name: '表2' }])[0]?.sheet.merges).toEqual([{ top: 2, left: 3, bottom: 3, right: 3 }])
  })
})

test('a second 分解表 that begins again with 1 is a table of its own', () => {
  expect(rowsOf(first, first)).toEqual([2, 2])
})

test('other tables of the document, hidden sheets and sheets under names of their own do not mix in', () => {
  const contacts = sheetOfTexts([['姓名', '电话']])
  const hidden = { ...first, isHidden: true }
  const named = { ...sheetOfTexts([['2', '乙任务', '措施一。', '市法院', '8月底']]), name: '其他' }
  expect(rowsOf(contacts, first, hidden, { ...first, name: '分解表' }, named)).toEqual([2, 2])
})
