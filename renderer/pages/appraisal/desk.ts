import type { OutputOf } from '#shared/api/contract.ts'

export type DeskStatus = OutputOf<'desk.status'>

/** 「4月份考评」 */
export function monthTitle(month: string): string {
  return `${Number(month.slice(5))}月份考评`
}
