import type { Role } from '#shared/domain/roles.ts'
import type { MethodName } from './contract.ts'
import { administratorsAndOfficers, officers, officersAndReviewers, reviewers } from './role-groups.ts'

/**
 * The roles of the methods that stand behind a button, as the contract has them, without its schemas: a page leaves out what would
 * only be refused. A test holds every line to the contract; the core decides by the contract alone.
 */
export const methodRoles = {
  'plans.open': officers,
  'plans.carryOver': officers,
  'plans.saveGoals': officers,
  'plans.settle': reviewers,
  'plans.removeLine': officersAndReviewers,
  'progress.save': officers,
  'evidence.add': officers,
  'evidence.remove': officers,
  'milestones.meet': officers,
  'dutyCards.save': officers,
  'problems.save': officers,
  'problems.close': officersAndReviewers,
  'problems.reopen': officersAndReviewers,
  'submissions.receive': officers,
  'submissions.return': officersAndReviewers,
  'submissions.waive': reviewers,
  'submissions.unwaive': reviewers,
  'submissions.withdrawReceipt': officers,
  'selfAssessments.judge': officers,
  'selfAssessments.submit': officersAndReviewers,
  'appraisals.review': reviewers,
  'appraisals.publish': reviewers,
  'appraisals.correct': reviewers,
  'appraisals.spotCheck': reviewers,
  'appraisals.confirmNoPlan': reviewers,
  'claims.save': officers,
  'claims.recognise': reviewers,
  'urges.record': officersAndReviewers,
  'notices.draft': officersAndReviewers,
  'notices.edit': officersAndReviewers,
  'notices.answer': officers,
  'notices.conclude': reviewers,
  'documents.create': officersAndReviewers,
  'documents.edit': officersAndReviewers,
  'documents.step': officersAndReviewers,
  'documents.saveCopy': officersAndReviewers,
  'numbers.setNext': administratorsAndOfficers,
  'ledgers.saveBlock': officers,
  'ledgers.define': administratorsAndOfficers,
  'ledgers.export': officersAndReviewers,
  'imports.apply': officers,
  'indicators.enter': officers,
  'adjustments.save': officers,
  'adjustments.apply': officersAndReviewers,
  'questionnaires.open': officers,
  'tables.saveCopy': officersAndReviewers,
} as const satisfies { readonly [Name in MethodName]?: readonly Role[] }

export type OfferedMethod = keyof typeof methodRoles
