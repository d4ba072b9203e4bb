import type { OutputOf } from '#shared/api/contract.ts'
import { officialMonth } from '#shared/text/official-dates.ts'

export type RepeatedUse = OutputOf<'claims.repeated'>['repeated'][number]

/** 「“新增信易行场景”（新增工作任务，2022年5月）」; 创新性举措 belong to the year and have no month. */
export function wordsOfUse({ title, kindTitle, month }: RepeatedUse): string {
  return `“${title}”（${month === null ? kindTitle : `${kindTitle}，${officialMonth(month)}`}）`
}

/** Whether enough stands in the form to be looked up. */
export function isAsked(unitId: string, basis: string): boolean {
  return unitId !== '' && basis.trim().length >= 2
}
