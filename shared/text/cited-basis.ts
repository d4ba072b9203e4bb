/** Whether two grounds name the same 依据文件, however they are written: a prompt rests on it, never a refusal. */

interface Cited {
  /** Numbers with their 机关代字: 黑信办〔2022〕5号. */
  readonly numbers: readonly { readonly code: string; readonly year: string; readonly serial: string }[]
  /** What is left, without brackets, quotation marks, punctuation and blanks. */
  readonly title: string
}

/** A number with 第 belongs to a series without 机关代字, whatever stands before it. */
const number = /([\p{Script=Han}A-Za-z]+)[〔[【(](\d{4})[〕\]】)]0*([1-9]\d*)号/gu

/** True where both name one number, or, where not both have a number, one title. */
export function isSameBasis(one: string, other: string): boolean {
  const [left, right] = [readBasis(one), readBasis(other)]
  if (left.numbers.some((each) => right.numbers.some((its) => isSameNumber(each, its)))) return true
  const bothNumbered = left.numbers.length > 0 && right.numbers.length > 0
  return !bothNumbered && left.title !== '' && left.title === right.title
}

/** A number without 机关代字 says nothing of whose it is and stays part of the title. */
function readBasis(basis: string): Cited {
  const text = basis.normalize('NFKC').replaceAll(/\s+/g, '')
  const numbers = [...text.matchAll(number)].map(([, code = '', year = '', serial = '']) => ({ code, year, serial }))
  const title = text.replaceAll(number, '').replaceAll(/[\p{P}\p{S}]/gu, '')
  return { numbers, title }
}

/** What stands before a number may be glued to it: 「关于……的通知黑信办〔2022〕5号」 ends with the code all the same. */
function isSameNumber(one: Cited['numbers'][number], other: Cited['numbers'][number]): boolean {
  if (one.year !== other.year || one.serial !== other.serial) return false
  return one.code.endsWith(other.code) || other.code.endsWith(one.code)
}
