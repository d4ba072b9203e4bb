import type { Expectation, Fault } from './check-docx.ts'
import { styled, textRuns, wordsOf, type OpenDocx } from './docx-parts.ts'
import { all, at, numberOf } from './xml-tree.ts'

const tight = 315

/** 10.3: label in 黑体 after two characters, names in 仿宋, wrapped lines under the first name; minutes are neither signed nor sealed. */
export function attendanceFaults(docx: OpenDocx, expected: Expectation): Fault[] {
  const faults: Fault[] = []
  for (const line of styled(docx, '出席人员')) {
    const where = wordsOf(line).slice(0, 8)
    const label = /^\p{Script=Han}{2,4}：/u.exec(wordsOf(line))?.[0] ?? ''
    if (label === '') faults.push({ rule: '10.3 label', where, found: where })
    const [first, ...names] = textRuns(line).map((run) => at(run, 'w:rPr', 'w:rFonts')?.attributes['w:eastAsia'] ?? '')
    if (first !== '黑体' || names.length === 0 || names.some((face) => !face.startsWith('仿宋')))
      faults.push({ rule: '10.3 黑体 and 仿宋', where, found: [first, ...names].join() })
    const indent = at(line, 'w:pPr', 'w:ind')
    const [left, hanging] = [numberOf(indent, 'w:left'), numberOf(indent, 'w:hanging')]
    if (left - hanging !== 640 || hanging !== [...label].length * tight)
      faults.push({ rule: '10.3 indent and wrapped lines', where, found: `${left} ${hanging}` })
  }
  if (expected.head === 'minutes' && [...styled(docx, '发文机关署名'), ...styled(docx, '成文日期')].length > 0)
    faults.push({ rule: '10.3 no seal', where: 'sign-off', found: '' })
  return faults
}

/** 7.3.5.1: joint bodies stand in rows a seal's height apart, the last of them over a date 4 字 from the edge. */
export function jointSignOffFaults(docx: OpenDocx): Fault[] {
  const names = styled(docx, '联合发文机关署名')
  const [date] = styled(docx, '联合发文成文日期')
  if (names.length === 0 && date === undefined) return []
  const fault = (rule: string, found: string): Fault => ({ rule, where: 'joint sign-off', found })
  if (date === undefined) return [fault('7.3.5.4 date', 'none')]
  const faults: Fault[] = []
  const words = wordsOf(date).replaceAll('\t', '')
  if (!/^\d{4}年[1-9]\d?月([1-9]\d?|　)日$/.test(words)) faults.push(fault('7.3.5.4 date', words))
  const stops = all(date, 'w:tab').filter((stop) => stop.attributes['w:val'] === 'center')
  const centre = numberOf(stops.at(-1), 'w:pos')
  const half = (words.replaceAll(/\d/g, '').length + words.replaceAll(/\D/g, '').length / 2 + 5 / 4) / 2
  if (centre + half * tight > 8844 - 4 * tight + 10) faults.push(fault('7.3.5.1 date 4 字 from the edge', String(centre)))
  const rows = names.filter((line) => !/^\t*（/.test(wordsOf(line))).map((line) => docx.flow.indexOf(line))
  if (rows.some((row, index) => index > 0 && row - (rows[index - 1] ?? 0) < 5))
    faults.push(fault('7.3.5.1 seals do not touch', rows.join()))
  const last = wordsOf(names.at(-1) as never).split('\t')
  if (last.length !== wordsOf(date).split('\t').length || last.at(-1) === '')
    faults.push(fault('7.3.5.1 the last over the date', last.join('|')))
  return faults
}
