import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { claimStatuses } from '#shared/domain/claims.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'

export type InnovationList = OutputOf<'innovations.list'>
export type Innovation = InnovationList['claims'][number]
export type InnovationCategory = InnovationList['categories'][number]

/** The form's fields as the draft keeps them. */
export type InnovationFields = Readonly<Record<'unitId' | 'category' | 'title' | 'content' | 'basis' | 'claimedOn', string>>

/** What a form begins with: the claim as it was saved, else nothing but unit and day. */
export function fieldsOf(claim: Innovation | null, given: { readonly unitId: string; readonly today: string }): InnovationFields {
  return {
    unitId: claim?.unit.unitId ?? given.unitId,
    category: claim === null ? '' : String(claim.category),
    title: claim?.title ?? '',
    content: claim?.content ?? '',
    basis: claim?.basis ?? '',
    claimedOn: claim?.claimedOn ?? given.today,
  }
}

/** What still has to be filled in; undefined when the claim may be saved. */
export function missingPart(fields: InnovationFields): string | undefined {
  if (fields.unitId === '') return '请选择申报单位'
  if (fields.category === '') return '请选择申报情形'
  if (fields.title.trim().length < 2) return '请填写申报事项'
  if (fields.basis.trim().length < 2) return '请填写依据文件'
  return fields.claimedOn === '' ? '请填写申报日期' : undefined
}

/** The fields as `innovations.save` takes them, on the revision that was seen. */
export function innovationInput(claim: Innovation | null, rev: number | null, fields: InnovationFields): InputOf<'innovations.save'> {
  return {
    claimId: claim?.claimId ?? null,
    rev,
    unitId: fields.unitId,
    category: Number(fields.category),
    title: fields.title.trim(),
    content: fields.content.trim(),
    basis: fields.basis.trim(),
    claimedOn: fields.claimedOn,
  }
}

/** 「（4）在营商环境评价中，相关指标进入优异或优秀等次的」 */
export function categoryWords({ category, title }: InnovationCategory): string {
  return `（${category}）${title}`
}

/** 「考评细则 二（二）2（4）：在营商环境评价中，相关指标进入优异或优秀等次的」: whole, where a list cuts it. */
export function categoryClause({ title, clause }: InnovationCategory): string {
  return `考评细则 ${clause}：${title}`
}

/** The categories as a list to choose from. */
export function categoryOptions(categories: readonly InnovationCategory[]) {
  return categories.map((each) => ({ value: String(each.category), label: categoryWords(each), short: `（${each.category}）` }))
}

/** A claim as the record has it, row by row, for an officer whose own change came too late. */
export function newestInnovation(claim: Innovation): readonly { readonly label: string; readonly value: string }[] {
  return [
    { label: '申报事项', value: claim.title },
    { label: '主要内容', value: claim.content === '' ? '未填写' : claim.content },
    { label: '依据文件', value: claim.basis },
    { label: '申报日期', value: officialMonthDay(claim.claimedOn) },
    { label: '认定', value: decisionWords(claim) },
  ]
}

/** 「已认定（12月28日）：符合细则二（二）2（4）」; the status alone before anything was decided. */
export function decisionWords({ status, decidedOn, opinion }: Pick<Innovation, 'status' | 'decidedOn' | 'opinion'>): string {
  const day = decidedOn === null ? '' : `（${officialMonthDay(decidedOn)}）`
  return `${claimStatuses[status]}${day}${opinion === '' ? '' : `：${opinion}`}`
}

/** What is wrong with the day of a decision: not before the claim, not after today. */
export function decisionDayProblem(day: string, claimedOn: string, today: string): string | undefined {
  if (day > today) return '认定日期晚于今天，请核对'
  return day < claimedOn ? '认定日期早于申报日期，请核对' : undefined
}
