import { expect, test } from 'vitest'
import { taskGroups } from '#renderer/pages/exchange/collection/collected-columns.tsx'

const row = (taskNumber: number, progress: string) => ({
  taskTitle: `任务${taskNumber}`,
  taskNumber,
  measure: '措施',
  leads: ['市教育局'],
  progress,
  outcome: '',
  problem: '',
  nextPlan: '',
  sourceIds: [],
})

test('measures stand under their tasks and keep their numbers in the whole table', () => {
  const groups = taskGroups([row(1, '逊克县……。'), row(2, ''), row(2, '孙吴县……。')])
  expect(groups.map(({ title, detail, rows }) => [title, detail, rows.map(({ at }) => at)])).toEqual([
    ['任务1', '1 条措施，1 条有进展', [0]],
    ['任务2', '2 条措施，1 条有进展', [1, 2]],
  ])
})
