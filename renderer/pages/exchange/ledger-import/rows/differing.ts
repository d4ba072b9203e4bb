/** Where a text differs from another one: what both begin with, the words of its own, what both end with. */
export function differing(other: string, text: string): { readonly before: string; readonly words: string; readonly after: string } {
  const [others, own] = [Array.from(other), Array.from(text)]
  const least = Math.min(others.length, own.length)
  let start = 0
  while (start < least && others[start] === own[start]) start += 1
  let end = 0
  while (end < least - start && others[others.length - 1 - end] === own[own.length - 1 - end]) end += 1
  const to = own.length - end
  return { before: own.slice(0, start).join(''), words: own.slice(start, to).join(''), after: own.slice(to).join('') }
}
