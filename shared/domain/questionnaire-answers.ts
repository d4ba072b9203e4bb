import type { AnswerKind } from './questionnaire.ts'

/** What people write into the column 选项(是/否), read into values and printed again. Pure. */

export const yesNoWords = { yes: '是', no: '否' } as const

/** Characters of a narrative answer at most. */
export const longestNarrative = 5_000

/** The boxes of a blank form. */
export const yesNoBoxes = '□是　□否'

/** A value (null where nothing was filled in), or one half sentence that says what is wrong. */
export type AnswerReading = { readonly ok: true; readonly value: string | null } | { readonly ok: false; readonly problem: string }

/** Reads a cell: `是`, `☑是 □否`, `是√`, `１，２００`, a narrative; an untouched box is no answer. */
export function readAnswer(kind: AnswerKind, text: string): AnswerReading {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, value: null }
  if (kind === 'yesNo') return readYesNo(trimmed)
  if (kind === 'number') return readNumber(trimmed)
  return trimmed.length > longestNarrative ? fault(`超过${longestNarrative}字`) : { ok: true, value: trimmed }
}

const ticks = /[√✓✔☑■✅]/

/** Marks stand before both words or behind both; 「是√否」 alone does not say which one is meant. */
function readYesNo(text: string): AnswerReading {
  const bare = text.replaceAll(/[\s　()（）。.]/g, '')
  if (bare === '是' || bare === '否') return { ok: true, value: bare === '是' ? 'yes' : 'no' }
  const parts = /^([^是否]*)是([^是否]*)否([^是否]*)$/.exec(bare)
  const single = /^[√✓✔☑■✅]?(是|否)[√✓✔☑■✅]?$/.exec(bare)
  if (single !== null) return { ok: true, value: single[1] === '是' ? 'yes' : 'no' }
  if (parts === null) return fault('应填“是”或“否”')
  const [, before = '', between = '', behind = ''] = parts
  if (before === '' && behind === '') return ticks.test(between) ? fault('看不出勾选的是“是”还是“否”') : { ok: true, value: null }
  const [yes, no] = before === '' ? [ticks.test(between), ticks.test(behind)] : [ticks.test(before), ticks.test(between)]
  if (before !== '' && ticks.test(behind)) return fault('看不出勾选的是“是”还是“否”')
  if (yes && no) return fault('“是”“否”同时勾选')
  return { ok: true, value: yes ? 'yes' : no ? 'no' : null }
}

function readNumber(text: string): AnswerReading {
  const plain = text
    .replaceAll(/[！-～]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(/\s/g, '')
    .replace(/^\d{1,3}(,\d{3})+(?=\.|$)/, (digits) => digits.replaceAll(',', ''))
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? { ok: true, value: canonicalNumber(plain) } : fault('应填数字')
}

/** `012.50` is `12.5`, `-0` is `0`: equal numbers are equal texts. */
function canonicalNumber(decimal: string): string {
  const [, sign = '', whole = '0', part = ''] = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(decimal) ?? []
  const plain = part === '' ? whole : `${whole}.${part}`
  return plain === '0' ? '0' : `${sign}${plain}`
}

/** A value as it is kept (`yes`, `no`, `12.5`, a trimmed text), or null where it cannot be an answer of this kind. */
export function settledValue(kind: AnswerKind, value: string): string | null {
  if (kind === 'yesNo') return value === 'yes' || value === 'no' ? value : null
  const reading = readAnswer(kind, value)
  return reading.ok ? reading.value : null
}

/** The value as a form prints it; '' for none. */
export function answerText(kind: AnswerKind, value: string | null): string {
  if (kind !== 'yesNo') return value ?? ''
  return value === 'yes' || value === 'no' ? yesNoWords[value] : ''
}

function fault(problem: string): AnswerReading {
  return { ok: false, problem }
}
