import type { Expectation, Fault } from './check-docx.ts'
import { styled, styleName, textRuns, wordsOf, type OpenDocx } from './docx-parts.ts'
import { all, at, numberOf, type Element } from './xml-tree.ts'

const markStyles = { red: '发文机关标志', letter: '发文机关标志', minutes: '纪要标志', brief: '简报名称', none: '' } as const
const markNames: readonly string[] = ['发文机关标志', '纪要标志', '简报名称']
const tight = 315
const width = 8844

/** 7.2 and 10: a red mark in 小标宋 at its height and one red line; a letter's double lines; names of joint bodies spread; 签发人 upward. */
export function headFaults(docx: OpenDocx, expected: Expectation): Fault[] {
  const marks = all(docx.body, 'w:p').filter((paragraph) => markNames.includes(styleName(docx, paragraph)))
  const wanted = marks.filter((mark) => styleName(docx, mark) === markStyles[expected.head])
  if (marks.length > 0 !== (expected.head !== 'none') || wanted.length !== marks.length)
    return [{ rule: '7.2.4 mark', where: 'head', found: marks.map((mark) => styleName(docx, mark)).join() }]
  return [
    ...marks.flatMap((mark) => markFaults(mark, expected)),
    ...heightFaults(docx, expected),
    ...lineFaults(docx, expected),
    ...jointFaults(docx, marks, expected),
    ...signerFaults(docx, expected),
  ]
}

function markFaults(mark: Element, expected: Expectation): Fault[] {
  const faults: Fault[] = []
  const properties = at(mark, 'w:r', 'w:rPr')
  const color = at(properties, 'w:color')?.attributes['w:val'] ?? ''
  if (expected.isPreprinted !== true && !isRed(color)) faults.push({ rule: '7.2.4 red', where: wordsOf(mark), found: color })
  if (expected.isPreprinted === true && wordsOf(mark) !== '')
    faults.push({ rule: '套打 drops the mark', where: wordsOf(mark), found: color })
  const scale = at(properties, 'w:w') === undefined ? 100 : numberOf(at(properties, 'w:w'), 'w:val')
  const long = ([...wordsOf(mark)].length * numberOf(at(properties, 'w:sz'), 'w:val') * 10 * scale) / 100
  if (long > width) faults.push({ rule: '7.2.4 one line', where: wordsOf(mark), found: `${long} of ${width} twips` })
  return faults
}

/** 7.2.4 and 10.3: the glyphs of the first mark begin 35 mm under the top of the type area, the number stands two blank lines below the last. */
function heightFaults(docx: OpenDocx, expected: Expectation): Fault[] {
  if (expected.paper !== 'formal' || (expected.head !== 'red' && expected.head !== 'minutes')) return []
  const first = docx.flow.findIndex((element) => isMark(docx, element))
  const above = docx.flow.slice(0, first).reduce((sum, element) => sum + numberOf(at(element, 'w:pPr', 'w:spacing'), 'w:line'), 0)
  const mark = all(docx.flow[first] as Element, 'w:p').concat(docx.flow[first] as Element)[0] as Element
  // Half of what the line is higher than its type stands above the glyphs, and a tenth of the type's own body.
  const line = numberOf(at(mark, 'w:pPr', 'w:spacing'), 'w:line')
  const size = numberOf(at(mark, 'w:pPr', 'w:rPr', 'w:sz'), 'w:val') * 10
  const top = ((above + (line - size) / 2 + size / 10) / 1440) * 25.4
  const faults: Fault[] = Math.abs(top - 35) <= 1.5 ? [] : [{ rule: '7.2.4 35 mm', where: 'mark', found: top.toFixed(1) }]
  const last = docx.flow.findLastIndex((element) => isMark(docx, element))
  const number = docx.flow.findIndex((element) => ['发文字号', '签发人', '期号'].includes(styleName(docx, element)))
  if (number > 0 && number - last !== 3) faults.push({ rule: '7.2.5 two blank lines', where: 'number', found: String(number - last - 1) })
  return faults
}

function isMark(docx: OpenDocx, element: Element): boolean {
  return [element, ...all(element, 'w:p')].some((paragraph) =>
    Object.values(markStyles)
      .slice(0, 4)
      .includes(styleName(docx, paragraph) as never),
  )
}

