import type { AssignmentAct, AssignmentStatus } from '#shared/domain/assignment.ts'
import { afterAct, assignmentActs } from '#shared/domain/assignment.ts'

/** What the unit does itself; 准予销号、退回续办、恢复办理 are the city office's (office.md «Plans and closing»). */
const unitActs: readonly AssignmentAct[] = ['start', 'claimComplete']

/** The acts that an office may offer from a status, in the order of the work. */
export function possibleActs(status: AssignmentStatus, profile: 'city' | 'county'): readonly AssignmentAct[] {
  const acts = Object.keys(assignmentActs) as AssignmentAct[]
  return acts.filter((act) => afterAct(status, act) !== undefined && (profile === 'city' || unitActs.includes(act)))
}
