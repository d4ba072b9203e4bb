import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSheets, readIdentity, readSheet, streamRows } from '#electron/spreadsheets/read.ts'
import { AppError, errorSentence } from '#shared/domain/errors.ts'
import { type ForeignWorkbook, foreignFile, row } from '#tests/fixtures/spreadsheets/foreign-workbook.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'))
})
afterAll(() => rm(folder, { recursive: true }))

const all = { mostRows: 100_000 }
async function sheetOf(book: ForeignWorkbook, at = 0) {
  return readSheet(await foreignFile(folder, book), at, all)
}
async function textsOf(book: ForeignWorkbook) {
  return (await sheetOf(book)).rows.map((cells) => cells.map(({ text }) => text))
}
async function sentenceOf(act: () => Promise<unknown>): Promise<string> {
  const error = await act().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error(`no refusal: ${String(error)}`)
  return errorSentence(error.code, error.details)
}

test('texts are read from the table of strings, in runs, inline and from formulas', async () => {
  const strings =
    '<si><t>爱辉区</t></si><si><r><rPr><b/></rPr><t>政务</t></r><r><t xml:space="preserve"> 诚信 </t></r></si>' +
    '<si><t>承诺</t><rPh sb="0" eb="2"><t>しょうだく</t></rPh><phoneticPr fontId="1"/></si><si/>'
  const cells = [
    '<c t="s"><v>0</v></c>',
    '<c t="s"><v>1</v></c>',
    '<c t="s"><v>2</v></c>',
    '<c t="s"><v>3</v></c>',
    '<c t="inlineStr"><is><r><t>逊克</t></r><r><t>县</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
    '<c t="str"><f>A1&amp;"x"</f><v>爱辉区x</v></c>',
    '<c t="inlineStr"><is><t>a_x000D__x000A_b_x005F_x000D_&#10;c&#13;d</t></is></c>',
  ]
  expect(await textsOf({ sheets: [{ name: 'a', rows: row(1, ...cells) }], strings })).toEqual([
    ['爱辉区', '政务 诚信 ', '承诺', '', '逊克县', '爱辉区x', 'a\nb_x000D_\nc\nd'],
  ])
})

test('M-063: formulas are read by their cached values; one without a value is empty and in doubt, an error is said', async () => {
  const cells = [
    '<c><f>1+1</f><v>2</v></c>',
    '<c><f>1+1</f></c>',
    '<c><f>1+1</f><v/></c>',
    '<c t="str"><f>""</f><v></v></c>',
    '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    '<c t="b"><v>1</v></c>',
  ]
  const { rows } = await sheetOf({ sheets: [{ name: 'a', rows: row(1, ...cells) }] })
  expect(rows).toEqual([
    [
      { text: '2', number: 2 },
      { text: '', number: null, doubt: 'noValue' },
      { text: '', number: null, doubt: 'noValue' },
      { text: '', number: null },
      { text: '#DIV/0!', number: null, doubt: 'error' },
      { text: 'TRUE', number: null },
    ],
  ])
})

test('M-063: days, percentages and noise are read as the office sees them, by the formats of cells and not of styles', async () => {
  const cells = [
    '<c s="1"><v>44834</v></c>',
    '<c s="2"><v>44834</v></c>',
    '<c s="3"><v>0.995</v></c>',
    '<c><v>44834</v></c>',
    '<c><v>0.30000000000000004</v></c>',
    '<c t="d"><v>2022-09-30T00:00:00</v></c>',
    '<c><v>230321198001010011</v></c>',
  ]
  const book = { sheets: [{ name: 'a', rows: row(1, ...cells) }], formats: ['[$-804]yyyy"年"m"月"d"日";@', 58, 10] }
  const { rows } = await sheetOf(book)
  expect(rows[0]?.map(({ text }) => text)).toEqual([
    '2022-09-30',
    '2022-09-30',
    '99.5%',
    '44834',
    '0.3',
    '2022-09-30',
    '230321198001010011',
  ])
  expect(rows[0]?.map(({ number }) => number)).toEqual([
    44834,
    44834,
    0.995,
    44834,
    0.30000000000000004,
    null,
    Number('230321198001010011'),
  ])
  expect(rows[0]?.[6]?.doubt).toBe('longNumber')
})

test('days of a workbook that counts from 1904 are the same days', async () => {
  const book = { sheets: [{ name: 'a', rows: row(1, '<c s="1"><v>43372</v></c>') }], formats: [14], is1904: true }
  expect(await textsOf(book)).toEqual([['2022-09-30']])
})

test('trailing blank rows and cells are cut, those in between stay in their places', async () => {
  const rows =
    '<row r="2"><c r="C2" t="inlineStr"><is><t>甲</t></is></c><c r="D2" s="0"/><c r="E2" t="inlineStr"><is><t>  </t></is></c></row><row r="5"><c r="A5"><v>1</v></c></row><row r="9"><c r="A9" s="0"/></row>'
  expect(await textsOf({ sheets: [{ name: 'a', rows }] })).toEqual([[], ['', '', '甲'], [], [], ['1']])
})

test('rows and cells without references follow one another', async () => {
  const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c t="inlineStr"><is><t>x</t></is></c></row>'
  expect(await textsOf({ sheets: [{ name: 'a', rows }] })).toEqual([['1', '2'], ['x']])
})

