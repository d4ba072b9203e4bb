/**
 * What opens a 密钥恢复文件: six groups of five digits, written on paper and kept apart from the file. Digits are read, typed and heard
 * without an input method. The fifth digit of each group checks the four before it and the group's place, so that a slip of the pen is
 * named by its group; the other 24 are 79 bits behind scrypt.
 */

const groups = 6
const drawnDigits = 4

/** Damm's quasigroup: finds every wrong digit and every exchange of two neighbours. */
const damm = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const

/** New groups, `['40271', …]`; `random` gives unpredictable bytes. */
export function recoveryWords(random: (count: number) => Uint8Array): string[] {
  const digits = drawnFrom(random, groups * drawnDigits)
  return Array.from({ length: groups }, (_, at) => {
    const drawn = digits.slice(at * drawnDigits, (at + 1) * drawnDigits)
    return `${drawn}${checkDigit(at, drawn)}`
  })
}

/** What somebody typed: the groups; or that there are not thirty digits; or which group, from 1, was mistyped. */
export type TypedWords =
  | { readonly state: 'read'; readonly words: readonly string[] }
  | { readonly state: 'length' }
  | { readonly state: 'group'; readonly group: number }

/** Blanks, hyphens and full width do not matter. */
export function readRecoveryWords(typed: string): TypedWords {
  const plain = typed.normalize('NFKC').replaceAll(/[\s\-—–－、，,]/g, '')
  if (!/^\d{30}$/.test(plain)) return { state: 'length' }
  const words = plain.match(/\d{5}/g) ?? []
  const wrong = words.findIndex((word, at) => checkDigit(at, word.slice(0, drawnDigits)) !== Number(word.at(-1)))
  return wrong < 0 ? { state: 'read', words } : { state: 'group', group: wrong + 1 }
}

function checkDigit(place: number, digits: string): number {
  return [place, ...[...digits].map(Number)].reduce((state, digit) => damm[state]?.[digit] ?? 0, 0)
}

/** Each digit equally likely: bytes that would favour some are passed over. */
function drawnFrom(random: (count: number) => Uint8Array, count: number): string {
  let digits = ''
  while (digits.length < count) {
    const fair = [...random(count)].filter((byte) => byte < 250)
    digits += fair.map((byte) => byte % 10).join('')
  }
  return digits.slice(0, count)
}
