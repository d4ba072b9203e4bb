import type { OutputOf } from '#shared/api/contract.ts'

/** One series of one year, as the register shows it. */
export type Series = OutputOf<'numbers.register'>['series'][number] & { readonly year: number }

/** 「工作提示单　下一号：第7号」 */
export function seriesSentence({ title, next }: Pick<Series, 'title' | 'next'>): string {
  return `${title}　下一号：第${next}号`
}

const isSerial = (text: string): boolean => /^[1-9]\d{0,5}$/.test(text.trim())

/** Why a next number cannot be kept yet; undefined where it can. */
export function nextProblem(text: string, reason: string): string | undefined {
  if (!isSerial(text)) return '下一号应为大于 0 的整数'
  return reason.trim().length < 2 ? '请写明理由' : undefined
}

/** Why a number cannot be voided yet; undefined where it can. */
export function voidProblem(text: string, reason: string): string | undefined {
  if (!isSerial(text)) return '编号应为大于 0 的整数'
  return reason.trim().length < 2 ? '请写明作废原因' : undefined
}
