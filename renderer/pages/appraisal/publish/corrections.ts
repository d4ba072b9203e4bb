import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import type { Verdict } from '#shared/domain/plan.ts'
import { verdicts } from '#shared/domain/plan.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { lineTitle } from '../line-title.ts'
import { choiceOf, missingChoice } from '../no-plan/no-plan.ts'
import type { CountyAppraisal, ReviewRow } from '../review/review-rows.ts'

export type Decision = NonNullable<InputOf<'appraisals.correct'>['decisions']>[number]
export type Corrected = OutputOf<'appraisals.correct'>
/** How a month without planned measures counts, as the correction says it. */
export type NoPlanWord = NonNullable<InputOf<'appraisals.correct'>['noPlan']>

/** The texts that the draft of a correction keeps, by the keys below. */
export type CorrectionFields = Readonly<Record<string, string>>

/** What a correction rests on: reviews that were wrong, or other facts that were registered after the 通报. */
export const scopes = { reviews: '调整复核意见', facts: '只按变更后的事实重算' } as const
export type Scope = keyof typeof scopes

export function scopeOf(fields: CorrectionFields): Scope {
  return fields['scope'] === 'facts' ? 'facts' : 'reviews'
}

/** Keys of a line in the draft: the new decision, its settled reason, the reason while it is being typed. */
export const lineKeys = {
  to: (lineId: string): string => `to ${lineId}`,
  why: (lineId: string): string => `why ${lineId}`,
  typed: (lineId: string): string => `typed ${lineId}`,
}

/** 同意 would say something else than the review does now. */
export function mayAgree({ selfVerdict, review }: Pick<ReviewRow, 'selfVerdict' | 'review'>): boolean {
  return selfVerdict !== null && !(review?.decision === 'agreed' && !review.isStale)
}

/** What the draft decides of a line anew; null where the review stays as it is. */
export function decisionOf(row: ReviewRow, fields: CorrectionFields): Decision | null {
  const { lineId, review } = row
  const to = fields[lineKeys.to(lineId)] ?? ''
  if (to === 'agree') return mayAgree(row) ? { lineId, decision: 'agree' } : null
  const reason = (fields[lineKeys.why(lineId)] ?? '').trim()
  if (!Object.hasOwn(verdicts, to) || to === row.selfVerdict || reason.length < 2) return null
  const isSame = review?.decision === 'overruled' && review.verdict === to && review.reason === reason && !review.isStale
  return isSame ? null : { lineId, decision: 'overrule', verdict: to as Verdict, reason }
}

export function decisionsOf(rows: readonly ReviewRow[], fields: CorrectionFields): readonly Decision[] {
  return scopeOf(fields) === 'facts' ? [] : rows.flatMap((row) => decisionOf(row, fields) ?? [])
}

export interface Change {
  readonly lineId: string
  readonly code: string
  /** 「7-3 进校园方案：制定方案」 */
  readonly title: string
  /** 「同意，本月完成」 */
  readonly before: string
  /** 「改否，未完成」 */
  readonly after: string
  /** Of 改否; '' for 同意. */
  readonly reason: string
}

/** The reviews that the correction would change, in the order of the list. */
export function changesOf(rows: readonly ReviewRow[], fields: CorrectionFields): readonly Change[] {
  if (scopeOf(fields) === 'facts') return []
  return rows.flatMap((row) => {
    const decision = decisionOf(row, fields)
    if (decision === null) return []
    const after = reviewAfter(row, decision)
    const title = `${row.code} ${lineTitle(row)}`
    const words = { before: reviewWords(row.review), after: reviewWords(after), reason: after?.reason ?? '' }
    return [{ lineId: row.lineId, code: row.code, title, ...words }]
  })
}

/** The review of the line as it would stand. */
function reviewAfter(row: ReviewRow, decision: Decision): ReviewRow['review'] {
  if (decision.decision === 'overrule') return { decision: 'overruled', verdict: decision.verdict, reason: decision.reason, isStale: false }
  if (decision.decision === 'clear' || row.selfVerdict === null) return null
  return { decision: 'agreed', verdict: row.selfVerdict, reason: '', isStale: false }
}

/** 「同意，本月完成」 */
export function reviewWords(review: ReviewRow['review']): string {
  if (review === null) return '未复核'
  return `${review.decision === 'agreed' ? '同意' : '改否'}，${verdicts[review.verdict]}`
}

/** Keys of what else the draft says of a correction. */
export const termKeys = { supplement: 'supplement', choice: 'noPlanChoice', ground: 'noPlanGround' } as const

/** 「截止2023年1月10日」, or until what 年终补录 is possible. */
export function supplementWords({ until }: NonNullable<CountyAppraisal['supplement']>): string {
  return until === null ? '年度考评结果审定前可办理补录' : `补录截止${officialDate(until)}`
}

/** Whether the correction leaves the month without a planned measure, and nobody has said yet how such a month counts. */
export function asksNoPlan(rows: readonly ReviewRow[], fields: CorrectionFields, choice: CountyAppraisal['choice']): boolean {
  if (choice?.about === 'noPlan') return false
  const decided = new Map(decisionsOf(rows, fields).map((decision) => [decision.lineId, decision]))
  return rows.every((row) => {
    const decision = decided.get(row.lineId)
    const review = decision === undefined ? row.review : reviewAfter(row, decision)
    return review?.verdict === 'notApplicable'
  })
}

/** What the draft says of a month without planned measures; null while it is not said whole. */
export function noPlanOf(fields: CorrectionFields): NoPlanWord | null {
  const choice = choiceOf(fields[termKeys.choice])
  const ground = (fields[termKeys.ground] ?? '').trim()
  return choice === null || missingChoice(choice, ground) !== undefined ? null : { choice, ground }
}

interface Given {
  readonly scope: Scope
  readonly changes: number
  /** Code of the line whose 改否 is being typed. */
  readonly open: string | null
  readonly correctedOn: string | null
  readonly reason: string
  /** Why the choice of a month without planned measures is not said yet; undefined where it is, or is not asked for. */
  readonly noPlan?: string | undefined
}

/** What still has to be said before the score may be corrected; undefined when nothing. */
export function missingOf({ scope, changes, open, correctedOn, reason, noPlan }: Given): string | undefined {
  if (open !== null) return `请确认或取消 ${open} 的改否`
  if (scope === 'reviews' && changes === 0) return '尚未调整复核意见'
  if (noPlan !== undefined) return noPlan
  if (correctedOn === null) return '请填写更正日期'
  return reason.trim().length < 2 ? '请填写更正理由' : undefined
}

/** What is wrong with a day of correction: not before the 通报, not after today. */
export function dayProblem(day: string, publishedOn: string, today: string): string | undefined {
  if (day > today) return '更正日期晚于今天，请核对'
  return day < publishedOn ? '更正日期早于通报日期，请核对' : undefined
}
