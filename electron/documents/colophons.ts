import { textWidth, typeArea } from '#shared/documents/measures.ts'
import type { BlockOf } from '#shared/documents/model.ts'
import {
  BorderStyle,
  HorizontalPositionRelativeFrom,
  Paragraph,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import { ShapeRun } from 'docx/shapes'
import { runOptions, runsOf, type RunStyle } from './fonts.ts'
import { exact, twips } from './lines.ts'
import type { Setting } from './setting.ts'
import { styleIds } from './styles.ts'

const style: RunStyle = { role: 'fangsong', points: 14 }
/** A character of size 4 in twips, and the line that holds it. */
const sign = 280
const lineHeight = 480
const ruleHeight = 20
/** A box as high as its lines would cut the last rule off where heights are rounded. */
const slack = 40
/** Lines of 抄送 hold this many characters after 「抄送：」. */
const copyWidth = 26

/**
 * 版记 (GB/T 9704 7.4) as a text box hung from the bottom of the type area: a floating table or a frame does not stay there in LibreOffice
 * (documents.md 2). Rules stand in paragraphs of their own, since a border follows its paragraph's indents.
 */
export function colophon(block: BlockOf<'colophon'>, setting: Setting): Paragraph {
  const copyLines = block.copyTo === null ? 0 : Math.ceil(textWidth(block.copyTo) / copyWidth)
  const hasImprint = block.printedBy !== null
  const children = hasImprint ? withRules(block, setting) : copies(block, setting)
  const rules = hasImprint ? (block.copyTo === null ? 2 : 3) : 0
  const height = (copyLines + (hasImprint ? 1 : 0)) * lineHeight + rules * ruleHeight + slack
  return new Paragraph({
    spacing: exact(ruleHeight),
    children: [
      new ShapeRun({
        type: 'rectangle',
        // Pixels of 1/96 inch, from millimetres and twips.
        transformation: { width: (typeArea.width / 25.4) * 96, height: (height / 1440) * 96 },
        fill: 'none',
        line: 'none',
        floating: {
          horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, offset: 0 },
          verticalPosition: { relative: VerticalPositionRelativeFrom.BOTTOM_MARGIN, offset: -height * 635 },
          wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
          allowOverlap: false,
        },
        textOptions: { verticalAlignment: 'bottom', margins: { top: 0, bottom: 0, left: 0, right: 0 } },
        altText: { name: '版记', description: '抄送机关、印发机关和印发日期', title: '版记' },
        children,
      }),
    ],
  })
}

function withRules(block: BlockOf<'colophon'>, setting: Setting): Paragraph[] {
  return [
    ruleLine(8),
    ...copies(block, setting),
    ...(block.copyTo === null ? [] : [ruleLine(6)]),
    new Paragraph({
      style: styleIds.colophon,
      spacing: exact(lineHeight),
      indent: { left: sign, right: sign },
      tabStops: [{ type: TabStopType.RIGHT, position: twips(typeArea.width) - sign }],
      children: [
        ...runsOf([{ text: block.printedBy ?? '' }], setting.faces, style),
        new TextRun({ ...runOptions(setting.faces, style), text: '\t' }),
        ...runsOf([...block.printedOn, { text: '印发' }], setting.faces, style),
      ],
    }),
    ruleLine(8),
  ]
}

function copies(block: BlockOf<'colophon'>, setting: Setting): Paragraph[] {
  if (block.copyTo === null) return []
  return [
    new Paragraph({
      style: styleIds.colophon,
      spacing: exact(lineHeight),
      indent: { left: 4 * sign, hanging: 3 * sign, right: sign },
      children: runsOf([{ text: `抄送：${block.copyTo}` }], setting.faces, style),
    }),
  ]
}

/** `eighths` of a point: the first and last rule 0.35 mm (8), the middle one 0.25 mm (6). */
function ruleLine(eighths: number): Paragraph {
  return new Paragraph({
    spacing: exact(ruleHeight),
    border: { bottom: { style: BorderStyle.SINGLE, size: eighths, space: 0, color: '000000' } },
  })
}
