import { expect, test } from 'vitest'
import type { Problem, ProblemFilters } from '#renderer/pages/tasks/problems/problem.ts'
import {
  filteredProblems,
  firstProblemFilters,
  noProblemFilters,
  problemFacts,
  problemStanding,
} from '#renderer/pages/tasks/problems/problem.ts'

const problem = (problemId: string, part: Partial<Problem> = {}): Problem => ({
  problemId,
  content: '履约投诉1件超期未办结',
  origin: '月调度',
  unit: { unitId: 'sunwu', name: '孙吴县' },
  measure: null,
  foundOn: '2022-04-20',
  dueOn: null,
  measuresTaken: '',
  status: 'open',
  closedOn: null,
  conclusion: '',
  daysLate: 0,
  rev: 1,
  ...part,
})

const problems = [problem('open'), problem('late', { daysLate: 2 }), problem('closed', { status: 'closed' })]

test.each<[ProblemFilters, string[]]>([
  [firstProblemFilters, ['open', 'late']],
  [noProblemFilters, ['open', 'late', 'closed']],
  [{ ...noProblemFilters, status: 'closed' }, ['closed']],
  [{ ...noProblemFilters, isOverdue: true }, ['late']],
])('M-022: 一清单 with %o shows %o', (filters, ids) => {
  expect(filteredProblems(problems, filters, () => true).map(({ problemId }) => problemId)).toEqual(ids)
})

test('a problem is found by its unit and its measure', () => {
  const own = problem('a', { measure: { measureId: 'm', code: '6-2' } })
  expect(filteredProblems([own], noProblemFilters, (text) => text.includes('孙吴县') && text.includes('6-2'))).toEqual([own])
})

test('整改中, 逾期 with its days, 已销号', () => {
  expect(problemStanding({ status: 'open', daysLate: 0 })).toEqual({ mark: 'underway', words: '整改中' })
  expect(problemStanding({ status: 'open', daysLate: 2 })).toEqual({ mark: 'late', words: '逾期 2 天' })
  expect(problemStanding({ status: 'closed', daysLate: 0 })).toEqual({ mark: 'done', words: '已销号' })
})

test('the facts of a problem say what is not yet filled in', () => {
  expect(problemFacts(problem('a')).map(({ value }) => value)).toEqual(['履约投诉1件超期未办结', '月调度', '无', '4月20日', '未定', '未填'])
})
