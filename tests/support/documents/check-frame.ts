import type { Expectation, Fault } from './check-docx.ts'
import { styled, wordsOf, type OpenDocx } from './docx-parts.ts'
import { all, at, numberOf, type Element } from './xml-tree.ts'

const character = 320

/** 7.3.5: with a seal the date 4 字 from the edge or more and the organ centred over it; without, the date begins 2 字 right of the organ. */
export function signOffFaults(docx: OpenDocx, expected: Expectation): Fault[] {
  const faults: Fault[] = []
  for (const date of styled(docx, '成文日期')) {
    const words = wordsOf(date)
    if (!/^\d{4}年[1-9]\d?月([1-9]\d?|　)日$/.test(words)) faults.push({ rule: '7.3.5.4 date', where: 'sign-off', found: words })
    const position = docx.flow.indexOf(date)
    const organ = docx.flow.slice(0, position).findLast((element) => element.name === 'w:p' && !wordsOf(element).startsWith('（'))
    const [dateRight, organRight] = [rightOf(date), rightOf(organ)]
    for (const line of [date, organ]) {
      const indent = at(line, 'w:pPr', 'w:ind')
      if (Math.abs(numberOf(indent, 'w:rightChars') - (numberOf(indent, 'w:right') / character) * 100) > 1) {
        faults.push({ rule: 'indent in characters', where: words, found: String(indent?.attributes['w:rightChars']) })
      }
    }
    if (organ === undefined) faults.push({ rule: '7.3.5 organ', where: 'sign-off', found: 'none' })
    else if (expected.isSealed) {
      const apart = dateRight + width(words) / 2 - (organRight + width(wordsOf(organ)) / 2)
      if (Math.abs(apart) > 0.5) faults.push({ rule: '7.3.5.1 organ centred over the date', where: words, found: apart.toFixed(2) })
      if (dateRight < 4 || organRight < 0)
        faults.push({ rule: '7.3.5.1 date 4 字 from the edge', where: words, found: dateRight.toFixed(2) })
    } else {
      const start = organRight + width(wordsOf(organ)) - (dateRight + width(words))
      if (Math.abs(start - 2) > 0.5)
        faults.push({ rule: '7.3.5.2 date begins 2 字 right of the organ', where: words, found: start.toFixed(2) })
    }
  }
  return faults
}

function rightOf(paragraph: Element | undefined): number {
  return numberOf(at(paragraph, 'w:pPr', 'w:ind'), 'w:right') / character
}

/** Characters, with the quarter that stands between Chinese signs and digits. */
function width(text: string): number {
  const signs = [...text].reduce((sum, sign) => sum + (sign.codePointAt(0) !== undefined && sign < '\u0100' ? 0.5 : 1), 0)
  return signs + [...text.matchAll(/(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu)].length / 4
}

/** 7.4: rules of 0.35, 0.25 and 0.35 mm, 抄送 closed by a full stop, 印发日期 followed by 印发, size 4, hung from the foot of the type area. */
export function colophonFaults(docx: OpenDocx, expected: Expectation): Fault[] {
  const boxes = all(docx.body, 'wps:txbx')
  if (boxes.length > 0 !== (expected.colophon !== 'none')) return [{ rule: '7.4 colophon', where: 'foot', found: String(boxes.length) }]
  const [box] = boxes
  if (box === undefined) return []
  const faults: Fault[] = []
  const fault = (rule: string, found: string): void => void faults.push({ rule, where: 'colophon', found })
  const host = docx.flow.at(-1)
  if (host === undefined || all(host, 'wps:txbx').length !== 1) fault('7.4.1 last on the last page', 'elsewhere')
  const anchor = all(docx.body, 'wp:anchor')[0]
  const vertical = at(anchor, 'wp:positionV')
  const offset = Number(at(vertical, 'wp:posOffset')?.text)
  const height = numberOf(at(anchor, 'wp:extent'), 'cy')
  if (vertical?.attributes['relativeFrom'] !== 'bottomMargin' || Math.abs(offset + height) > 1000)
    fault('7.4.1 last rule on the edge of the type area', `${offset} ${height}`)
  const rules = all(box, 'w:bottom').map((rule) => numberOf(rule, 'w:sz'))
  const words = all(box, 'w:p')
    .map(wordsOf)
    .filter((line) => line !== '')
  const units = words.filter((line) => /^(?:主送|抄送|分送|[报送发])：/.test(line))
  for (const line of units) if (!line.endsWith('。')) fault('7.4.2 full stop', line)
  // 7.3.2: 主送 above 抄送.
  if (units.findIndex((line) => line.startsWith('主送：')) > 0) fault('7.3.2 addressees above the copies', units.join('|'))
  if (expected.colophon === 'copies') {
    if (rules.length > 0 || words.some((line) => line.endsWith('印发'))) fault('10.1 without rules and 印发', words.join('|'))
    return faults
  }
  if (rules.join() !== (units.length === 0 ? '8,8' : '8,6,8')) fault('7.4.1 rules', rules.join())
  const imprint = words.at(-1) ?? ''
  const form = expected.colophon === 'brief' ? /^（共印[1-9]\d*份）$/ : /^\S+\t\d{4}年[1-9]\d?月([1-9]\d?|　)日印发$/
  if (!form.test(imprint)) fault('7.4.3 印发机关和印发日期', imprint)
  for (const size of all(box, 'w:sz')) if (numberOf(size, 'w:val') !== 28) fault('7.4.2 size 4', size.attributes['w:val'] ?? '')
  return faults
}
