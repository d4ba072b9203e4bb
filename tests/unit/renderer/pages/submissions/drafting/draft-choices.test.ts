import { expect, test } from 'vitest'
import type { Proposal } from '#renderer/pages/submissions/drafting/draft-choices.ts'
import { draftInput, draftVerb, kindFor } from '#renderer/pages/submissions/drafting/draft-choices.ts'

const subject = { kind: 'obligation', obligationId: 'o' } as const

function proposal(unitId: string, kinds: Proposal['kinds']): Proposal {
  const item = { subject, title: '4月份工作完成情况', missed: '', cause: 'submission' as const, article: '第十条', earlier: '' }
  return { unit: { unitId, name: unitId }, kind: kinds[0] ?? 'reminder', kinds, items: [item], note: '' }
}

test('一单位一单: each unit gets one notice with all its items', () => {
  const input = draftInput(
    [proposal('孙吴县', ['reminder', 'letter']), proposal('市法院', ['reminder', 'letter'])],
    { 市法院: 'letter' },
    '2022-04-24',
  )
  expect(input.notices.map(({ unitId, kind, subjects, answerDueOn }) => [unitId, kind, subjects.length, answerDueOn])).toEqual([
    ['孙吴县', 'reminder', 1, '2022-04-24'],
    ['市法院', 'letter', 1, '2022-04-24'],
  ])
})

test('a kind that the proposal does not allow falls back to the proposed one', () => {
  expect(kindFor(proposal('孙吴县', ['reminder']), { 孙吴县: 'supervision' })).toBe('reminder')
})

test('the button names the paper, or counts the papers', () => {
  expect(draftVerb([proposal('孙吴县', ['reminder'])], {})).toBe('起草工作提示单')
  expect(draftVerb([proposal('孙吴县', ['reminder']), proposal('市法院', ['reminder'])], {})).toBe('起草 2 份文书')
})
