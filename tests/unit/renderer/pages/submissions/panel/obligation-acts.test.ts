import { expect, test } from 'vitest'
import { isReasonAct, mayBeAskedFor, possibleActs } from '#renderer/pages/submissions/panel/obligation-acts.ts'

test('what has not come may be received, urged and waived; only what is late is reminded (第十条, M-065)', () => {
  expect(possibleActs('open')).toEqual(['receive', 'urge', 'waive'])
  expect(possibleActs('overdue')).toContain('remind')
  expect(possibleActs('open')).not.toContain('remind')
})

test('what has come may be sent back or its receipt withdrawn, and is not asked for', () => {
  expect(possibleActs('onTime')).toEqual(['return', 'withdraw'])
  expect([mayBeAskedFor('onTime'), mayBeAskedFor('waived'), mayBeAskedFor('missing')]).toEqual([false, false, true])
})

test('a 迟报 may still be waived (A-28); after publication a 漏报 may not', () => {
  expect(possibleActs('late')).toContain('waive')
  expect(possibleActs('missing')).not.toContain('waive')
})

test('退回、撤销登记、豁免、取消豁免 ask for a reason, the others have a form of their own', () => {
  expect((['receive', 'remind', 'urge', 'waive', 'return', 'withdraw', 'unwaive'] as const).filter(isReasonAct)).toEqual([
    'waive',
    'return',
    'withdraw',
    'unwaive',
  ])
})
