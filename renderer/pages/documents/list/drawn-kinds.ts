import type { InputOf } from '#shared/api/contract.ts'

export type CreateInput = InputOf<'documents.create'>
/** Papers that are drawn up from a unit's month and offered here; those of claims and of the year have their buttons on the pages of 考评. */
export type UnitKind = 'monthly-report' | 'self-assessment-sheet' | 'score-detail'

/** What 起草 offers; the words say which annex of the 工作制度 it is. */
export const unitKinds: Readonly<Record<UnitKind, string>> = {
  'monthly-report': '附件1 月度工作推进情况（自评报告）',
  'self-assessment-sheet': '附件3 自查评分表',
  'score-detail': '考评得分明细表',
}
export const breakdownTitle = '重点任务分解表'

/** Units that have the paper: every unit that reports has a 附件1, only scored counties have scores. */
export function unitsFor<Unit extends { readonly reports: boolean; readonly scored: boolean }>(
  kind: UnitKind,
  units: readonly Unit[],
): readonly Unit[] {
  return units.filter((unit) => (kind === 'monthly-report' ? unit.reports : unit.scored))
}
