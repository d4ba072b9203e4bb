import type { PlanLine, PlanUnit } from '#renderer/pages/plan/plan-month.ts'

/** A county with a proposed list of 29 lines, but for what a test says. */
export function aUnit(name: string, part: Partial<PlanUnit> = {}): PlanUnit {
  return {
    unit: { unitId: name, name },
    kind: 'territory',
    scored: true,
    planId: `plan:${name}`,
    status: 'proposed',
    lines: 29,
    withoutGoal: 0,
    settledOn: null,
    ...part,
  }
}

export function aLine(code: string, part: Partial<PlanLine> = {}): PlanLine {
  return {
    lineId: `line:${code}`,
    planId: 'plan',
    assignmentId: `assignment:${code}`,
    measureId: `measure:${code}`,
    code,
    shortTitle: '进校园方案',
    measureText: '制定“诚信黑河进校园”工作方案并深入开展。',
    domain: 3,
    goal: '',
    dueOn: '2022-05-31',
    milestone: '',
    selfVerdict: null,
    selfNote: '',
    reviewVerdict: null,
    progressEntries: 0,
    evidence: 0,
    rev: 1,
    ...part,
  }
}
