import type { Expectation, Fault } from './check-docx.ts'
import { partOf, textRuns, wordsOf, type OpenDocx } from './docx-parts.ts'
import { all, at, numberOf, type Element } from './xml-tree.ts'

const mm = (twips: number): number => (twips / 1440) * 25.4
const near = (value: number, wanted: number, within: number): boolean => Math.abs(value - wanted) <= within

/** GB/T 9704 5.1-5.2: A4, 天头 37±1, 订口 28±1, 版心 156×225; the landscape page is the same sheet turned. */
export function pageFaults(docx: OpenDocx, expected: Expectation): Fault[] {
  const faults: Fault[] = []
  const sections = all(docx.body, 'w:sectPr')
  if (expected.paper === 'ledger') return sections.flatMap((section, index) => ledgerFaults(section, `section ${index + 1}`))
  for (const [index, section] of sections.entries()) {
    const where = `section ${index + 1}`
    const size = at(section, 'w:pgSz')
    const isLandscape = size?.attributes['w:orient'] === 'landscape'
    const [width, height] = [numberOf(size, 'w:w'), numberOf(size, 'w:h')]
    const [across, along] = isLandscape ? [height, width] : [width, height]
    if (across !== 11_906 || along !== 16_838) faults.push({ rule: '5.1 paper', where, found: `${width}x${height}` })
    faults.push(...marginFaults(at(section, 'w:pgMar'), { across, along }, isLandscape, where))
    const grid = at(section, 'w:docGrid')?.attributes['w:type'] ?? 'default'
    if (grid !== 'default') faults.push({ rule: '5.2.2 no active grid', where, found: grid })
  }
  const mirrored = at(partOf(docx.parts, 'word/settings.xml'), 'w:mirrorMargins') !== undefined
  if (mirrored !== (expected.paper === 'formal'))
    faults.push({ rule: 'binding edge of both sides', where: 'settings', found: String(mirrored) })
  if ((expected.paper === 'wide') !== (at(sections[0], 'w:pgSz')?.attributes['w:orient'] === 'landscape')) {
    faults.push({ rule: 'orientation', where: 'section 1', found: String(at(sections[0], 'w:pgSz')?.attributes['w:orient']) })
  }
  return faults
}

/** A ledger is a working paper: A4 or A3, even margins at the sides, text 156, 247 or 370 mm wide. */
function ledgerFaults(section: Element, where: string): Fault[] {
  const [size, margins] = [at(section, 'w:pgSz'), at(section, 'w:pgMar')]
  const [width, height] = [mm(numberOf(size, 'w:w')), mm(numberOf(size, 'w:h'))]
  const sheet = [Math.min(width, height), Math.max(width, height)].map(Math.round).join()
  const [left, right] = [mm(numberOf(margins, 'w:left')), mm(numberOf(margins, 'w:right'))]
  const faults: Fault[] = sheet === '210,297' || sheet === '297,420' ? [] : [{ rule: 'sheet of a ledger', where, found: sheet }]
  if (!near(left, right, 0.2)) faults.push({ rule: 'even margins of a ledger', where, found: `${left} ${right}` })
  if (![156, 247, 370].some((wanted) => near(width - left - right, wanted, 0.3)))
    faults.push({ rule: 'text width of a ledger', where, found: (width - left - right).toFixed(1) })
  return faults
}

function marginFaults(
  margins: Element | undefined,
  paper: { across: number; along: number },
  isLandscape: boolean,
  where: string,
): Fault[] {
  const side = (name: string): number => numberOf(margins, `w:${name}`)
  // Seen upright: a landscape sheet has its binding edge above and its head at the right.
  const upright = isLandscape
    ? { top: side('right'), bottom: side('left'), left: side('top'), right: side('bottom') }
    : { top: side('top'), bottom: side('bottom'), left: side('left'), right: side('right') }
  const faults: Fault[] = []
  if (!near(mm(upright.top), 37, 1)) faults.push({ rule: '5.2.1 天头 37±1 mm', where, found: mm(upright.top).toFixed(1) })
  if (!near(mm(upright.left), 28, 1)) faults.push({ rule: '5.2.1 订口 28±1 mm', where, found: mm(upright.left).toFixed(1) })
  const area = { width: mm(paper.across - upright.left - upright.right), height: mm(paper.along - upright.top - upright.bottom) }
  if (!near(area.width, 156, 0.2) || !near(area.height, 225, 0.2)) {
    faults.push({ rule: '5.2.1 版心 156×225 mm', where, found: `${area.width.toFixed(1)}×${area.height.toFixed(1)}` })
  }
  return faults
}

