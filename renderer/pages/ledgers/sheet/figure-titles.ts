/**
 * Titles of a ledger's figures as they stand beside its name: 「纳入清单」「已解决」「未解决」 for 「纳入清单的失信违约事项数」 and so on. What all of
 * them end with, from a 的 on, is what the ledger is about and goes without saying.
 */
export function figureTitles(titles: readonly string[]): readonly string[] {
  const [first = '', ...others] = titles
  if (others.length === 0) return titles
  const ends = [...first.matchAll(/的/g)].map(({ index }) => first.slice(index))
  const common = ends.find((end) => titles.every((title) => title.endsWith(end) && title.length > end.length))
  return common === undefined ? titles : titles.map((title) => title.slice(0, -common.length))
}
