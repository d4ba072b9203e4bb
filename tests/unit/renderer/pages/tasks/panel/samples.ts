import type { Assignment, Milestone } from '#renderer/pages/tasks/panel/measure.ts'

export function aMilestone(ordinal: number, state: Milestone['state']): Milestone {
  return {
    ordinal,
    wording: '4月制定方案',
    by: '2022-04-30',
    what: '制定方案',
    state,
    daysLate: 0,
    metOn: state === 'met' ? '2022-04-20' : null,
  }
}

/** A lead assignment of a unit with one milestone that is not yet due, but for what a test says. */
export function anAssignment(name: string, part: Partial<Assignment> = {}): Assignment {
  return {
    assignmentId: `assignment:${name}`,
    unit: { unitId: name, name },
    role: 'lead',
    status: 'underway',
    rung: 'none',
    milestones: [aMilestone(0, 'open')],
    dutyCard: { leaderInCharge: '', responsibleSection: '', workPlan: '', contactPerson: '', missing: [], rev: 1 },
    rev: 1,
    ...part,
  }
}
