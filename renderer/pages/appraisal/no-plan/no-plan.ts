import type { NoPlanChoice } from '#shared/domain/appraisal-labels.ts'
import type { ReviewRow } from '../review/review-rows.ts'

/** A month without a planned measure: no line at all, or every line reviewed as 不涉及. */
export function hasNoPlan(rows: readonly Pick<ReviewRow, 'review'>[]): boolean {
  return rows.every(({ review }) => review?.verdict === 'notApplicable')
}

/** What each choice means for the score. */
export const noPlanEffects: Readonly<Record<NoPlanChoice, string>> = {
  full: '工作完成情况按满分计入本月得分，参加排名，计入年度平均。',
  excluded: '工作完成情况不计分，本月不参加排名，不计入年度平均。',
}

/** What still has to be said before the choice may be confirmed; undefined when nothing. */
export function missingChoice(choice: NoPlanChoice | null, ground: string): string | undefined {
  if (choice === null) return '请选择计分方式'
  return ground.trim().length < 2 ? '请填写依据' : undefined
}

export function choiceOf(text: string | undefined): NoPlanChoice | null {
  return text === 'full' || text === 'excluded' ? text : null
}
