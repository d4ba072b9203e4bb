import type { InputOf } from '#shared/api/contract.ts'

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
