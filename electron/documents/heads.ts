import { documentRed, markSize } from '#shared/documents/measures.ts'
import type { BlockOf } from '#shared/documents/model.ts'
import { signerLabel, signerRows } from '#shared/documents/signers.ts'
import { AlignmentType, BorderStyle, FrameAnchorType, HeightRule, Paragraph, TabStopType, TextRun } from 'docx'
import { runOptions, runsOf } from './fonts.ts'
import { blankLines, bodyStyle, exact, tight } from './lines.ts'
import { redOf, type Setting } from './setting.ts'
import { styleIds } from './styles.ts'

/** Space from the number's line to the red line: 7 pt measured as 4.1 mm (documents.md 2). */
const redLineSpace = 7

/** The red line as a bottom border. On preprinted paper it is white: nothing prints and its space stays. */
export function redBorder(setting: Setting) {
  return { bottom: { style: BorderStyle.SINGLE, size: 12, space: redLineSpace, color: redOf(setting) } }
}

/** 发文机关标志: three exact lines, then the mark; the glyphs' top lies 35 mm under the top of the type area (GB/T 9704 7.2.4). */
export function organMark(block: BlockOf<'organMark'>, setting: Setting): Paragraph[] {
  const isSlip = setting.layout === 'slip'
  const { points, scale } = markSize(block.lines, isSlip ? 26 : 30)
  const run = runOptions(setting.faces, { role: 'xiaobiaosong', points, scale, color: documentRed })
  const lines = block.lines.map(
    (text) =>
      new Paragraph({
        style: styleIds.mark,
        alignment: AlignmentType.CENTER,
        spacing: exact(isSlip ? 800 : 960),
        run,
        children: setting.isPreprinted ? [] : [new TextRun({ ...run, text })],
      }),
  )
  return isSlip ? lines : [...blankLines(setting.faces, 3), ...lines]
}

/** 发文字号, centred, with the red line under it where one follows; at the right edge in a letter. */
export function numberLine(block: BlockOf<'numberLine'>, hasRedLine: boolean, isLetter: boolean, setting: Setting): Paragraph {
  return new Paragraph({
    style: styleIds.number,
    alignment: isLetter ? AlignmentType.RIGHT : AlignmentType.CENTER,
    // 7/8 of a size-3 height under the letter's line (10.1).
    spacing: isLetter ? { ...exact(), before: 120 } : exact(),
    ...(hasRedLine ? { border: redBorder(setting) } : {}),
    children: runsOf(block.text, setting.faces, bodyStyle),
  })
}

/**
 * 上行文 (7.2.5, 7.2.6): the number at the left, 签发人 at the right, one character from the edges; several signers two a line, the last level
 * with the number. Tabs and not indents: the red line would follow an indent.
 */
export function signedNumber(block: BlockOf<'numberLine'>, hasRedLine: boolean, width: number, setting: Setting): Paragraph[] {
  const { rows, nameWidth, width: blockWidth } = signerRows(block.signers ?? [])
  const label = width - (blockWidth + 1) * tight
  const first = label + signerLabel.length * tight
  const stops = [tight, label, first, first + (nameWidth + 1) * tight].map((position) => ({ type: TabStopType.LEFT, position }))
  const tab = (): TextRun => new TextRun({ ...runOptions(setting.faces, bodyStyle), text: '\t' })
  return rows.map((names, row) => {
    const isLast = row === rows.length - 1
    const [name = '', ...others] = names
    return new Paragraph({
      style: isLast ? styleIds.number : styleIds.signers,
      alignment: AlignmentType.LEFT,
      spacing: exact(),
      tabStops: stops,
      ...(isLast && hasRedLine ? { border: redBorder(setting) } : {}),
      children: [
        tab(),
        ...(isLast ? runsOf(block.text, setting.faces, bodyStyle) : []),
        tab(),
        // The label fills the way to the first name, so that no tab follows it.
        ...(row === 0 ? runsOf([{ text: signerLabel }], setting.faces, bodyStyle) : [tab()]),
        ...[name, ...others].flatMap((text, at) => [
          ...(at === 0 ? [] : [tab()]),
          ...runsOf([{ text, face: 'kai' as const }], setting.faces, bodyStyle),
        ]),
      ],
    })
  })
}

/** The red line of a paper without number, on an empty line of its own. */
export function redLine(setting: Setting): Paragraph {
  return new Paragraph({ spacing: exact(), border: redBorder(setting), run: runOptions(setting.faces, bodyStyle) })
}

/** 信函格式: the mark 30 mm from the paper's edge over a double red line of 170 mm (10.1). */
export function letterMark(block: BlockOf<'letterMark'>, setting: Setting): Paragraph[] {
  const { points, scale } = markSize([block.name], 30)
  const run = runOptions(setting.faces, { role: 'xiaobiaosong', points, scale, color: documentRed })
  return [
    new Paragraph({
      style: styleIds.mark,
      alignment: AlignmentType.CENTER,
      spacing: exact(960),
      frame: {
        type: 'absolute',
        position: { x: 1134, y: 1440 },
        width: 9638,
        height: 0,
        rule: HeightRule.AUTO,
        anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      },
      border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 3, color: redOf(setting) } },
      run,
      children: setting.isPreprinted ? [] : [new TextRun({ ...run, text: block.name })],
    }),
  ]
}
