import { expect, test } from 'vitest'
import type { Proposal } from '#renderer/components/notice-draft/draft-choices.ts'
import { draftVerb, kindFor, noticeOrders } from '#renderer/components/notice-draft/draft-choices.ts'

function proposal(unitId: string, kinds: Proposal<string>['kinds'], subjects: readonly string[]): Proposal<string> {
  return {
    unit: { unitId, name: unitId },
    kind: kinds[0] ?? 'reminder',
    kinds,
    items: subjects.map((subject) => ({ subject, title: subject, missed: '', cause: 'delayed', earlier: '' })),
    note: '',
  }
}

const education = proposal('education', ['supervision', 'reminder', 'letter'], ['7-3', '4月份工作完成情况'])
const league = proposal('league', ['letter', 'reminder', 'supervision'], ['7-3'])

test('一单位一单、一事一号: one order a unit with all its matters', () => {
  expect(noticeOrders([education, league], { league: 'reminder' }, '2022-05-12')).toEqual([
    { unitId: 'education', kind: 'supervision', subjects: ['7-3', '4月份工作完成情况'], answerDueOn: '2022-05-12' },
    { unitId: 'league', kind: 'reminder', subjects: ['7-3'], answerDueOn: '2022-05-12' },
  ])
})

test('a chosen kind that the unit does not allow falls back to the proposed one', () => {
  expect(kindFor(education, { education: 'internalReminder' })).toBe('supervision')
  expect(kindFor(education, { education: 'letter' })).toBe('letter')
})

test('the button names the paper, or how many there are', () => {
  expect(draftVerb([], {})).toBe('起草')
  expect(draftVerb([education], {})).toBe('起草督办单')
  expect(draftVerb([education, league], {})).toBe('起草 2 份文书')
})
