import type { Expectation, Fault } from './check-docx.ts'
import { partOf, styled, styleName, textRuns, wordsOf, type OpenDocx } from './docx-parts.ts'
import { all, at, numberOf, type Element } from './xml-tree.ts'

const pitch = 579
const typeArea = { width: 8844, height: 12_756 }
const closing = '，。、；：？！）》”’〕'

/** 5.2.2: 22 lines of 28 characters on the type area, by exact pitch and tight setting; nothing beside exact pitch outside tables. */
export function gridFaults(docx: OpenDocx): Fault[] {
  const faults: Fault[] = []
  for (const paragraph of docx.flow.filter((element) => element.name === 'w:p')) {
    const words = wordsOf(paragraph)
    const where = words.slice(0, 12) || '(blank)'
    const spacing = at(paragraph, 'w:pPr', 'w:spacing')
    if (at(paragraph, 'w:pPr', 'w:sectPr') !== undefined) continue
    if (spacing?.attributes['w:lineRule'] !== 'exact')
      faults.push({ rule: 'exact line', where, found: String(spacing?.attributes['w:lineRule']) })
    const body = textRuns(paragraph).filter((run) => numberOf(at(run, 'w:rPr', 'w:sz'), 'w:val') === 32)
    if (body.length === 0) continue
    const line = numberOf(spacing, 'w:line')
    if (line !== pitch) faults.push({ rule: '5.2.2 pitch of 22 lines', where, found: String(line) })
    for (const run of body) {
      const advance = 320 + numberOf(at(run, 'w:rPr', 'w:spacing'), 'w:val')
      if (!(28 * advance <= typeArea.width && 29 * advance > typeArea.width))
        faults.push({ rule: '5.2.2 28 characters', where, found: String(advance) })
    }
  }
  if (!(22 * pitch <= typeArea.height && 23 * pitch > typeArea.height))
    faults.push({ rule: '5.2.2 22 lines', where: 'pitch', found: String(pitch) })
  return faults
}

const faces = new Set(['方正小标宋简体', '仿宋_GB2312', '仿宋', '楷体_GB2312', '楷体', '黑体', '宋体'])

/** Faces by name with the East Asian hint; theme attributes would beat them (documents.md «Traps»). */
export function fontFaults(docx: OpenDocx): Fault[] {
  const faults: Fault[] = []
  for (const [name, part] of docx.parts) {
    if (!/^word\/(document|styles|footer\d*|settings|numbering)\.xml$/.test(name)) continue
    for (const fonts of all(part, 'w:rFonts')) {
      const themed = Object.keys(fonts.attributes).filter((attribute) => attribute.includes('Theme'))
      if (themed.length > 0) faults.push({ rule: 'no theme attributes', where: name, found: themed.join(' ') })
      if (name !== 'word/document.xml') continue
      const face = fonts.attributes['w:eastAsia'] ?? ''
      if (!faces.has(face)) faults.push({ rule: 'faces of official documents', where: name, found: face })
      if (fonts.attributes['w:hint'] !== 'eastAsia')
        faults.push({ rule: 'East Asian hint', where: name, found: String(fonts.attributes['w:hint']) })
    }
    for (const run of all(part, 'w:r')) {
      if (at(run, 'w:t') !== undefined && at(run, 'w:rPr', 'w:rFonts') === undefined)
        faults.push({ rule: 'named face', where: name, found: at(run, 'w:t')?.text ?? '' })
    }
  }
  const theme = partOf(docx.parts, 'word/theme/theme1.xml')
  for (const scheme of [...all(theme, 'a:majorFont'), ...all(theme, 'a:minorFont')]) {
    const named = [at(scheme, 'a:latin'), at(scheme, 'a:ea'), scheme.children.find((font) => font.attributes['script'] === 'Hans')]
    for (const font of named) {
      const face = font?.attributes['typeface'] ?? ''
      if (!faces.has(face) && face !== 'Times New Roman') faults.push({ rule: 'theme fonts replaced', where: scheme.name, found: face })
    }
  }
  return faults
}

