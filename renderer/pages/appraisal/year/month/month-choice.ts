import type { InputOf } from '#shared/api/contract.ts'
import type { NoScoreChoice } from '#shared/domain/appraisal-labels.ts'
import { noScoreChoices } from '#shared/domain/appraisal-labels.ts'

/** What a month that was never scored may become: 补评 gives it a score after all, the other two say how the year does without. */
export const wayOptions = { score: '补评', ...noScoreChoices } as const
export type Way = keyof typeof wayOptions
export const ways = Object.keys(wayOptions) as readonly Way[]

export const wayEffects: Readonly<Record<Way, string>> = {
  score: '到该月办理自评、复核并审定通报，所得分数计入年度平均。',
  excluded: '该月不计入年度平均，按其余月份平均。',
  zero: '该月按0分计入年度平均。',
}

export function wayOf(text: string | undefined): Way | null {
  return ways.find((way) => way === text) ?? null
}

/** What still has to be said before the choice may be made; undefined when nothing. */
export function missingPart(way: Way | null, ground: string): string | undefined {
  if (way === null) return '请选择计分方式'
  return way !== 'score' && ground.trim().length < 2 ? '请填写依据' : undefined
}

/** A choice of a month that was never scored, null taking it back, as `appraisals.chooseMonth` takes it. */
export function choiceInput(
  of: { readonly unitId: string; readonly month: string },
  choice: NoScoreChoice | null,
  ground: string,
): InputOf<'appraisals.chooseMonth'> {
  return { unitId: of.unitId, month: of.month, about: 'noScore', choice, ground: choice === null ? '' : ground.trim() }
}
