import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOfText, cellsToText, rowsFromText, rowsToText } from '#shared/documents/row-text.ts'

const columns = [
  { key: 'name', label: '姓名', widthEm: 6 },
  { key: 'post', label: '职务', widthEm: 8 },
]

describe('a table as text: one row a line, cells by TAB', () => {
  test('a range pasted from a spreadsheet becomes records', () => {
    expect(rowsFromText('张三\t局长\r\n李四\t科长\r\n', columns)).toEqual([
      { name: '张三', post: '局长' },
      { name: '李四', post: '科长' },
    ])
  })

  test('missing cells are empty, cells beyond the last column are kept in it, empty lines are no rows', () => {
    expect(rowsFromText('张三\n\t\n李四\t科长\t主持工作', columns)).toEqual([
      { name: '张三', post: '' },
      { name: '李四', post: '科长 主持工作' },
    ])
    expect(rowsFromText('', columns)).toEqual([])
  })

  test('a quotation mark within a cell is a sign like any other', () => {
    expect(cellsOfText('5"钢管\t10')).toEqual([['5"钢管', '10']])
    expect(cellsOfText('"第一行\n第二行"\t完')).toEqual([['第一行\n第二行', '完']])
  })

  test('what is written is read again: every cell, line breaks and quotation marks included', () => {
    const cell = fc
      .array(fc.constantFrom('政', '务', 'a', '1', '"', '\t', '\n', ' ', '，'), { maxLength: 8 })
      .map((signs) => signs.join('').trim())
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 6 })
    fc.assert(
      fc.property(table, (cells) => {
        const filled = cells.filter((row) => row.some((each) => each !== ''))
        expect(cellsOfText(cellsToText(filled))).toEqual(filled)
        const records = filled.map(([name = '', post = '']) => ({ name, post }))
        expect(rowsFromText(rowsToText(records, columns), columns)).toEqual(records)
      }),
    )
  })
})
