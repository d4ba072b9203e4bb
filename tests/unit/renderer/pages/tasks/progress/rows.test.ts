import { expect, test } from 'vitest'
import type { ProgressFilters, ProgressRow } from '#renderer/pages/tasks/progress/rows.ts'
import { byUnit, filteredRows, noProgressFilters } from '#renderer/pages/tasks/progress/rows.ts'

const row = (code: string, unit: string, part: Partial<ProgressRow> = {}): ProgressRow => ({
  lineId: `${unit} ${code}`,
  measureId: code,
  code,
  shortTitle: '进校园方案',
  unit: { unitId: unit, name: unit },
  goal: '',
  progress: '',
  outcome: '',
  nextPlan: '',
  verdict: null,
  evidence: 0,
  dueOn: '2022-04-30',
  ...part,
})

const rows = [
  row('7-1', '逊克县', { progress: '已印发', verdict: 'done' }),
  row('7-3', '逊克县', { verdict: 'notDone' }),
  row('7-1', '孙吴县', { outcome: '覆盖12所学校' }),
]

test.each<[Partial<ProgressFilters>, string[]]>([
  [{}, ['逊克县 7-1', '逊克县 7-3', '孙吴县 7-1']],
  [{ verdict: 'notDone' }, ['逊克县 7-3']],
  [{ verdict: 'none' }, ['孙吴县 7-1']],
  [{ isWithoutProgress: true }, ['逊克县 7-3']],
])('M-021: the filters %o leave %o', (filters, ids) => {
  expect(filteredRows(rows, { ...noProgressFilters, ...filters }, () => true).map(({ lineId }) => lineId)).toEqual(ids)
})

test('rows stand under their units in the order in which the units come, with their count', () => {
  expect(byUnit(rows).map(({ title, detail }) => `${title} ${detail}`)).toEqual(['逊克县 2 条', '孙吴县 1 条'])
})
