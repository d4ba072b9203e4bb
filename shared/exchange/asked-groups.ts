/**
 * Which part of a 校验码 is read out by telephone (office.md «Security»): two of its six groups, drawn for each key when it is first seen.
 * Whoever wants to pass for another can make keys until ten digits fit, but does not know which ten.
 */

const groups = 6

/** Every pair of groups, counted from 0: `[0, 1]`, `[0, 2]` … `[4, 5]`. */
const pairs: readonly (readonly [number, number])[] = Array.from({ length: groups }, (_, first) =>
  Array.from({ length: groups - first - 1 }, (_, behind): readonly [number, number] => [first, first + behind + 1]),
).flat()

/** How many pairs there are: a drawn number lies below it. */
export const askedPairs = pairs.length

/** The groups of a drawn number, 0 to 5 each, in the order in which they are asked for. */
export function askedGroups(drawn: number): readonly [number, number] {
  const pair = pairs[drawn]
  if (pair === undefined) throw new RangeError(`no pair of groups: ${drawn}`)
  return pair
}

/** Whether what was typed are these groups of a code `04127 88163 …`, in their order; blanks, hyphens and full width do not matter. */
export function areGroups(code: string, asked: readonly number[], typed: string): boolean {
  const said = code.split(' ')
  return plainDigits(typed) === asked.map((at) => said[at]).join('')
}

/** Whether what was typed is the whole code, as it stands on 《单位校验码核对单》. */
export function isWholeCode(code: string, typed: string): boolean {
  return plainDigits(typed) === plainDigits(code)
}

function plainDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\-—–－、，,]/g, '')
}
