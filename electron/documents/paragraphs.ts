import { signOffIndents } from '#shared/documents/measures.ts'
import type { BlockOf, Inline } from '#shared/documents/model.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import { AlignmentType, LeaderType, Paragraph, TabStopType, TextRun, type IParagraphOptions } from 'docx'
import { runOptions, runsOf, type FaceRole, type RunStyle } from './fonts.ts'
import { bodyStyle, brokenRuns, character, exact } from './lines.ts'
import type { Setting } from './setting.ts'
import { styleIds, type StyleId } from './styles.ts'

const small: RunStyle = { role: 'fangsong', points: 12 }
const bodyIndent = { firstLine: 2 * character, firstLineChars: 200 }
const headingFaces = { 1: 'hei', 2: 'kai', 3: 'fangsong', 4: 'fangsong' } as const satisfies Record<number, FaceRole>

/** A title over a table stands a little off it. */
export function title(block: BlockOf<'title'>, isOverTable: boolean, setting: Setting): Paragraph {
  return new Paragraph({
    style: styleIds.title,
    alignment: AlignmentType.CENTER,
    spacing: { ...exact(), after: isOverTable ? 160 : 0 },
    keepNext: true,
    children: brokenRuns(block.lines, setting.faces, { role: 'xiaobiaosong', points: 22 }),
  })
}

/** Stays with what it names: a month's report, or a table of several. */
export function subtitle(block: BlockOf<'subtitle'>, setting: Setting): Paragraph {
  return new Paragraph({
    style: styleIds.subtitle,
    alignment: AlignmentType.CENTER,
    spacing: exact(),
    keepNext: true,
    children: runsOf(block.text, setting.faces, { ...bodyStyle, role: 'kai' }),
  })
}

export function addressee(block: BlockOf<'addressee'>, setting: Setting): Paragraph {
  return new Paragraph({ style: styleIds.addressee, spacing: exact(), children: runsOf(block.text, setting.faces, bodyStyle) })
}

/** A body paragraph; `isLast` keeps it with the sign-off, so that no page carries the seal alone. */
export function bodyParagraph(text: readonly Inline[], isLast: boolean, setting: Setting): Paragraph {
  return new Paragraph({
    style: styleIds.body,
    alignment: AlignmentType.BOTH,
    spacing: exact(),
    indent: bodyIndent,
    overflowPunctuation: true,
    ...(isLast ? { keepNext: true } : {}),
    children: runsOf(text, setting.faces, bodyStyle),
  })
}

/** 一、黑体 / （一）楷体 / 1. and （1）仿宋; the sentence that runs on goes back to 仿宋. */
export function headingParagraph(block: BlockOf<'heading'>, mark: string, isLast: boolean, setting: Setting): Paragraph {
  // An entry without a heading of its own is a numbered paragraph of the body.
  const style = { ...bodyStyle, role: block.text === '' ? ('fangsong' as const) : headingFaces[block.level] }
  const hasRunIn = block.runIn !== undefined && block.runIn.length > 0
  return new Paragraph({
    style: styleIds[`heading${block.level}`],
    alignment: AlignmentType.BOTH,
    spacing: exact(),
    indent: bodyIndent,
    overflowPunctuation: true,
    keepNext: isLast || !hasRunIn,
    children: [...runsOf([{ text: mark + block.text }], setting.faces, style), ...runsOf(block.runIn ?? [], setting.faces, bodyStyle)],
  })
}

/** 附件说明: wrapped lines align with the first character of the name (7.3.4). */
export function attachmentNote(block: BlockOf<'attachmentNote'>, setting: Setting): Paragraph[] {
  const isOne = block.names.length === 1
  return block.names.map((name, index) => {
    const label = index === 0 ? '附件：' : ''
    const indent = isOne
      ? { left: 5 * character, hanging: 3 * character }
      : { left: 6 * character, hanging: (index === 0 ? 4 : 1) * character }
    return new Paragraph({
      style: styleIds.attachment,
      spacing: exact(),
      indent,
      keepNext: true,
      children: runsOf([{ text: `${label}${isOne ? '' : `${index + 1}.`}${name}` }], setting.faces, bodyStyle),
    })
  })
}

