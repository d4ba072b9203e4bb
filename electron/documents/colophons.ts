import { setWidth } from '#shared/documents/measures.ts'
import type { BlockOf } from '#shared/documents/model.ts'
import { AlignmentType, BorderStyle, Paragraph, TabStopType, TextRun } from 'docx'
import { footBox } from './foot-boxes.ts'
import { runOptions, runsOf, type RunStyle } from './fonts.ts'
import { exact } from './lines.ts'
import type { Setting } from './setting.ts'
import { styleIds } from './styles.ts'

const style: RunStyle = { role: 'fangsong', points: 14 }
/** A character of size 4 in twips, and the line that holds it. */
const sign = 280
const lineHeight = 480
const ruleHeight = 20

/** What stands in the box, and how high it is. */
interface Content {
  readonly children: readonly Paragraph[]
  readonly height: number
}

export type Foot = BlockOf<'colophon'> | BlockOf<'briefFoot'>

/**
 * The foot of the last page on a type area `width` twips wide. `isReserved`: the table above keeps its room free (`footHeight`), since a table's
 * last row does not stay with a paragraph in LibreOffice.
 */
export function foot(block: Foot, width: number, isReserved: boolean, setting: Setting): Paragraph {
  const contents = contentsOf(block, width, setting)
  return footBox(
    contents.flatMap(({ children }) => children),
    { height: heightOf(contents), width, isReserved },
  )
}

/** Height of a foot in twips. */
export function footHeight(block: Foot, width: number, setting: Setting): number {
  return heightOf(contentsOf(block, width, setting))
}

function heightOf(contents: readonly Content[]): number {
  return contents.reduce((sum, { height }) => sum + height, 0)
}

function contentsOf(block: Foot, width: number, setting: Setting): Content[] {
  return block.type === 'colophon' ? colophon(block, width, setting) : briefFoot(block, width, setting)
}

/** 版记 (GB/T 9704 7.4): 主送 above 抄送, without a rule between them (7.3.2). */
function colophon(block: BlockOf<'colophon'>, width: number, setting: Setting): Content[] {
  const units = [
    ...(block.mainTo === undefined ? [] : [unitsAfter('主送', block.mainTo, width, setting)]),
    ...(block.copyTo === null ? [] : [unitsAfter(block.copyLabel ?? '抄送', block.copyTo, width, setting)]),
  ]
  if (block.printedBy === null) return units
  const imprint = imprintLine(block.printedBy, block.printedOn, width, setting)
  return [rule(8), ...units, ...(units.length === 0 ? [] : [rule(6)]), imprint, rule(8)]
}

/** The foot of a 简报: 报, 送 and 发 between rules, 印数 at the right below them. */
function briefFoot(block: BlockOf<'briefFoot'>, width: number, setting: Setting): Content[] {
  const lines = block.lines.map(({ label, to }) => unitsAfter(label, to, width, setting))
  if (block.copies === null) return [rule(8), ...lines, rule(8)]
  const copies = new Paragraph({
    style: styleIds.colophon,
    alignment: AlignmentType.RIGHT,
    spacing: exact(lineHeight),
    indent: { right: sign },
    children: runsOf([{ text: `（共印${block.copies}份）` }], setting.faces, style),
  })
  return [rule(8), ...lines, rule(6), { children: [copies], height: lineHeight }, rule(8)]
}

/** A label and its units; further lines begin under the first unit. */
function unitsAfter(label: string, to: string, width: number, setting: Setting): Content {
  const hanging = ([...label].length + 1) * sign
  const perLine = Math.floor((width - 2 * sign - hanging) / sign)
  // A closing sign may not begin a line: where there are several, each may hold one sign less. A line too many stays blank above the text.
  const lines = setWidth(to) <= perLine ? 1 : Math.ceil(setWidth(to) / (perLine - 1))
  const paragraph = new Paragraph({
    style: styleIds.colophon,
    spacing: exact(lineHeight),
    indent: { left: sign + hanging, hanging, right: sign },
    children: runsOf([{ text: `${label}：${to}` }], setting.faces, style),
  })
  return { children: [paragraph], height: lines * lineHeight }
}

function imprintLine(printedBy: string, printedOn: BlockOf<'colophon'>['printedOn'], width: number, setting: Setting): Content {
  const paragraph = new Paragraph({
    style: styleIds.colophon,
    spacing: exact(lineHeight),
    indent: { left: sign, right: sign },
    tabStops: [{ type: TabStopType.RIGHT, position: width - sign }],
    children: [
      ...runsOf([{ text: printedBy }], setting.faces, style),
      new TextRun({ ...runOptions(setting.faces, style), text: '\t' }),
      ...runsOf([...printedOn, { text: '印发' }], setting.faces, style),
    ],
  })
  return { children: [paragraph], height: lineHeight }
}

/**
 * `eighths` of a point: the first and last rule 0.35 mm (8), the middle one 0.25 mm (6). In a paragraph of its own, since a border follows its
 * paragraph's indents.
 */
function rule(eighths: number): Content {
  const line = new Paragraph({
    spacing: exact(ruleHeight),
    border: { bottom: { style: BorderStyle.SINGLE, size: eighths, space: 0, color: '000000' } },
  })
  return { children: [line], height: ruleHeight }
}
