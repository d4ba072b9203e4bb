import type { MonthFacts } from '#shared/domain/appraisal.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'

/** Open points of the text that bear on a number that is shown, each as one 口径 line (M-114). */

/** 「口径：年度平均按通报得分还是按未四舍五入的得分——按各月通报的两位小数得分。」; none for a point that the programme does not raise. */
export function readingLines({ readings }: Pick<ProgrammePack, 'readings'>, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const reading = readings.find((each) => each.id === id)
    const chosen = reading?.options.find((option) => option.value === reading.chosen)
    return reading === undefined || chosen === undefined ? [] : [`口径：${reading.question}——${chosen.label}。`]
  })
}

/** Those that bear on a month: only where the month has what they are about. */
export function monthReadingLines(pack: Pick<ProgrammePack, 'readings'>, facts: MonthFacts): string[] {
  const bears: readonly (readonly [id: string, isThere: boolean])[] = [
    ['adjustment-count', facts.adjustments.some((each) => each.isApproved)],
    ['found-later', facts.laterFindings.length > 0],
  ]
  return readingLines(
    pack,
    bears.filter(([, isThere]) => isThere).map(([id]) => id),
  )
}

/** Those that bear on a year: whether it ranks, and by what where it does. */
export function yearReadingLines(pack: Pick<ProgrammePack, 'readings'>, isRanked: boolean): string[] {
  return readingLines(pack, ['average-on', 'ranking', ...(isRanked ? ['rank-on'] : []), 'found-later'])
}
