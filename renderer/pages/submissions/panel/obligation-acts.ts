import type { OfferedMethod } from '#shared/api/method-roles.ts'
import type { ObligationStatus } from '#shared/domain/submission.ts'

/** What the city's office may do about an obligation, in the order of the buttons. */
export const obligationActs = {
  receive: '登记收件',
  remind: '起草提示单',
  urge: '催办记录',
  waive: '豁免',
  return: '退回',
  withdraw: '撤销登记',
  unwaive: '取消豁免',
} as const
export type ObligationAct = keyof typeof obligationActs

/** What an act calls: who may not is not offered it. */
export const methodOf = {
  receive: 'submissions.receive',
  remind: 'notices.draft',
  urge: 'urges.record',
  waive: 'submissions.waive',
  return: 'submissions.return',
  withdraw: 'submissions.withdrawReceipt',
  unwaive: 'submissions.unwaive',
} as const satisfies Record<ObligationAct, OfferedMethod>

/** Acts that ask for one reason and nothing else. */
export type ReasonAct = Extract<ObligationAct, 'waive' | 'return' | 'withdraw' | 'unwaive'>

const actsOf: Readonly<Record<ObligationStatus, readonly ObligationAct[]>> = {
  open: ['receive', 'urge', 'waive'],
  dueSoon: ['receive', 'urge', 'waive'],
  returned: ['receive', 'urge', 'waive'],
  overdue: ['receive', 'remind', 'urge', 'waive'],
  missing: ['receive', 'remind', 'urge'],
  onTime: ['return', 'withdraw'],
  late: ['return', 'withdraw', 'waive'],
  waived: ['unwaive'],
}

export function possibleActs(status: ObligationStatus): readonly ObligationAct[] {
  return actsOf[status]
}

/** True for what is still out: a short message may ask for it. */
export function mayBeAskedFor(status: ObligationStatus): boolean {
  return actsOf[status].includes('urge')
}

export function isReasonAct(act: ObligationAct): act is ReasonAct {
  return act === 'waive' || act === 'return' || act === 'withdraw' || act === 'unwaive'
}
