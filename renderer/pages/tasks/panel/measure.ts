import type { OutputOf } from '#shared/api/contract.ts'

export type Measure = OutputOf<'tasks.measure'>
export type Assignment = Measure['assignments'][number]
export type Milestone = Assignment['milestones'][number]

/** The unit that the panel opens with: the first lead that is late, else the first lead, else the first unit. */
export function firstAssignment(assignments: readonly Assignment[]): Assignment | undefined {
  const leads = assignments.filter((each) => each.role === 'lead')
  return leads.find(isLate) ?? leads[0] ?? assignments[0]
}

function isLate(assignment: Assignment): boolean {
  return assignment.milestones.some((milestone) => milestone.state === 'overdue')
}

/** The milestone that a unit has to meet next: the first that is not met. */
export function nextMilestone(assignment: Assignment): Milestone | undefined {
  return assignment.milestones.find((milestone) => milestone.state !== 'met')
}
