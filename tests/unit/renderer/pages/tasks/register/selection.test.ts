import { expect, test } from 'vitest'
import { tickedSubjects } from '#renderer/pages/tasks/register/selection.ts'
import { aMeasure, aTask } from './samples.ts'

test('ticking measures selects the overdue milestones of their leads, also of rows that a filter hides, and nothing else', () => {
  const late = (assignmentId: string) => ({ kind: 'milestone' as const, assignmentId, ordinal: 0 })
  const tasks = [
    aTask(7, 3, [
      aMeasure('7-1', { overdueSubjects: [late('a')] }),
      aMeasure('7-3', { overdueSubjects: [late('b'), late('c')] }),
      aMeasure('7-4', { overdueSubjects: [late('d')] }),
      aMeasure('7-5'),
    ]),
  ]
  const ticked = new Set(['measure:7-1', 'measure:7-3', 'measure:7-5'])
  expect(tickedSubjects(tasks, ticked)).toEqual([late('a'), late('b'), late('c')])
  expect(tickedSubjects(tasks, new Set(['measure:7-5']))).toEqual([])
})