/** 7.5: — 1 — in half-width 宋体 of size 4, odd right and even left with one character free; forms count 第×页 共×页. */
export function pageNumberFaults(docx: OpenDocx, expected: Expectation): Fault[] {
  const faults: Fault[] = []
  if (at(partOf(docx.parts, 'word/settings.xml'), 'w:evenAndOddHeaders') === undefined) {
    faults.push({ rule: '7.5 odd and even pages', where: 'settings', found: 'one footer' })
  }
  const targets = new Map(
    all(partOf(docx.parts, 'word/_rels/document.xml.rels'), 'Relationship').map((relation) => [
      relation.attributes['Id'] ?? '',
      `word/${relation.attributes['Target'] ?? ''}`,
    ]),
  )
  for (const section of all(docx.body, 'w:sectPr')) {
    // A ledger has its number in the middle below, however it lies.
    const isLandscape = expected.paper !== 'ledger' && at(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape'
    for (const type of ['default', 'even'] as const) {
      const reference = all(section, 'w:footerReference').find((candidate) => candidate.attributes['w:type'] === type)
      const footer = docx.parts.get(targets.get(reference?.attributes['r:id'] ?? '') ?? '')
      if (footer === undefined) faults.push({ rule: '7.5 page number', where: type, found: 'no footer' })
      else
        faults.push(
          ...footerFaults(footer, type, expected, isLandscape),
          ...heightFaults(footer, numberOf(at(section, 'w:pgMar'), 'w:footer'), isLandscape || expected.paper === 'ledger'),
        )
    }
  }
  return faults
}

/** The number's line ends 1446 twips above the paper's edge, which puts its dash 7 mm under the type area. */
function heightFaults(footer: Element, distance: number, isElsewhere: boolean): Fault[] {
  const lift = numberOf(at(footer, 'w:p', 'w:pPr', 'w:spacing'), 'w:after')
  return isElsewhere || distance + lift === 1446
    ? []
    : [{ rule: '7.5 7 mm under the type area', where: 'footer', found: `${distance}+${lift}` }]
}

function footerFaults(footer: Element, type: 'default' | 'even', expected: Expectation, isLandscape: boolean): Fault[] {
  const paragraph = isLandscape ? all(footer, 'w:p').find((candidate) => all(candidate, 'w:drawing').length === 0) : at(footer, 'w:p')
  if (paragraph === undefined) return [{ rule: '7.5 page number', where: type, found: 'empty footer' }]
  const faults: Fault[] = []
  const fault = (rule: string, found: string): void => void faults.push({ rule, where: `footer ${type}`, found })
  const fields = all(paragraph, 'w:instrText').map((field) => field.text.trim())
  const isForm = expected.paper === 'form' || expected.paper === 'ledger'
  const wanted = isForm ? { words: '第页　共页', fields: 'PAGE NUMPAGES' } : { words: '—  —', fields: 'PAGE' }
  if (wordsOf(paragraph) !== wanted.words) fault('7.5 form of the number', wordsOf(paragraph))
  if (fields.join(' ') !== wanted.fields) fault('7.5 page field', fields.join(' '))
  for (const run of textRuns(paragraph)) {
    if (numberOf(at(run, 'w:rPr', 'w:sz'), 'w:val') !== 28) fault('7.5 size 4', at(run, 'w:rPr', 'w:sz')?.attributes['w:val'] ?? '')
    if (at(run, 'w:rPr', 'w:rFonts')?.attributes['w:ascii'] !== '宋体')
      fault('7.5 宋体 digits', at(run, 'w:rPr', 'w:rFonts')?.attributes['w:ascii'] ?? '')
  }
  const side = at(paragraph, 'w:pPr', 'w:jc')?.attributes['w:val']
  const indent = at(paragraph, 'w:pPr', 'w:ind')
  const [edge, free] = type === 'default' ? ['right', numberOf(indent, 'w:right')] : ['left', numberOf(indent, 'w:left')]
  if (isForm) {
    if (side !== 'center') fault('form: number in the middle', String(side))
  } else if (side !== edge || free !== 280) fault('7.5 outer edge, one character free', `${side} ${free}`)
  return faults
}
