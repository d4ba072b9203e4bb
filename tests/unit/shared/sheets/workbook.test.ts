import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type WorkbookSheet,
  choicesSheetName,
  identityOf,
  identitySheetName,
  isOwnSheet,
  placesOf,
  sheetNames,
} from '#shared/sheets/workbook.ts'

const sheet: WorkbookSheet = {
  name: '政务诚信承诺',
  paper: 'A4',
  orientation: 'landscape',
  columns: [{ widthMm: 12 }, { widthMm: 60 }],
  titles: ['政务诚信承诺书台账', '（2022年）'],
  headLine: ['填报单位（盖章）：', '截至：2022年4月20日'],
  headRows: [
    ['序号', '承诺单位'],
    ['', ''],
  ],
  rows: [
    ['1', '爱辉区'],
    ['2', '北安市'],
  ],
  spareRows: 5,
  notes: ['注：无。'],
  footLine: ['单位负责人：'],
}

test('office.md «Documents»: title, 填报单位 line, head, body, notes and signatures stand below one another', () => {
  expect(placesOf(sheet)).toEqual({ headLineAt: 2, headTop: 3, bodyTop: 5, bodyRows: 7, notesTop: 12, footAt: 13, rowCount: 14 })
  expect(placesOf(sheet, 100)).toMatchObject({ bodyTop: 5, bodyRows: 105, footAt: 111 })
})

test('a bare table begins with its head and ends with its body', () => {
  const bare: WorkbookSheet = {
    name: 'a',
    paper: 'A4',
    orientation: 'portrait',
    columns: [],
    titles: [],
    headRows: [['甲']],
    rows: [['乙']],
  }
  expect(placesOf(bare)).toEqual({ headLineAt: null, headTop: 0, bodyTop: 1, bodyRows: 1, notesTop: 2, footAt: null, rowCount: 2 })
})

test('sheet names are ones that Excel accepts, each its own and none of the program', () => {
  expect(sheetNames(['月报/自评', "'引号'", '', '  ', identitySheetName])).toEqual([
    '月报 自评',
    '引号',
    '表3',
    '表4',
    `${identitySheetName}（2）`,
  ])
  const names = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('台账', '台账', choicesSheetName)), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(names, (wished) => {
      const result = sheetNames(wished)
      expect(result).toHaveLength(wished.length)
      expect(new Set(result.map((name) => name.toLowerCase())).size).toBe(wished.length)
      for (const name of result) {
        expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u)
        expect(name.isWellFormed() && !/^'|'$|^\s|\s$/.test(name) && !isOwnSheet(name)).toBe(true)
      }
    }),
  )
})

test('the identity of a form is read from its own sheet and from no other', () => {
  const rows = [
    [
      { text: 'form', number: null },
      { text: 'monthly-report', number: null },
    ],
    [{ text: 'note', number: null }],
  ]
  const own = { name: identitySheetName, isHidden: true, rows, merges: [], hiddenRows: [], hiddenColumns: [] }
  expect(identityOf(own)).toEqual({ form: 'monthly-report', note: '' })
  expect(identityOf({ ...own, name: '台账' })).toBeNull()
})
