import type { OutputOf } from '#shared/api/contract.ts'

/** 年度考评 as the contract gives it; the page takes every figure from it and works out none. */
export type Year = OutputOf<'appraisals.year'>
export type CountyYear = Year['counties'][number]
export type YearMonth = CountyYear['months'][number]
export type YearReading = Year['readings'][number]
export type CountyReading = CountyYear['readings'][number]
export type ExplainedYear = OutputOf<'appraisals.yearCounty'>

/** 「4月」 */
export function monthName(month: string): string {
  return `${Number(month.slice(5))}月`
}

/** Whether a month is over, so that it can no longer be scored in its time. */
export function isOver(month: string, today: string): boolean {
  return month < today.slice(0, 7)
}

/** Whether any month of any county has a place in the year yet. */
export function hasBegun({ counties }: Pick<Year, 'counties'>): boolean {
  return counties.some(({ months }) => months.some(({ kind }) => kind !== 'open'))
}

/** The first month that is over and has neither a score nor a choice: where 补评, 不计入平均 or 按0分 is asked for. */
export function firstUndecided(
  { months, counties }: Pick<Year, 'months' | 'counties'>,
  today: string,
): { readonly unitId: string; readonly month: string } | undefined {
  for (const month of months.filter((each) => isOver(each, today))) {
    const county = counties.find((each) => each.months.some((own) => own.month === month && own.kind === 'open'))
    if (county !== undefined) return { unitId: county.unit.unitId, month }
  }
  return undefined
}
