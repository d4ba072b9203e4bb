import { documentRed, markSize } from '#shared/documents/measures.ts'
import type { BlockOf, Inline } from '#shared/documents/model.ts'
import { AlignmentType, Paragraph, TabStopType, TextRun, type IParagraphOptions } from 'docx'
import { runOptions, runsOf } from './fonts.ts'
import { redBorder } from './heads.ts'
import { blankLines, bodyStyle, exact, tight } from './lines.ts'
import type { Setting } from './setting.ts'
import { styleIds, type StyleId } from './styles.ts'

/** 纪要标志 (GB/T 9704 10.3): glyphs 35 mm under the top of the type area, 期号 two lines below, the red line under what comes last. */
export function minutesMark(block: BlockOf<'minutesMark'>, width: number, setting: Setting): Paragraph[] {
  const last = block.imprint === undefined ? 'issue' : 'imprint'
  const mark = redName(block.name, { style: styleIds.minutesMark, points: 30, line: 960 }, setting)
  if (block.issue === null && block.imprint === undefined) {
    const line = new Paragraph({ spacing: exact(), border: redBorder(setting), run: runOptions(setting.faces, bodyStyle) })
    return [...blankLines(setting.faces, 3), mark, line]
  }
  return [
    ...blankLines(setting.faces, 3),
    mark,
    ...blankLines(setting.faces, block.issue === null ? 1 : 2),
    ...(block.issue === null ? [] : [issueLine(block.issue, last === 'issue', setting)]),
    ...(block.imprint === undefined ? [] : [imprintLine(block.imprint.organ, block.imprint.date, width, setting)]),
  ]
}

/** 简报: the head takes the first third of the page, as offices print it; the standard has no figure of its own for it. */
export function briefHead(block: BlockOf<'briefHead'>, width: number, setting: Setting): Paragraph[] {
  return [
    ...blankLines(setting.faces, 1),
    redName(block.name, { style: styleIds.briefName, points: 42, line: 1200 }, setting),
    ...blankLines(setting.faces, 1),
    issueLine(block.issue, false, setting),
    imprintLine(block.preparedBy, block.date, width, setting),
  ]
}

/** A red name on one line of the type area; on preprinted paper its words are left out and its line stays. */
function redName(name: string, { style, points, line }: { style: StyleId; points: number; line: number }, setting: Setting): Paragraph {
  const run = runOptions(setting.faces, { role: 'xiaobiaosong', ...markSize([name], points), color: documentRed })
  return new Paragraph({
    style,
    alignment: AlignmentType.CENTER,
    spacing: exact(line),
    run,
    children: setting.isPreprinted ? [] : [new TextRun({ ...run, text: name })],
  })
}

function issueLine(issue: readonly Inline[], isLast: boolean, setting: Setting): Paragraph {
  return new Paragraph({
    style: styleIds.issue,
    alignment: AlignmentType.CENTER,
    spacing: exact(),
    ...(isLast ? { border: redBorder(setting) } : {}),
    children: runsOf(issue, setting.faces, bodyStyle),
  })
}

/** 编印单位 and date, one character from either edge; tabs and not indents, since the red line would follow an indent. */
function imprintLine(organ: string, date: readonly Inline[], width: number, setting: Setting): Paragraph {
  return tabbedHead(styleIds.issueImprint, [[{ text: organ }], date], {
    setting,
    stops: [
      { type: TabStopType.LEFT, position: tight },
      { type: TabStopType.RIGHT, position: width - tight },
    ],
    border: redBorder(setting),
  })
}

interface Tabbed {
  readonly setting: Setting
  readonly stops: NonNullable<IParagraphOptions['tabStops']>
  readonly border?: ReturnType<typeof redBorder>
}

/** A line of the head whose parts stand at tab stops, each after its tab. */
export function tabbedHead(style: StyleId, parts: readonly (readonly Inline[])[], { setting, stops, border }: Tabbed): Paragraph {
  return new Paragraph({
    style,
    alignment: AlignmentType.LEFT,
    spacing: exact(),
    tabStops: stops,
    ...(border === undefined ? {} : { border }),
    children: parts.flatMap((part) => [
      new TextRun({ ...runOptions(setting.faces, bodyStyle), text: '\t' }),
      ...runsOf(part, setting.faces, bodyStyle),
    ]),
  })
}
