import type { InputOf } from '#shared/api/contract.ts'
import type { ReviewRow } from '../review/review-rows.ts'

export type Finding = 'confirmed' | 'refuted'
type FindingInput = InputOf<'appraisals.spotCheck'>['findings'][number]

/** What was found on each line that was checked, by line id. */
export type Findings = Readonly<Record<string, { readonly finding: Finding; readonly reason: string }>>

/** The same finding pressed again takes the line out of the check. */
export function toggled(findings: Findings, lineId: string, finding: Finding): Findings {
  const before = findings[lineId]
  if (before?.finding !== finding) return { ...findings, [lineId]: { finding, reason: before?.reason ?? '' } }
  return Object.fromEntries(Object.entries(findings).filter(([id]) => id !== lineId))
}

export function findingInputs(findings: Findings): FindingInput[] {
  return Object.entries(findings).map(([lineId, { finding, reason }]) => ({ lineId, finding, reason: reason.trim() }))
}

/** What still has to be said before the check may be registered; undefined when nothing. */
export function missingPart(findings: Findings, checkedOn: string | null, howChosen: string): string | undefined {
  const all = Object.values(findings)
  if (checkedOn === null) return '请填写抽查日期'
  if (howChosen.trim().length < 2) return '请写明抽取方式'
  if (all.length === 0) return '请选择抽查的措施和结论'
  return all.some(({ finding, reason }) => finding === 'refuted' && reason.trim().length < 2) ? '未属实的，请填写情况说明' : undefined
}

/** Keys of a line in the draft: what was found, and the circumstances. */
export const findingKeys = {
  finding: (lineId: string): string => `finding ${lineId}`,
  reason: (lineId: string): string => `reason ${lineId}`,
}

/** What the draft of a county's check says, line by line. */
export function findingsOf(fields: Readonly<Record<string, string>>, lineIds: readonly string[]): Findings {
  return Object.fromEntries(
    lineIds.flatMap((lineId) => {
      const finding = fields[findingKeys.finding(lineId)]
      const reason = fields[findingKeys.reason(lineId)] ?? ''
      return finding === 'confirmed' || finding === 'refuted' ? [[lineId, { finding, reason }]] : []
    }),
  )
}

/** 「属实 2 条，未属实 1 条」; '' while nothing was found. */
export function findingWords(findings: Findings): string {
  const count = (which: Finding): number => Object.values(findings).filter(({ finding }) => finding === which).length
  const [confirmed, refuted] = [count('confirmed'), count('refuted')]
  return [confirmed > 0 && `属实 ${confirmed} 条`, refuted > 0 && `未属实 ${refuted} 条`].filter((part) => part !== false).join('，')
}

/** Whether the findings can move a score: something was refuted, or what had been refuted is confirmed now. */
export function bearsOnScore(rows: readonly Pick<ReviewRow, 'lineId' | 'spotCheck'>[], findings: Findings): boolean {
  const before = new Map(rows.map(({ lineId, spotCheck }) => [lineId, spotCheck?.finding]))
  return Object.entries(findings).some(([lineId, { finding }]) => finding === 'refuted' || before.get(lineId) === 'refuted')
}
