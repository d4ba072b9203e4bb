const digits = '〇一二三四五六七八九'
const places = ['', '十', '百', '千'] as const
const groups = ['', '万', '亿'] as const

/** A whole number from 0 to 999,999,999,999 in Chinese as it is read: `chineseNumber(10)` is `十`, `chineseNumber(105)` is `一百零五`. */
export function chineseNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1e12) throw new RangeError(`chineseNumber: ${value}`)
  if (value === 0) return '零'
  const parts: string[] = []
  let rest = value
  for (let group = 0; rest > 0; group += 1) {
    const four = rest % 10_000
    rest = Math.floor(rest / 10_000)
    // A gap between two groups is read as one 零: 一万零五.
    const bridge = rest > 0 && four > 0 && four < 1000 ? '零' : ''
    if (four > 0) parts.unshift(bridge + underTenThousand(four) + (groups[group] ?? ''))
    else if (parts[0] !== undefined && !parts[0].startsWith('零')) parts[0] = `零${parts[0]}`
  }
  return parts.join('').replace(/^一十/, '十')
}

function underTenThousand(value: number): string {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    text += (gap ? '零' : '') + (digits[digit] ?? '') + (places[place] ?? '')
    gap = false
  }
  return text
}

/** Reads `十`, `二十九`, `一百零五`, `三亿零五`; undefined if the text is not a Chinese number. */
export function parseChineseNumber(text: string): number | undefined {
  if (text === '零' || text === '〇') return 0
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/.test(text)) return undefined
  let total = 0
  let group = 0
  let digit = 0
  for (const sign of text) {
    const place = places.indexOf(sign as (typeof places)[number])
    if (sign === '零' || sign === '〇') digit = 0
    else if (sign === '两') digit = 2
    else if (digits.includes(sign)) digit = digits.indexOf(sign)
    else if (place > 0) {
      group += (digit || 1) * 10 ** place
      digit = 0
    } else {
      total = sign === '亿' ? (total + group + digit) * 1e8 : total + (group + digit) * 1e4
      group = 0
      digit = 0
    }
  }
  const value = total + group + digit
  // Only the one right way to write a number is a number: 五十十 or 一一 is refused.
  return chineseNumber(value) === text.replaceAll('〇', '零').replaceAll('两', '二').replace(/^一十/, '十') ? value : undefined
}

export type HeadingLevel = 1 | 2 | 3 | 4

/** The mark before a heading (GB/T 9704 7.3.3): `一、` `（一）` `1.` `（1）`. `position` counts from 1. */
export function headingMark(level: HeadingLevel, position: number): string {
  if (level === 1) return `${chineseNumber(position)}、`
  if (level === 2) return `（${chineseNumber(position)}）`
  return level === 3 ? `${position}.` : `（${position}）`
}

/** `articleName(14)` is `第十四条`. */
export function articleName(article: number): string {
  return `第${chineseNumber(article)}条`
}

/** Several articles in one citation: `第七、十、十四条`. */
export function articleNames(articles: readonly number[]): string {
  return `第${articles
    .toSorted((left, right) => left - right)
    .map(chineseNumber)
    .join('、')}条`
}
