import { pitchTwips } from '#shared/documents/measures.ts'
import { LineRuleType, Paragraph, TextRun, type IParagraphOptions } from 'docx'
import { runOptions, type Faces, type RunStyle } from './fonts.ts'

/** Twips of a length in millimetres. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}

/** A character of size 3 in twips: indents are counted in it. */
export const character = 320
/** The same as the body sets it, a quarter of a point closer. */
export const tight = 315

/** The body text of a document: size 3, set tight. */
export const bodyStyle: RunStyle = { role: 'fangsong', points: 16, isSetTight: true }

/** The exact pitch of 22 lines a page (documents.md decision 2), or another exact height. */
export function exact(line = pitchTwips): NonNullable<IParagraphOptions['spacing']> {
  return { before: 0, after: 0, line, lineRule: LineRuleType.EXACT }
}

/** Empty lines that keep the height of a line: the paragraph mark carries face and size. */
export function blankLines(faces: Faces, count: number, keepNext = false): Paragraph[] {
  return Array.from({ length: count }, () => new Paragraph({ spacing: exact(), keepNext, run: runOptions(faces, bodyStyle) }))
}

/** Lines of one paragraph, broken where they were broken by sense. */
export function brokenRuns(lines: readonly string[], faces: Faces, style: RunStyle): TextRun[] {
  return lines.map((text, index) => new TextRun({ ...runOptions(faces, style), text, ...(index === 0 ? {} : { break: 1 }) }))
}
