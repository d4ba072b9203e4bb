import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { words } from '../../facts.ts'

/** A claim as its 申报表 and its 认定表 print it: 动态调整目标任务 of a month, or 创新性举措 of the year (考评细则 二（一）3, 二（二）2). */
export const claimSorts = { adjustment: '动态调整目标任务', innovation: '创新性举措' } as const

export const claimFacts = z.strictObject({
  /** The record that it was drawn from. */
  claimId: words,
  sort: z.enum(Object.keys(claimSorts) as [keyof typeof claimSorts, ...(keyof typeof claimSorts)[]]),
  rulesTitle: words,
  /** 孙吴县政务守信践诺工作专班办公室 */
  applicant: words,
  /** 考评月份; null for 创新性举措. */
  month: calendarMonth.nullable(),
  year: z.int().min(2000).max(2100),
  /** 申报情形 in the words of the 细则, and where they stand in it. */
  situation: words,
  clause: words,
  title: words,
  content: z.string(),
  basis: words,
  claimedOn: calendarDay,
  /** 代录 by the city. */
  isOnBehalf: z.boolean(),
})
export type ClaimFacts = z.output<typeof claimFacts>

/** 「2022年8月」, 「2022年度」 */
export function claimPeriod({ month, year }: Pick<ClaimFacts, 'month' | 'year'>): string {
  return month === null ? `${year}年度` : officialMonth(month)
}

/** 「考评细则二（二）2（1）：国务院大督查发现的典型经验做法给予表扬通报的」 */
export function claimSituation({ clause, situation }: Pick<ClaimFacts, 'clause' | 'situation'>): string {
  return `考评细则${clause}：${situation.replace(/。$/, '')}`
}
