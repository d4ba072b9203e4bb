import { expect, test } from 'vitest'
import { possibleActs } from '#renderer/pages/tasks/panel/possible-acts.ts'

test('办结 ≠ 销号: the unit 报办结, the office 准予销号 or 退回续办', () => {
  expect(possibleActs('underway', 'city')).toEqual(['claimComplete'])
  expect(possibleActs('claimedComplete', 'city')).toEqual(['close', 'returnToWork'])
  expect(possibleActs('closed', 'city')).toEqual(['reopen'])
})

test('a county office is offered its own acts only', () => {
  expect(possibleActs('notStarted', 'county')).toEqual(['start', 'claimComplete'])
  expect(possibleActs('claimedComplete', 'county')).toEqual([])
  expect(possibleActs('closed', 'county')).toEqual([])
})
