import { sealedRowLines, sealedRows, stackedOrgans } from '#shared/documents/joint-sign-offs.ts'
import type { BlockOf, Inline } from '#shared/documents/model.ts'
import { AlignmentType, Paragraph, TabStopType, TextRun } from 'docx'
import { runOptions, runsOf } from './fonts.ts'
import { blankLines, bodyStyle, character, exact, tight } from './lines.ts'
import type { Setting } from './setting.ts'
import { styleIds, type StyleId } from './styles.ts'

/** 落款 of several bodies (7.3.5); `isKept` keeps the date with what follows. No seal is drawn: its room is left. */
export function jointSignOff(block: BlockOf<'jointSignOff'>, isKept: boolean, setting: Setting): Paragraph[] {
  return block.hasSeal ? sealed(block, isKept, setting) : stacked(block, isKept, setting)
}

function sealed(block: BlockOf<'jointSignOff'>, isKept: boolean, setting: Setting): Paragraph[] {
  const { rows, centres } = sealedRows(block)
  const stops = centres.map((centre) => ({ type: TabStopType.CENTER, position: Math.round(centre * tight) }))
  const line = (style: StyleId, texts: readonly (readonly Inline[])[], keepNext: boolean): Paragraph =>
    new Paragraph({
      style,
      alignment: AlignmentType.LEFT,
      spacing: exact(),
      tabStops: stops,
      keepNext,
      children: texts.flatMap((text) => [
        new TextRun({ ...runOptions(setting.faces, bodyStyle), text: '\t' }),
        ...runsOf(text, setting.faces, bodyStyle),
      ]),
    })
  const names = rows.flatMap((row, index) => {
    const hasSealedBy = row.some((organ) => organ !== null && organ.sealedBy !== null)
    const room = index === rows.length - 1 ? 0 : sealedRowLines - (hasSealedBy ? 2 : 1)
    return [
      line(
        styleIds.jointSignOff,
        row.map((organ) => [{ text: organ?.organ ?? '' }]),
        true,
      ),
      ...(hasSealedBy
        ? [
            line(
              styleIds.jointSignOff,
              row.map((organ) => [{ text: organ?.sealedBy ?? '' }]),
              true,
            ),
          ]
        : []),
      ...blankLines(setting.faces, room, true),
    ]
  })
  const before = centres.slice(1).map((): Inline[] => [])
  return [...names, line(styleIds.jointDate, [...before, block.date], isKept)]
}

function stacked(block: BlockOf<'jointSignOff'>, isKept: boolean, setting: Setting): Paragraph[] {
  const { organs, date } = stackedOrgans(block)
  const line = (style: StyleId, text: readonly Inline[], characters: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      style,
      alignment: AlignmentType.RIGHT,
      spacing: exact(),
      indent: { right: Math.round(characters * character) },
      keepNext,
      children: runsOf(text, setting.faces, bodyStyle),
    })
  return [
    ...organs.map(({ text, indent }) => line(styleIds.signOff, [{ text }], indent, true)),
    line(styleIds.date, block.date, date, isKept),
  ]
}
