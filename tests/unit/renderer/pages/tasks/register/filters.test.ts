import { expect, test } from 'vitest'
import type { RegisterFilters } from '#renderer/pages/tasks/register/filters.ts'
import { filteredTasks, findable, leadOptions, noFilters } from '#renderer/pages/tasks/register/filters.ts'
import { aMeasure, aTask } from './samples.ts'

const league = { unitId: 'league', name: '团市委' }
const tasks = [
  aTask(6, 2, [aMeasure('6-1', { leads: [{ unitId: 'finance', name: '市财政局' }], status: 'closed' })]),
  aTask(7, 3, [
    aMeasure('7-1', { state: 'overdue', duty: { have: 4, of: 6 } }),
    aMeasure('7-2', { leads: [{ unitId: 'education', name: '市教育局' }, league] }),
  ]),
]
const codesWith = (filters: Partial<RegisterFilters>, finds: (text: string) => boolean = () => true): string[] =>
  filteredTasks(tasks, { ...noFilters, ...filters }, finds).flatMap((task) => task.measures.map(({ code }) => code))

test.each<[Partial<RegisterFilters>, string[]]>([
  [{}, ['6-1', '7-1', '7-2']],
  [{ domain: '3' }, ['7-1', '7-2']],
  [{ leadUnitId: 'league' }, ['7-2']],
  [{ status: 'closed' }, ['6-1']],
  [{ isDutyShort: true }, ['7-1']],
  [{ isOverdue: true }, ['7-1']],
  [{ domain: '2', isOverdue: true }, []],
])('M-014: the filters %o leave %o', (filters, codes) => {
  expect(codesWith(filters)).toEqual(codes)
})

test('a task without a measure left is left out with its group row', () => {
  expect(filteredTasks(tasks, { ...noFilters, isOverdue: true }, () => true).map(({ number }) => number)).toEqual([7])
})

test('a measure is found by its code, its words, its task and any of its lead units', () => {
  expect(codesWith({}, (text) => text.includes('团市委'))).toEqual(['7-2'])
  expect(findable(aTask(7, 3, []), aMeasure('7-3'))).toMatch(/^7-3 .*进校园方案.*七进.*市教育局$/)
})

test('lead units are offered once each, in the order of the 分解表', () => {
  expect(leadOptions(tasks).map(({ label }) => label)).toEqual(['市财政局', '市教育局', '团市委'])
})
