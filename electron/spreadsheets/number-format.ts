/** What a number format makes of a number, as far as it changes what an office reads: a day, a time, a percentage, leading zeros. */
export type NumberKind =
  | { readonly kind: 'plain' }
  | { readonly kind: 'percent' }
  /** `000000`: at least so many digits. */
  | { readonly kind: 'padded'; readonly digits: number }
  /** Shown in thousands or 万: the section says how. */
  | { readonly kind: 'scaled'; readonly section: string }
  | ({ readonly kind: 'date' } & DateParts)

export interface DateParts {
  readonly hasYear: boolean
  readonly hasMonth: boolean
  readonly hasDay: boolean
  readonly hasTime: boolean
  readonly hasSeconds: boolean
  /** `[h]:mm`: hours beyond a day. */
  readonly isDuration: boolean
}

export const plainKind: NumberKind = { kind: 'plain' }

/** The built-in formats that are not numbers, with the Chinese ones of 27–36 and 50–58 (they have no code in the file). */
const builtIn: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy-m-d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-m-d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The kind of a cell's format: its number and, for those of the file itself, its code. */
export function kindOf(id: number, code: string | undefined): NumberKind {
  const format = code ?? builtIn[id]
  if (format === undefined) return plainKind
  const section = firstSection(format)
  const bare = bareOf(section)
  const date = datePartsOf(bare)
  if (date !== null) return { kind: 'date', ...date }
  if (bare.includes('%')) return { kind: 'percent' }
  if (/^0{2,}$/.test(bare.trim()) && !/["\\!]/.test(section)) return { kind: 'padded', digits: bare.trim().length }
  if (/[0#?],+(?![0#?,])/.test(bare.trim())) return { kind: 'scaled', section }
  return plainKind
}

/** Up to the first semicolon that is no literal: what positive numbers look like. */
function firstSection(format: string): string {
  return /^(?:"[^"]*"?|[\\!].|\[[^\]]*\]|[^;])*?(?=;|$)/s.exec(format)?.[0] ?? format
}

/** Without literals, fill and colour; `[h]` stays, E of 0.00E+00 and the words for «General» go. */
function bareOf(section: string): string {
  return section
    .replaceAll(/"[^"]*"?|[\\!_*]./gs, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replaceAll(/G\/通用格式|General|E[+-]/gi, '')
    .toLowerCase()
}

/** Which parts of a day a format shows, null where it shows none. `m` next to hours or seconds is minutes. */
function datePartsOf(bare: string): DateParts | null {
  const tokens = bare.match(/\[[hms]+\]|am\/pm|a\/p|上午\/下午|([ymdhseab])\1*/g) ?? []
  const letters = tokens.map((token) => token.replaceAll(/[[\]]/g, '').charAt(0))
  const isMinutes = (at: number): boolean => letters[at - 1] === 'h' || letters[at + 1] === 's' || tokens[at]?.startsWith('[') === true
  const hasMonth = letters.some((letter, at) => letter === 'm' && !isMinutes(at))
  const hasYear = letters.some((letter) => letter === 'y' || letter === 'e' || letter === 'b')
  const hasDay = letters.some((letter, at) => letter === 'd' || (letter === 'a' && /^a{3,}$/.test(tokens[at] ?? '')))
  const hasTime = letters.some((letter) => letter === 'h' || letter === 's')
  if (!hasMonth && !hasYear && !hasDay && !hasTime) return null
  const isDuration = tokens.some((token) => token.startsWith('['))
  return { hasYear, hasMonth, hasDay, hasTime, hasSeconds: letters.includes('s'), isDuration }
}
