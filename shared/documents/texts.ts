import { officialDate } from '#shared/text/official-dates.ts'
import { citedNumber, type NumberParts } from '#shared/text/document-number.ts'
import type { Block, Inline, Text } from './model.ts'

/** Text as it stands, optionally with the records that it was taken from. */
export function plain(text: string, sourceIds?: string[]): Text {
  return [sourceIds === undefined ? { text } : { text, sourceIds }]
}

/** A blank that is filled in later: drawn underlined on a tint in the preview, plain on paper. */
export function blank(field: string, text: string): Inline {
  return { text, field }
}

/** `编号：〔2022〕第3号`; the part after the colon is a blank until the serial is known. */
export function numberText(number: NumberParts): Text {
  const whole = citedNumber(number)
  if (number.serial !== null) return plain(whole)
  const [label, value] = whole.startsWith('编号：') ? ['编号：', whole.slice(3)] : ['', whole]
  return [...(label === '' ? [] : plain(label)), blank('number', value)]
}

/** 成文日期 = 签发日期 (office.md): until it is known, the day of `draftedOn`'s month stays open: `2022年5月　日`. */
export function dateText(datedOn: string | null, draftedOn: string): Text {
  if (datedOn !== null) return plain(officialDate(datedOn))
  return [blank('datedOn', `${Number(draftedOn.slice(0, 4))}年${Number(draftedOn.slice(5, 7))}月　日`)]
}

/** The words of a text without its marks. */
export function wordsOf(text: readonly Inline[]): string {
  return text.map((part) => part.text).join('')
}

export function paragraph(words: string, sourceIds?: string[]): Block {
  return { type: 'paragraph', text: plain(words, sourceIds) }
}

/** A heading whose sentence goes on in the face of the body: `（一）“诚信黑河进校园”工作方案。应于4月30日前制定……`. */
export function runInHeading(level: 1 | 2 | 3 | 4, text: string, rest: string, sourceIds?: string[]): Block {
  return rest === '' ? { type: 'heading', level, text } : { type: 'heading', level, text, runIn: plain(rest, sourceIds) }
}

/** Closes a sentence unless it is closed already. */
export function sentence(text: string): string {
  return /[。！？…]$/.test(text) ? text : `${text.replace(/[，、；：,;]$/, '')}。`
}
