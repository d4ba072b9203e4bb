import { parseChineseNumber } from '#shared/text/numerals.ts'

/** `articlesName(['第十四条', '第十条', '第十四条'])` is `第十、十四条`. */
export function articlesName(articles: readonly string[]): string {
  const numerals = [...new Set(articles)].map((article) => article.replace(/^第/, '').replace(/条$/, ''))
  const sorted = numerals.toSorted((one, other) => (parseChineseNumber(one) ?? 0) - (parseChineseNumber(other) ?? 0))
  return sorted.length === 0 ? '' : `第${sorted.join('、')}条`
}
