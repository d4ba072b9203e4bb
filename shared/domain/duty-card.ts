/** “六个一” (工作制度 第九条): one measure, unit, leader in charge, section, work plan, contact person (M-015, M-016). */
export const dutyCardParts = {
  measure: '措施',
  unit: '责任单位',
  leaderInCharge: '分管领导',
  responsibleSection: '责任科室',
  workPlan: '工作方案',
  contactPerson: '工作联系人',
} as const
export type DutyCardPart = keyof typeof dutyCardParts

export interface DutyCardFields {
  readonly leaderInCharge: string
  readonly responsibleSection: string
  readonly workPlan: string
  readonly contactPerson: string
}

export const emptyDutyCard: DutyCardFields = { leaderInCharge: '', responsibleSection: '', workPlan: '', contactPerson: '' }

/** The parts that are there; measure and unit always are, since a card belongs to an assignment. */
export function filledParts(card: DutyCardFields): DutyCardPart[] {
  const own = (['leaderInCharge', 'responsibleSection', 'workPlan', 'contactPerson'] as const).filter((part) => card[part].trim() !== '')
  return ['measure', 'unit', ...own]
}

export function missingParts(card: DutyCardFields): DutyCardPart[] {
  const filled = filledParts(card)
  return (Object.keys(dutyCardParts) as DutyCardPart[]).filter((part) => !filled.includes(part))
}
