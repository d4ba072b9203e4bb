import type { OutputOf } from '#shared/api/contract.ts'
import type { InnovationDesk } from './innovations/innovation-desk.ts'

export type DeskStatus = OutputOf<'desk.status'>

/** 「4月份考评」 */
export function monthTitle(month: string): string {
  return `${Number(month.slice(5))}月份考评`
}

/** 「2022年度考评」 */
export function yearTitle(desk: DeskStatus): string {
  return `${yearOf(desk)}年度考评`
}

/** The desk of 创新举措: whose it is, on which day, of which year. */
export function innovationDesk(desk: DeskStatus): InnovationDesk {
  return { isCity: desk.profile === 'city', officeUnitId: desk.office.unitId, today: desk.today, year: yearOf(desk) }
}

/** The year of the programme's last month; a programme may begin in the autumn before. */
function yearOf({ programme }: DeskStatus): string {
  return (programme.months.at(-1) ?? '').slice(0, 4)
}
