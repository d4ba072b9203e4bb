import { titleLines } from '#shared/text/title-lines.ts'
import type { NumberParts } from '#shared/text/document-number.ts'
import type { Block } from './model.ts'
import { dateText, numberText } from './texts.ts'

/** The office's head and foot as the programme's pack declares them (`letterheadSchema` of shared/packs has the same shape). */
export interface Letterhead {
  readonly headLines: readonly string[]
  readonly signOff: string
  readonly sealedBy: string | null
  readonly printedBy: string
  readonly organCode: string | null
}

/** 版头: mark, number if the paper has one, red line. The programme's own 通知 and 通报 carry none (office.md). */
export function redHead(letterhead: Letterhead, number: NumberParts | null): Block[] {
  const head: Block[] = [{ type: 'organMark', lines: [...letterhead.headLines] }]
  if (number !== null) head.push({ type: 'numberLine', text: numberText(number) })
  return [...head, { type: 'redLine' }]
}

/** 标题, broken by sense: `units` are the pieces that stay whole. */
export function titleBlock(units: readonly string[]): Block {
  return { type: 'title', lines: titleLines(units) }
}

/** 落款 of the office, with its 代章 line; sealed unless the office says otherwise. */
export function officeSignOff(letterhead: Letterhead, datedOn: string | null, draftedOn: string): Block {
  return {
    type: 'signOff',
    organ: letterhead.signOff,
    sealedBy: letterhead.sealedBy,
    date: dateText(datedOn, draftedOn),
    hasSeal: true,
  }
}

/** 版记: 抄送 and the line of 印发机关 and 印发日期. */
export function colophon(letterhead: Letterhead, copyTo: readonly string[], datedOn: string | null, draftedOn: string): Block {
  return {
    type: 'colophon',
    copyTo: copyTo.length === 0 ? null : `${copyTo.join('，')}。`,
    printedBy: letterhead.printedBy,
    printedOn: dateText(datedOn, draftedOn),
  }
}

/** 信函格式: the 版记 names the copies alone, without 印发机关, date and rules. */
export function letterCopies(copyTo: readonly string[]): Block[] {
  return copyTo.length === 0 ? [] : [{ type: 'colophon', copyTo: `${copyTo.join('，')}。`, printedBy: null, printedOn: [] }]
}
