import { oneLine, quoted } from './typed-text.ts'

/** 统一社会信用代码 (GB 32100-2015): 31 signs, without I, O, S, V and Z; a sign's place is its value. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** 3 to the power of the place, modulo 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const length = 18

/** A code as it is kept: half width, without blanks, in upper case. */
export function normalCode(text: string): string {
  return oneLine(text).normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

/** The check sign of the first 17 signs: 31 − (Σ value × weight mod 31), where 31 stands for 0; undefined if a sign is not of the alphabet. */
export function checkSign(body: string): string | undefined {
  let sum = 0
  for (const [at, weight] of weights.entries()) {
    const value = signs.indexOf(body[at] ?? ' ')
    if (value === -1) return undefined
    sum += value * weight
  }
  return signs[(31 - (sum % 31)) % 31]
}

/** What is wrong with a code, as one Chinese sentence, or null. It warns and never keeps an entry from being saved (office.md «Privacy»). */
export function creditCodeFault(code: string): string | null {
  const plain = normalCode(code)
  const size = [...plain].length
  if (size !== length) return `统一社会信用代码应为${length}位，${quoted(plain)}有${size}位，请对照证照核对`
  const wrongAt = [...plain].findIndex((sign) => !signs.includes(sign))
  if (wrongAt !== -1) {
    return `统一社会信用代码只用数字和除I、O、S、V、Z以外的大写字母，${quoted(plain)}第${wrongAt + 1}位是“${[...plain][wrongAt]}”，请对照证照核对`
  }
  const expected = checkSign(plain)
  return expected === plain.at(-1)
    ? null
    : `${quoted(plain)}的校验码不符：按前17位推算，末位应为“${expected}”，现为“${plain.at(-1)}”，请对照证照核对`
}
