import { expect, test } from 'vitest'
import type { Proposal } from '#renderer/pages/today/drafting/draft-choices.ts'
import { draftInput, draftVerb, kindFor } from '#renderer/pages/today/drafting/draft-choices.ts'

const subject = (ordinal: number) => ({ kind: 'milestone' as const, assignmentId: 'a', ordinal })

const proposal = (unitId: string, kinds: Proposal['kinds'], items = 1): Proposal => ({
  unit: { unitId, name: unitId },
  kind: kinds[0] ?? 'reminder',
  kinds,
  items: Array.from({ length: items }, (_, at) => ({
    subject: subject(at),
    title: '7-3 进校园方案',
    missed: '应于4月30日前制定，逾期5天',
    cause: 'delayed',
    article: '第十四条',
    earlier: '',
  })),
  note: '',
})

const league = proposal('league', ['letter', 'reminder', 'supervision'])
const host = proposal('host', ['internalReminder'], 3)

test('the proposed paper stands until another allowed one is chosen', () => {
  expect(kindFor(league, {})).toBe('letter')
  expect(kindFor(league, { league: 'supervision' })).toBe('supervision')
  expect(kindFor(host, { host: 'supervision' })).toBe('internalReminder')
})

test('一单位一单: one notice a unit with all its items, the chosen kinds and one answer day', () => {
  expect(draftInput([league, host], { league: 'reminder' }, '2022-05-12')).toEqual({
    notices: [
      { unitId: 'league', kind: 'reminder', subjects: [subject(0)], answerDueOn: '2022-05-12' },
      { unitId: 'host', kind: 'internalReminder', subjects: [subject(0), subject(1), subject(2)], answerDueOn: '2022-05-12' },
    ],
  })
})

test('the button names one paper, and counts several', () => {
  expect(draftVerb([host], {})).toBe('起草内部催办单')
  expect(draftVerb([league], { league: 'supervision' })).toBe('起草督办单')
  expect(draftVerb([league, host], {})).toBe('起草 2 份文书')
})