test('a merged area’s text stands in its first cell only, whatever lies under it; hidden rows and columns are told', async () => {
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`
  const rows =
    row(1, text('标题'), text('旧')) +
    row(2, text('一'), text('1-1')) +
    row(3, text('被盖住'), text('1-2')).replace('<row', '<row hidden="1"')
  const after = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="$A$2:$A$3"/><mergeCell ref="bad"/></mergeCells>'
  const before = '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>'
  const sheet = await sheetOf({ sheets: [{ name: 'a', rows, before, after }] })
  expect(sheet.rows.map((cells) => cells.map((cell) => cell.text))).toEqual([['标题'], ['一', '1-1'], ['', '1-2']])
  expect(sheet.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 1 },
    { top: 1, left: 0, bottom: 2, right: 0 },
  ])
  expect(sheet.hiddenRows).toEqual([2])
  expect(sheet.hiddenColumns.slice(0, 3)).toEqual([1, 2, 4])
  expect(sheet.hiddenColumns.at(-1)).toBe(199)
})

test('hidden and very hidden sheets are told, in the order of the workbook', async () => {
  const one = (name: string, state?: string) => ({
    name,
    rows: row(1, `<c t="inlineStr"><is><t>${name}</t></is></c>`),
    ...(state === undefined ? {} : { state }),
  })
  const file = await foreignFile(folder, { sheets: [one('封面', 'hidden'), one('明细'), one('字典', 'veryHidden')] })
  expect(await listSheets(file)).toEqual([
    { name: '封面', isHidden: true },
    { name: '明细', isHidden: false },
    { name: '字典', isHidden: true },
  ])
  const sheet = await readSheet(file, 1, all)
  expect([sheet.name, sheet.isHidden, sheet.rows[0]?.[0]?.text]).toEqual(['明细', false, '明细'])
  expect(await readIdentity(file)).toBeNull()
})

test('a workbook whose elements carry a prefix reads the same', async () => {
  const xml =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>'
  expect(await textsOf({ sheets: [{ name: 'a', rows: '', xml }] })).toEqual([['甲', '2']])
})

test('rows that are streamed are the rows that are read, wherever the part is cut', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) =>
    row(
      at * 2 + 1,
      `<c t="inlineStr"><is><t xml:space="preserve">第${at}行 &amp; ${'字'.repeat(at % 90)}</t></is></c>`,
      `<c s="1"><v>${40_000 + at}</v></c>`,
      '<c t="s"><v>0</v></c>',
      '<c><f>1</f><v>7</v></c>',
    ),
  ).join('')
  const file = await foreignFile(folder, { sheets: [{ name: 'a', rows }], strings: '<si><t>同</t></si>', formats: [14] })
  const streamed = []
  for await (const cells of streamRows(file, 0)) streamed.push(cells)
  const { rows: read } = await readSheet(file, 0, all)
  expect(streamed).toEqual(read)
  expect(read).toHaveLength(5999)
  expect(read[5998]?.map(({ text }) => text)).toEqual([`第2999行 & ${'字'.repeat(2999 % 90)}`, '2017-09-21', '同', '7'])
})

test('exchange.md: more rows or columns than may be read are refused in one sentence', async () => {
  const far = await foreignFile(folder, {
    sheets: [{ name: '明细', rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="101"><c r="A101"><v>1</v></c></row>' }],
  })
  expect(await sentenceOf(() => readSheet(far, 0, { mostRows: 100 }))).toBe(
    '文件“报表.xlsx”中工作表“明细”的内容超过100行，未读入任何内容。请删去多余的内容或分成几个文件后再导入。',
  )
  expect((await readSheet(far, 0, { mostRows: 101 })).rows).toHaveLength(101)
  const wide = await foreignFile(folder, { sheets: [{ name: '明细', rows: '<row r="3"><c r="GS3"><v>1</v></c></row>' }] })
  expect(await sentenceOf(() => readSheet(wide, 0, all))).toBe(
    '文件“报表.xlsx”中工作表“明细”第3行的内容超过200列，未读入任何内容。请删去多余的内容或分成几个文件后再导入。',
  )
})

test('formats that reach to the end of the sheet are no content', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row>'
  expect(await textsOf({ sheets: [{ name: 'a', rows }] })).toEqual([['1']])
})

test.each([
  ['a cell that points to no text', row(1, '<c t="s"><v>9</v></c>')],
  ['a number that is none', row(1, '<c><v>abc</v></c>')],
  ['rows that go backwards', '<row r="5"/><row r="4"/>'],
  ['a row beyond every sheet', '<row r="1048577"><c><v>1</v></c></row>'],
  ['a cell without a column', '<row r="1"><c r="12"><v>1</v></c></row>'],
])('%s makes the file a damaged one', async (_, rows) => {
  const file = await foreignFile(folder, { sheets: [{ name: 'a', rows }] })
  expect(await sentenceOf(() => readSheet(file, 0, all))).toBe(
    '文件“报表.xlsx”内容不完整或已损坏，未读入任何内容。请在WPS或Excel中打开并另存为 .xlsx 后再导入。',
  )
  expect(
    await sentenceOf(async () => {
      for await (const cells of streamRows(file, 0)) if (cells.length > 99) return
    }),
  ).toContain('内容不完整或已损坏')
})

test('a sheet that is not there is refused', async () => {
  const file = await foreignFile(folder, { sheets: [{ name: 'a', rows: '' }] })
  expect(await sentenceOf(() => readSheet(file, 3, all))).toContain('中没有所选的工作表')
  expect((await readSheet(file, 0, all)).rows).toEqual([])
})

test('merged areas piled upon one another are refused before they cost time', async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => row(at + 1, '<c><v>1</v></c>')).join('')
  const after = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`
  const file = await foreignFile(folder, { sheets: [{ name: 'a', rows, after }] })
  expect(await sentenceOf(() => readSheet(file, 0, all))).toContain('的合并单元格过多')
})