function lineFaults(docx: OpenDocx, expected: Expectation): Fault[] {
  const faults: Fault[] = []
  const lines = all(docx.body, 'w:pBdr')
    .flatMap((border) => all(border, 'w:bottom'))
    .filter((line) => numberOf(line, 'w:sz') >= 8 && line.attributes['w:color'] !== '000000')
  const reds = lines.filter((line) => isRed(line.attributes['w:color'] ?? ''))
  const wanted = expected.head === 'none' || expected.isPreprinted === true ? 0 : 1
  if (reds.length !== wanted) faults.push({ rule: '7.2.7 one red line', where: 'head', found: String(reds.length) })
  if (expected.head === 'letter' && !lines.some((line) => line.attributes['w:val'] === 'thickThinSmallGap'))
    faults.push({ rule: '10.1 double line', where: 'head', found: '' })
  for (const paragraph of docx.flow) {
    const border = at(paragraph, 'w:pPr', 'w:pBdr', 'w:bottom')
    if (border === undefined || !isRed(border.attributes['w:color'] ?? '') || expected.head === 'letter') continue
    if (at(paragraph, 'w:pPr', 'w:ind') !== undefined)
      faults.push({ rule: '7.2.7 as wide as the type area', where: wordsOf(paragraph), found: 'an indent' })
  }
  return faults
}

/** 7.2.4: joint bodies one below another in a table without lines, spread to one width; 「文件」 beside all of them. */
function jointFaults(docx: OpenDocx, marks: readonly Element[], expected: Expectation): Fault[] {
  const table = docx.flow.find((element) => element.name === 'w:tbl' && isMark(docx, element))
  if ((table === undefined) !== (expected.organs === undefined))
    return [{ rule: '7.2.4 joint mark', where: 'head', found: String(expected.organs) }]
  if (table === undefined) return []
  const faults: Fault[] = []
  const spread = marks.filter((mark) => at(mark, 'w:pPr', 'w:jc')?.attributes['w:val'] === 'distribute')
  if (spread.length !== expected.organs) faults.push({ rule: '7.2.4 names spread', where: 'head', found: String(spread.length) })
  const lines = [...all(table, 'w:tblBorders'), ...all(table, 'w:tcBorders')].flatMap((borders) => borders.children)
  if (lines.some((line) => line.attributes['w:val'] !== 'none')) faults.push({ rule: '7.2.4 no lines', where: 'head', found: '' })
  const word = all(table, 'w:tc').find((cell) => at(cell, 'w:tcPr', 'w:vMerge')?.attributes['w:val'] === 'restart')
  if (word !== undefined && at(word, 'w:tcPr', 'w:vAlign')?.attributes['w:val'] !== 'center')
    faults.push({ rule: '7.2.4 文件 in the middle', where: 'head', found: '' })
  return faults
}

/** 7.2.5 and 7.2.6: the number one character from the left, 「签发人：」 and names in 楷体 ending one character from the right, two a line. */
function signerFaults(docx: OpenDocx, expected: Expectation): Fault[] {
  const rows = [...styled(docx, '签发人'), ...styled(docx, '发文字号').filter((line) => all(line, 'w:tab').length > 0)]
  const fault = (rule: string, found: string): Fault => ({ rule, where: 'signers', found })
  if (rows.length === 0) return expected.signers === undefined ? [] : [fault('7.2.6 signers', 'none')]
  const faults: Fault[] = []
  const names = rows.map((row) => textRuns(row).filter((run) => at(run, 'w:rPr', 'w:rFonts')?.attributes['w:eastAsia'] === '楷体_GB2312'))
  if (names.flat().length !== expected.signers) faults.push(fault('7.2.6 names in 楷体', String(names.flat().length)))
  if (names.some((row) => row.length > 2)) faults.push(fault('7.2.6 two a line', ''))
  const [first] = rows
  if (first === undefined || !wordsOf(first).includes('签发人：')) faults.push(fault('7.2.6 label', ''))
  // The programme's own papers carry no 文号: the place at the left stays empty.
  if (!/^\t(?:\S+〔\d{4}〕|\t)/.test(wordsOf(rows.at(-1) as Element))) faults.push(fault('7.2.6 level with the last signer', ''))
  const stops = all(at(first, 'w:pPr', 'w:tabs') as Element, 'w:tab').map((stop) => numberOf(stop, 'w:pos'))
  const columns = names[0]?.length ?? 0
  const [name] = names[0] ?? []
  const signs = [...(name === undefined ? '' : (at(name, 'w:t')?.text ?? ''))].length
  const end = (stops[2] ?? 0) + (columns * signs + columns - 1) * tight
  if (stops[0] !== tight || Math.abs(end - (width - tight)) > 10)
    faults.push(fault('7.2.6 one character from the edges', `${stops.join()} ${end}`))
  return faults
}

export function isRed(color: string): boolean {
  const [red, green, blue] = [0, 2, 4].map((from) => Number.parseInt(color.slice(from, from + 2), 16))
  return (red ?? 0) >= 0xc0 && (green ?? 255) < 0x40 && (blue ?? 255) < 0x40
}
