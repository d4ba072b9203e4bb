/** 校验码: six groups of five digits; two of them by telephone, all of them from paper. */
export const groupCount = 6
export const groupLength = 5

export type CheckWay = 'telephone' | 'paper'

export const emptyGroups: readonly string[] = Array.from({ length: groupCount }, () => '')

/** The six groups of `04127 88163 …`. */
export function groupsOf(code: string): readonly string[] {
  return code.split(' ')
}

/** Digits alone, full-width ones too: an IME may be on. */
export function digitsIn(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D/g, '')
}

/** Which groups are typed, 0 to 5. */
export function groupsToType(way: CheckWay, asked: readonly number[]): readonly number[] {
  return way === 'paper' ? Array.from({ length: groupCount }, (_, at) => at) : asked
}

/** 「第2组和第5组」. */
export function askedWords(asked: readonly number[]): string {
  return asked.map((at) => `第${at + 1}组`).join('和')
}

/**
 * What a text typed or pasted into one group makes of all of them, and which group has the keyboard then: what is more than a group
 * flows into the next ones that are typed.
 */
export function typedInto(
  groups: readonly string[],
  places: readonly number[],
  at: number,
  text: string,
): { readonly groups: readonly string[]; readonly next: number } {
  const digits = digitsIn(text)
  const rest = places.slice(Math.max(0, places.indexOf(at)))
  const changed = [...groups]
  let [from, next] = [0, at]
  for (const place of rest) {
    if (place !== at && from >= digits.length) break
    changed[place] = digits.slice(from, from + groupLength)
    from += groupLength
    next = place
  }
  const isFull = (changed[next] ?? '').length === groupLength
  const after = rest[rest.indexOf(next) + 1]
  return { groups: changed, next: isFull && after !== undefined ? after : next }
}

/** Why the code cannot be compared yet; undefined where it can. */
export function codeProblem(groups: readonly string[], way: CheckWay, asked: readonly number[]): string | undefined {
  const places = groupsToType(way, asked)
  const missing = places.filter((place) => (groups[place] ?? '').length < groupLength)
  if (missing.length === 0) return undefined
  return missing.length === places.length
    ? way === 'paper'
      ? '请录入校验码'
      : `请录入${askedWords(asked)}`
    : `${askedWords(missing)}不足五位`
}

/** The digits as the core takes them: the typed groups in their order. */
export function typedDigits(groups: readonly string[], way: CheckWay, asked: readonly number[]): string {
  return groupsToType(way, asked)
    .map((place) => groups[place] ?? '')
    .join(' ')
}
