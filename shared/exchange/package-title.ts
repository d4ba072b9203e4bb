import { isCalendarDay } from '#shared/domain/period.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import { type PackageKind, packageKinds } from './kinds.ts'

/** What a package is called on pages, 交接单 and receipts: `4月份月报`, `4月份任务清单`; the kind alone where it is of no month. */
export function packageTitle(kind: PackageKind, period: string | null): string {
  const { name } = packageKinds[kind]
  if (period === null) return name
  if (isCalendarDay(period)) return `${officialDate(period)}${name}`
  if (/^\d{4}$/.test(period)) return `${period}年${name}`
  return `${Number(period.slice(5))}月份${name}`
}

/** What a package's period is called in full: `2022年4月`; `不分期` where it is of none. */
export function packagePeriod(period: string | null): string {
  if (period === null) return '不分期'
  if (isCalendarDay(period)) return officialDate(period)
  return /^\d{4}$/.test(period) ? `${period}年` : officialMonth(period)
}
