import type { PrintedTable } from '#renderer/components/printed-paper/printed-table.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { rankChange, rankWords, settledWords } from '../words.ts'
import type { Year } from '../year.ts'

/** 「截至：2022年12月28日」, whether the figures are final, and by which interpretation. */
export function printedStanding(
  year: Pick<Year, 'isProvisional' | 'whyProvisional' | 'settled' | 'interpretation'>,
  today: string,
): readonly string[] {
  const { settled, isProvisional, whyProvisional, interpretation } = year
  const standing = settled === null || isProvisional ? `暂定：${whyProvisional}。` : `${settledWords(settled)}。`
  return [`截至：${officialDate(today)}　　${standing}`, interpretation.sentence]
}

/** 口径对照 as it is printed: each county's total and rank under every interpretation, changed ranks in words. */
export function printedReadings({ readings, counties }: Pick<Year, 'readings' | 'counties'>): PrintedTable {
  const best = ['最高可得', ...readings.map((each) => each.best.total)]
  const rows = counties.map((county) => {
    const inUse = county.readings.find(({ isChosen }) => isChosen)?.rank ?? null
    const cells = readings.map(({ id }) => {
      const own = county.readings.find((each) => each.id === id)
      if (own === undefined) return ''
      const change = rankChange(own, inUse)
      return [own.total, rankWords(own.rank), change === null ? '' : `${change.sign}${change.words}`]
        .filter((each) => each !== '')
        .join('　')
    })
    return [county.unit.name, ...cells]
  })
  const heads = ['单位', ...readings.map(({ name, isChosen }) => (isChosen ? `${name}（采用）` : name))]
  return { columns: heads.map((head) => ({ head })), rows: [best, ...rows] }
}
