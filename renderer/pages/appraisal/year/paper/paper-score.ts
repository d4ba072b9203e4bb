import type { InputOf } from '#shared/api/contract.ts'
import type { Year, YearMonth } from '../year.ts'

/** The form's texts as the draft keeps them. */
export type PaperFields = Readonly<Record<'total' | 'score' | 'publishedOn' | 'basis' | 'note' | 'reason', string>>

/** What was entered before, of which this is the correction. */
export interface EnteredBefore {
  readonly total: string
  readonly score: string
  readonly publishedOn: string
  readonly basis: string
  readonly version: number
}

const plainAmount = /^\d{1,3}(?:\.\d{1,2})?$/

/** What a form begins with: the score as it was entered, else nothing but day and 依据文件 of the county before. */
export function fieldsOf(before: EnteredBefore | null, carried: { readonly publishedOn: string; readonly basis: string }): PaperFields {
  return {
    total: before?.total ?? '',
    score: before?.score ?? '',
    publishedOn: before?.publishedOn ?? carried.publishedOn,
    basis: before?.basis ?? carried.basis,
    note: '',
    reason: '',
  }
}

/** What still has to be filled in; undefined when the score may be saved. Whether it follows from the total is the service's to say. */
export function missingPart(
  fields: PaperFields,
  of: { readonly unitId: string | null; readonly month: string | null },
  isCorrection: boolean,
): string | undefined {
  if (of.unitId === null) return '请选择单位'
  if (of.month === null) return '请选择月份'
  if (!plainAmount.test(fields.total.trim())) return '请填写合计，至多两位小数'
  if (!plainAmount.test(fields.score.trim())) return '请填写得分，至多两位小数'
  if (fields.publishedOn === '') return '请填写通报日期'
  if (fields.basis.trim().length < 2) return '请填写依据文件'
  return isCorrection && fields.reason.trim().length < 2 ? '请填写更正理由' : undefined
}

export function paperInput(fields: PaperFields, unitId: string, month: string): InputOf<'appraisals.enterPaperScore'> {
  const { total, score, publishedOn, basis, note, reason } = fields
  return {
    unitId,
    month,
    total: total.trim(),
    score: score.trim(),
    publishedOn,
    basis: basis.trim(),
    note: note.trim(),
    reason: reason.trim(),
  }
}

/** Months that may have been published on paper: before the first that was computed here. */
export function paperMonths({ months, counties }: Pick<Year, 'months' | 'counties'>, today: string): readonly string[] {
  const isComputed = ({ origin }: YearMonth): boolean => origin === 'computed'
  const first = months.find((month) => counties.some((county) => county.months.some((own) => own.month === month && isComputed(own))))
  return months.filter((month) => month <= today.slice(0, 7) && (first === undefined || month < first))
}

/** The county that is entered after this one: the next without a score in the month; null after the last. */
export function nextCounty({ counties }: Pick<Year, 'counties'>, month: string, unitId: string): string | null {
  const at = counties.findIndex(({ unit }) => unit.unitId === unitId)
  const others = [...counties.slice(at + 1), ...counties.slice(0, Math.max(at, 0))]
  const next = others.find((county) => county.months.some((own) => own.month === month && own.kind !== 'scored'))
  return next?.unit.unitId ?? null
}
