import type { OutputOf } from '#shared/api/contract.ts'

export type Series = OutputOf<'numbers.list'>['series'][number]

/** One series of one year, as a key. */
export function seriesKey({ series, year }: Pick<Series, 'series' | 'year'>): string {
  return `${series} ${year}`
}

/** 「下一号　第7号　已用 6，作废 1」 */
export function seriesSentence({ next, numbers }: Pick<Series, 'next' | 'numbers'>): string {
  const voided = numbers.filter((number) => number.state === 'voided').length
  const used = `已用 ${numbers.length - voided}`
  return `下一号：第${next}号　${voided === 0 ? used : `${used}，作废 ${voided}`}`
}

/** Why a next number cannot be kept yet; undefined where it can. */
export function nextProblem(text: string, reason: string): string | undefined {
  if (!/^[1-9]\d{0,5}$/.test(text.trim())) return '下一号应为大于 0 的整数'
  return reason.trim().length < 2 ? '请写明理由' : undefined
}
