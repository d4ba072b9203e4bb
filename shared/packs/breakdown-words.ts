import { parseChineseNumber } from '#shared/text/numerals.ts'

/** Words of a breakdown table as they are compared, printed and counted; spaces and line ends that only the layout put there do not matter. */

/** The text for comparison: no spaces, one width, one kind of quotation mark, no stop at its end. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[—–－]/g, '-')
    .replace(/[。.;；,，]+$/, '')
}

/** Whether two wordings differ in more than layout, width of punctuation and a stop at the end. */
export function isSameWording(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

/** The text as it is printed, without the spaces and line ends that the layout puts between Chinese signs and around digits. */
export function printed(text: string): string {
  return text
    .trim()
    .replaceAll(/(?<=\P{ASCII})\s+|\s+(?=\P{ASCII})/gu, '')
    .replaceAll(/\s+/g, ' ')
}

/** How alike two wordings are: 0 nothing in common, 1 the same (pairs of signs that both have). */
export function similarity(one: string, other: string): number {
  const [left, right] = [pairsOf(folded(one)), pairsOf(folded(other))]
  if (left.length === 0 || right.length === 0) return isSameWording(one, other) ? 1 : 0
  const rest = new Map<string, number>()
  for (const pair of right) rest.set(pair, (rest.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of left) {
    const count = rest.get(pair) ?? 0
    if (count > 0) common += 1
    rest.set(pair, count - 1)
  }
  return (2 * common) / (left.length + right.length)
}

function pairsOf(text: string): string[] {
  const signs = [...text]
  return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`)
}

/** The number of a 序号 cell: `1`, `１、`, `（三）`, `十二`; undefined where it is no number. */
export function serialNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s()序号第项.、,]/g, '')
  if (/^\d{1,4}$/.test(plain)) return Number(plain)
  return plain === '' ? undefined : parseChineseNumber(plain)
}

/** The marks of a numbered list in the order in which they are tried: 1. 、（1）、①、一是、（一）、一、 */
const markings: readonly ((position: number) => RegExp)[] = [
  (position) => new RegExp(`[（(]\\s*${wide(position)}\\s*[）)]\\s*[.．、]?`, 'g'),
  (position) => new RegExp(`(?<![\\d.．])${wide(position)}\\s*[.．、](?!\\s*\\d(?!\\d{0,3}[月年]))`, 'g'),
  (position) => new RegExp(circled(position), 'g'),
  (position) => new RegExp(`${chinese(position)}是`, 'g'),
  (position) => new RegExp(`[（(]\\s*${chinese(position)}\\s*[）)]`, 'g'),
  (position) => new RegExp(`${chinese(position)}、`, 'g'),
]

/** Digits of either width. */
function wide(position: number): string {
  return [...String(position)].map((digit) => `[${digit}${String.fromCodePoint(0xff10 + Number(digit))}]`).join('')
}

function circled(position: number): string {
  return position >= 1 && position <= 20 ? String.fromCodePoint(0x2460 + position - 1) : '(?!)'
}

function chinese(position: number): string {
  const tens = Math.floor(position / 10)
  const signs = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  if (position >= 20) return '(?!)'
  return `${tens === 1 ? '十' : ''}${signs[position % 10] ?? ''}`
}

export interface NumberedParts {
  /** The number before the first part; null where the text is not numbered. */
  readonly first: number | null
  readonly parts: readonly string[]
}

/**
 * A numbered list within one cell as its parts, without their numbers: 「1. …。2. …。」「（1）……（2）……」「①…②…」「一是…；二是…」.
 * A number counts only in order and at the beginning, after a stop or on a new line. What is not numbered is one part.
 */
export function numberedParts(text: string): NumberedParts {
  const whole = text.trim()
  for (const marking of markings) {
    const first = firstNumber(whole, marking)
    if (first === undefined) continue
    const cuts = cutsOf(whole, marking, first)
    const parts = cuts.map((cut, at) => whole.slice(cut.after, cuts[at + 1]?.at ?? whole.length).trim()).filter((part) => part !== '')
    if (parts.length > 0) return { first, parts }
  }
  return { first: null, parts: whole === '' ? [] : [whole] }
}

/** Lists may go on from the row before, so the first number of a cell need not be 1. */
function firstNumber(text: string, marking: (position: number) => RegExp): number | undefined {
  for (let position = 1; position <= 30; position += 1) {
    if (text.search(marking(position)) === 0) return position
  }
  return undefined
}

function cutsOf(text: string, marking: (position: number) => RegExp, first: number): { at: number; after: number }[] {
  const cuts: { at: number; after: number }[] = []
  for (let position = first; position < first + mostParts; position += 1) {
    const from = cuts.at(-1)?.after ?? 0
    const found = [...text.matchAll(marking(position))].find(({ index }) => index >= from && beginsPart(text, index))
    if (found === undefined) return cuts
    cuts.push({ at: found.index, after: found.index + found[0].length })
  }
  return cuts
}

/** No cell of an office lists more; what a hostile one has behind them stays with the last part. */
const mostParts = 60

/** At the beginning, on a new line, or after a stop. */
function beginsPart(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return before === '' || /[\n。；;，,、：:！？.．]\s*$/.test(before) || /\s$/.test(before)
}
