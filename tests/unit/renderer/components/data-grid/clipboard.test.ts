import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClipboard } from '#renderer/components/data-grid/clipboard.ts'
import { writeBlock } from '#renderer/components/data-grid/grid-block.ts'
import { htmlTable } from '#renderer/components/data-grid/html-table.ts'

const fixture = (name: string): string => readFileSync(new URL(`../../../../fixtures/clipboard/${name}.txt`, import.meta.url), 'utf8')
const copied = (program: string) => ({ plain: fixture(`${program}.plain`), html: fixture(`${program}.html`) })
const excelCells = [
  ['政务诚信承诺书台账', '', '', '', '', ''],
  ['孙吴县', '市教育局（"牵头"）', '2022/8/31', '兑现承诺，\n接受监督', '1,200.50', '9.12E+17'],
  ['', 'A & B公司', '2022/9/1', '负责人', '99.5%', '信用修复后续跟踪情况'],
]
const texts = (html: string): string[][] => htmlTable(html).map((row) => row.map(({ text }) => text))

describe('a block copied from a spreadsheet', () => {
  test('Excel: text and table give the same cells: merged ones at their first, no row of widths, lines kept', () => {
    const both = readClipboard(copied('excel')).map((row) => row.map((cell) => cell.trim()))
    expect(both).toEqual(excelCells)
    expect(readClipboard({ plain: '', html: fixture('excel.html') })).toEqual(excelCells)
    expect(readClipboard({ plain: fixture('excel.plain'), html: '' }).map((row) => row.map((cell) => cell.trim()))).toEqual(excelCells)
  })

  test('WPS: digits that a narrow column or the scientific notation hides are taken from behind the cell', () => {
    const cells = [
      ['爱辉区', '2022/8/31', '912311000123450000', '1234567.8', '宣传进校园\n宣传进社区'],
      ['北安市', '2022/9/1', '', '35', '“信易+” 场景'],
    ]
    expect(readClipboard({ plain: '', html: fixture('wps.html') })).toEqual(cells)
    expect(readClipboard(copied('wps')).map((row) => row.map((cell) => cell.trim()))).toEqual(cells)
  })

  test('an online sheet gives the hidden number in its own way', () => {
    expect(readClipboard(copied('online-sheet'))).toEqual([['孙吴县', '44804']])
  })

  test('Word: the table decides where its text tears cells of several paragraphs apart', () => {
    expect(readClipboard(copied('word'))).toEqual([
      ['逊克县', '第一段\n第二段 A B'],
      ['嘉荫·测试—一', ''],
    ])
  })

  test('a block of 200 × 8 cells is read alike as text and as a table', () => {
    const cells = Array.from({ length: 200 }, (_, row) => Array.from({ length: 8 }, (_column, at) => `第${row}行"${at}"<甲>&乙`))
    const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    const html = `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`).join('\r\n')}</table>`
    expect(readClipboard({ plain: '', html })).toEqual(cells)
    expect(readClipboard({ plain: writeBlock(cells), html: '' })).toEqual(cells)
    expect(readClipboard({ plain: writeBlock(cells), html })).toEqual(cells)
  })
})

test('without a table the text counts', () => {
  expect(readClipboard({ plain: '甲\t乙', html: '<p>甲 乙</p>' })).toEqual([['甲', '乙']])
  expect(readClipboard({ plain: '甲\t乙', html: '<table></table>' })).toEqual([['甲', '乙']])
})

describe('a table', () => {
  test('keeps places under merged cells of both directions', () => {
    expect(texts('<table><tr><td rowspan=2 colspan="2">甲<td>乙<tr><td>丙<tr><td>丁<td>戊<td>己</table>')).toEqual([
      ['甲', '', '乙'],
      ['', '', '丙'],
      ['丁', '戊', '己'],
    ])
    expect(texts('<table><tr><td>甲<td>乙<td rowspan=3>丙<tr><td>丁<tr><td>戊<td>己<tr><td>庚</table>')).toEqual([
      ['甲', '乙', '丙'],
      ['丁', '', ''],
      ['戊', '己', ''],
      ['庚'],
    ])
  })

  test('reads a table inside a cell as that cell’s text', () => {
    expect(texts('<table><tr><td>甲<table><tr><td>一</td><td>二</td></tr></table>乙</td><td>丙</td></tr></table>')).toEqual([
      ['甲\n一\n二\n乙', '丙'],
    ])
  })

  test('never shows scripts, styles and comments, and keeps a sign that is no tag', () => {
    expect(
      texts(
        '<table><tr><td><script>alert("</td>")</script><!-- <td>x</td> --><style>td{}</style>1 < 2 & 3 &unknown; &#0;</td></tr></table>',
      ),
    ).toEqual([['1 < 2 & 3 &unknown; &#0;']])
  })

  test('a hidden row with content was copied on purpose and stays', () => {
    expect(texts('<table><tr style="display:none"><td>甲</td></tr><tr style="display: none"><td></td></tr></table>')).toEqual([['甲']])
  })

  test('nothing on a clipboard throws, and a span that nobody made is cut', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<table>', '<tr', '<td colspan=', '"', "'", '>', '</td>', '<!--', '-->', '&#', '甲', '=', ' ', '</table>'),
        ),
        (parts) => Array.isArray(readClipboard({ plain: '', html: `<table>${parts.join('')}` })),
      ),
    )
    expect(texts('<table><tr><td colspan=99999999>甲</td></tr></table>')[0]).toHaveLength(500)
  })
})