/** 7.3.1: 2号小标宋, centred, not bold, lines broken by sense: none begins with a closing sign or is longer than the line. */
export function titleFaults(docx: OpenDocx): Fault[] {
  const titles = styled(docx, '公文标题')
  const faults: Fault[] = titles.length === 0 ? [{ rule: '7.3.1 title', where: 'body', found: 'none' }] : []
  for (const title of titles) {
    const where = wordsOf(title).replaceAll('\n', '')
    if (at(title, 'w:pPr', 'w:jc')?.attributes['w:val'] !== 'center') faults.push({ rule: '7.3.1 centred', where, found: '' })
    for (const run of textRuns(title)) {
      const properties = at(run, 'w:rPr')
      if (numberOf(at(properties, 'w:sz'), 'w:val') !== 44)
        faults.push({ rule: '7.3.1 size 2', where, found: String(at(properties, 'w:sz')?.attributes['w:val']) })
      if (at(properties, 'w:rFonts')?.attributes['w:eastAsia'] !== '方正小标宋简体') faults.push({ rule: '7.3.1 小标宋', where, found: '' })
      if (at(properties, 'w:b') !== undefined) faults.push({ rule: '7.3.1 not bold', where, found: '' })
    }
    for (const line of wordsOf(title).split('\n')) {
      const width = numberOf(all(docx.body, 'w:pgSz')[0], 'w:w') > 12_000 ? 28 : 20
      if (line.length > width || line.length < 2) faults.push({ rule: '7.3.1 line of a title', where, found: line })
      if (closing.includes(line[0] ?? '')) faults.push({ rule: '7.3.1 broken by sense', where, found: line })
    }
  }
  return faults
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** 7.3.3: 一、黑体 /（一）楷体 / 1. /（1）; each level counts on without a gap; body paragraphs are indented by two characters. */
export function headingFaults(docx: OpenDocx): Fault[] {
  const faults: Fault[] = []
  let counts = [0, 0, 0]
  for (const paragraph of docx.flow.filter((element) => element.name === 'w:p')) {
    const words = wordsOf(paragraph)
    const style = styleName(docx, paragraph)
    const where = words.slice(0, 16)
    if (style === '附件标识') counts = [0, 0, 0]
    if (/^(公文正文|[一二三四]级标题)$/.test(style) && numberOf(at(paragraph, 'w:pPr', 'w:ind'), 'w:firstLineChars') !== 200) {
      faults.push({ rule: '7.3.3 indent of two characters', where, found: style })
    }
    const level = ['一级标题', '二级标题', '三级标题'].indexOf(style)
    if (level < 0) continue
    counts = counts.map((count, index) => (index < level ? count : index === level ? count + 1 : 0))
    const count = counts[level] ?? 0
    const mark = [`${numerals[count - 1]}、`, `（${numerals[count - 1]}）`, `${count}.`][level] ?? ''
    if (!words.startsWith(mark)) faults.push({ rule: '7.3.3 numbering', where, found: `expected ${mark}` })
    const face = at(textRuns(paragraph)[0], 'w:rPr', 'w:rFonts')?.attributes['w:eastAsia'] ?? ''
    const isBare =
      textRuns(paragraph)[0] !== undefined &&
      wordsOf({ name: '', attributes: {}, children: [textRuns(paragraph)[0] as Element], text: '' }) === mark
    if (level === 0 && face !== '黑体') faults.push({ rule: '7.3.3 黑体', where, found: face })
    if (level === 1 && !isBare && face !== '楷体_GB2312') faults.push({ rule: '7.3.3 楷体', where, found: face })
    if (level === 2 && face !== '仿宋_GB2312') faults.push({ rule: '7.3.3 仿宋', where, found: face })
  }
  return faults
}

/** 7.2.5 and 7.3.5.4: 〔2022〕 without padding, dates in Arabic digits without padding, full-width punctuation between Chinese signs. */
export function wordingFaults(docx: OpenDocx, expected: Expectation): Fault[] {
  const faults: Fault[] = []
  for (const paragraph of all(docx.body, 'w:p')) {
    const words = wordsOf(paragraph)
    const wrong: readonly [string, RegExp][] = [
      ['7.2.5 brackets 〔〕', /[[【［(（]\d{4}[\]】］)）]第?\d+号/],
      ['7.2.5 no padding', /〕第?0\d*号/],
      ['7.3.5.4 no padding', /年0\d月|月0\d日/],
      ['full-width punctuation', /\p{Script=Han}[,;:?!()]\p{Script=Han}/u],
      ['straight quotes', /["']/],
    ]
    for (const [rule, pattern] of wrong)
      if (pattern.test(words)) faults.push({ rule, where: words.slice(0, 16), found: pattern.exec(words)?.[0] ?? '' })
  }
  for (const line of styled(docx, '发文字号')) {
    // 签发人 stand behind a tab on the same line.
    const number = wordsOf(line).replace(/^\t/, '').split('\t')[0] ?? ''
    if (number === '' && expected.signers !== undefined) continue
    if (!/^(编号：)?\p{Script=Han}*〔\d{4}〕第?(\d+|　)号$/u.test(number))
      faults.push({ rule: '7.2.5 form of the number', where: 'head', found: number })
  }
  if ((expected.head === 'red' || expected.head === 'letter') && expected.isAddressedBelow !== true) {
    const [addressee] = styled(docx, '主送机关')
    if (addressee === undefined || !wordsOf(addressee).endsWith('：'))
      faults.push({ rule: '7.3.2 addressee', where: 'body', found: addressee === undefined ? 'none' : wordsOf(addressee) })
  }
  if (all(docx.body, 'pic:pic').length > 0) faults.push({ rule: 'no seal or picture is drawn', where: 'body', found: 'pic:pic' })
  return faults
}