/** 落款 (7.3.5): organ, 代章, date, kept together and with the line above. */
export function signOff(block: BlockOf<'signOff'>, isKept: boolean, setting: Setting): Paragraph[] {
  const indents = signOffIndents(block.organ, block.sealedBy, wordsOf(block.date), block.hasSeal)
  const line = (style: StyleId, text: readonly Inline[], characters: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      style,
      alignment: AlignmentType.RIGHT,
      spacing: exact(),
      indent: { right: Math.round(characters * character) },
      keepNext,
      children: runsOf(text, setting.faces, bodyStyle),
    })
  const sealed = block.sealedBy === null ? [] : [line(styleIds.signOff, [{ text: block.sealedBy }], indents.sealedBy, true)]
  return [
    line(styleIds.signOff, [{ text: block.organ }], indents.organ, true),
    ...sealed,
    line(styleIds.date, block.date, indents.date, isKept),
  ]
}

/** 附件 page (7.3.4): 黑体 at the left edge of line 1, no colon; after the paper's number where it is not bound with it. */
export function annexStart(block: BlockOf<'annexStart'>, isFirst: boolean, setting: Setting): Paragraph {
  return new Paragraph({
    style: styleIds.annex,
    spacing: exact(),
    ...(isFirst ? {} : { pageBreakBefore: true }),
    keepNext: true,
    children: runsOf([...(block.ofNumber ?? []), { text: `附件${block.position ?? ''}` }], setting.faces, { ...bodyStyle, role: 'hei' }),
  })
}

/** 裁切线 across the type area, `width` twips wide: dots that the tab stops draw on either side of its words. */
export function cutLine(block: BlockOf<'cutLine'>, width: number, setting: Setting): Paragraph {
  const tab = (): TextRun => new TextRun({ ...runOptions(setting.faces, small), text: '\t' })
  return new Paragraph({
    style: styleIds.cutLine,
    alignment: AlignmentType.LEFT,
    spacing: { ...exact(480), after: 120 },
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(width / 2), leader: LeaderType.DOT },
      { type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT },
    ],
    keepNext: true,
    children: [tab(), ...runsOf([{ text: block.text }], setting.faces, small), tab()],
  })
}

/** The line above a table, its parts at the left, the middle and the right edge of `width` twips. */
export function formHead(block: BlockOf<'formHead'>, width: number, setting: Setting): Paragraph {
  const stops =
    block.parts.length === 3
      ? [
          { type: TabStopType.CENTER, position: Math.round(width / 2) },
          { type: TabStopType.RIGHT, position: width },
        ]
      : [{ type: TabStopType.RIGHT, position: width }]
  return tabbed(block.parts, stops, { ...exact(480), before: 60 }, setting)
}

/** Places for a signature by hand, evenly over the width. */
export function handSignatures(block: BlockOf<'handSignatures'>, width: number, setting: Setting): Paragraph {
  const share = width / block.labels.length
  const stops = block.labels.slice(1).map((_, index) => ({ type: TabStopType.LEFT, position: Math.round(share * (index + 1)) }))
  return tabbed(
    block.labels.map((label) => [{ text: `${label}：` }]),
    stops,
    exact(480),
    setting,
  )
}

/** What follows begins on a new page; the paragraph itself takes no visible room. */
export function pageBreak(setting: Setting): Paragraph {
  return new Paragraph({ spacing: exact(20), pageBreakBefore: true, run: runOptions(setting.faces, small) })
}

export function note(block: BlockOf<'note'>, isKept: boolean, setting: Setting): Paragraph {
  return new Paragraph({
    style: styleIds.note,
    spacing: { ...exact(360), before: 60 },
    keepNext: isKept,
    children: runsOf(block.text, setting.faces, small),
  })
}

function tabbed(
  parts: readonly (readonly Inline[])[],
  tabStops: NonNullable<IParagraphOptions['tabStops']>,
  spacing: NonNullable<IParagraphOptions['spacing']>,
  setting: Setting,
): Paragraph {
  return new Paragraph({
    style: styleIds.note,
    spacing,
    tabStops,
    keepNext: true,
    children: parts.flatMap((part, index) => [
      ...(index === 0 ? [] : [new TextRun({ ...runOptions(setting.faces, small), text: '\t' })]),
      ...runsOf(part, setting.faces, small),
    ]),
  })
}
