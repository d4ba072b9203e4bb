import { documentRed, markSize } from '#shared/documents/measures.ts'
import type { BlockOf } from '#shared/documents/model.ts'
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { runOptions } from './fonts.ts'
import { blankLines, exact } from './lines.ts'
import type { Setting } from './setting.ts'
import { styleIds } from './styles.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const borders = { top: none, bottom: none, left: none, right: none }
const lineHeight = 960
/** Rounding may not push the last sign of a name to a second line. */
const slack = 60

/** 联合行文 (7.2.4): names spread to one width, lead body first, 「文件」 at the right in the middle of their height; a table without lines. */
export function jointMark(block: BlockOf<'jointMark'>, setting: Setting): (Paragraph | Table)[] {
  const longest = Math.max(...block.organs.map((organ) => [...organ].length))
  const wordLength = block.word === null ? 0 : [...block.word].length + 0.5
  const { points, scale } = markSize(['一'.repeat(Math.ceil(longest + wordLength + 0.5))], 30)
  const sign = (points * 20 * scale) / 100
  const widths = [Math.ceil(longest * sign) + slack, ...(block.word === null ? [] : [Math.ceil(wordLength * sign) + slack])]
  const run = runOptions(setting.faces, { role: 'xiaobiaosong', points, scale, color: documentRed })
  const cell = (text: string, column: number, alignment: typeof AlignmentType.DISTRIBUTE | typeof AlignmentType.RIGHT, rowSpan = 1) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      borders,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(rowSpan > 1 ? { rowSpan } : {}),
      children: [
        new Paragraph({
          style: styleIds.mark,
          alignment,
          spacing: exact(lineHeight),
          run,
          children: setting.isPreprinted ? [] : [new TextRun({ ...run, text })],
        }),
      ],
    })
  return [
    ...blankLines(setting.faces, 3),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      alignment: AlignmentType.CENTER,
      margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
      borders: { ...borders, insideHorizontal: none, insideVertical: none },
      rows: block.organs.map(
        (organ, index) =>
          new TableRow({
            cantSplit: true,
            height: { value: lineHeight, rule: HeightRule.EXACT },
            children: [
              cell(organ, 0, AlignmentType.DISTRIBUTE),
              ...(index === 0 && block.word !== null ? [cell(block.word, 1, AlignmentType.RIGHT, block.organs.length)] : []),
            ],
          }),
      ),
    }),
  ]
}
