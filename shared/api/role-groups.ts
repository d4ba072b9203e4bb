import { type AssignmentAct, isDecision } from '#shared/domain/assignment.ts'
import { type Role, roles } from '#shared/domain/roles.ts'

/** Groups of roles by which methods are given out. No schema is needed to read them: a page may import this file. */

/** Everybody who is signed in: reading, and opening or printing what is read. */
export const everyone: readonly Role[] = roles
/** 经办: the daily work. */
export const officers: readonly Role[] = ['officer']
/** Daily work that the one who reviews does as well: papers, letters, exports. */
export const officersAndReviewers: readonly Role[] = ['officer', 'reviewer']
/** 审核: what settles, scores, publishes or closes. */
export const reviewers: readonly Role[] = ['reviewer']
/** Settings of the office that its clerks keep as well. */
export const administratorsAndOfficers: readonly Role[] = ['administrator', 'officer']
/** Those who hand over files. */
export const writers: readonly Role[] = ['administrator', 'officer', 'reviewer']

/** Of the acts on an assignment the office's decisions are 审核, the others 经办. */
export function rolesOfAct(act: AssignmentAct): readonly Role[] {
  return isDecision(act) ? reviewers : officers
}
