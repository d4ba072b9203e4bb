import { maskIdentityNumber, maskName, maskTelephone } from '#shared/text/masking.ts'
import type { ColumnKind } from './schema.ts'

/** Stands for what is hidden whole. */
export const hidden = '×××'
const separators = /([、，,；;\n/]+)/
/** Words that stand where a name is not known; they tell nothing about anybody. */
const anonymous = new Set(['匿名', '群众', '市民', '网民', '不详', '未留', '无'])

/**
 * The text of a private cell as paper may show it (office.md «Privacy»): names keep the family name, identity numbers and telephones their
 * ends, other texts their first sign; anything else is hidden whole. The length of a long text is hidden too.
 */
export function maskedText(kind: ColumnKind, text: string): string {
  if (kind === 'creditCode') return maskIdentityNumber(text)
  if (!isWritten(kind)) return hidden
  return text
    .split(separators)
    .map((part, at) => (at % 2 === 1 ? part : maskedPart(part.trim())))
    .join('')
}

/** Kinds in which people write freely: there a private person can be named. */
export function isWritten(kind: ColumnKind): boolean {
  return kind === 'text' || kind === 'longText' || kind === 'person'
}

function maskedPart(part: string): string {
  if (anonymous.has(part)) return part
  const digits = part.replaceAll(/[\s-]/g, '')
  if (/^(?:\d{17}[\dXx]|\d{15})$/.test(digits)) return maskIdentityNumber(digits)
  if (/^(?:\+?86)?1\d{10}$/.test(digits)) return maskTelephone(digits.slice(-11))
  const signs = [...part]
  return signs.length <= 4 ? maskName(part) : `${signs[0]}${hidden}`
}

/**
 * A text of another cell without the names and numbers of private cells: 「王明反映……」 tells who complained. They are masked as in their own
 * cells, or hidden whole in a copy that is handed over.
 */
export function withoutPrivate(text: string, privateTexts: readonly string[], way: 'masked' | 'hidden'): string {
  return privateTexts
    .flatMap((each) => each.split(separators))
    .map((part) => part.trim())
    .filter((part) => [...part].length > 1 && !anonymous.has(part))
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, part) => rest.replaceAll(part, way === 'masked' ? maskedPart(part) : hidden), text)
}
