import { expect, test } from 'vitest'
import type { GoalChange, GoalChanges } from '#renderer/pages/plan/goal-edits.ts'
import { noChanges } from '#renderer/pages/plan/goal-edits.ts'
import { fieldsToKeep, keptChanges } from '#renderer/pages/plan/kept-changes.ts'

const first: GoalChange = { lineId: 'line:7-1', goal: '制定方案\n宣讲三场', dueOn: '2022-05-20' }
const second: GoalChange = { lineId: 'line:7-3', goal: '', dueOn: '2022-05-25' }
const changesOf = (...all: readonly GoalChange[]): GoalChanges => new Map(all.map((change) => [change.lineId, change]))

test('changes that wait for their reason are found again as they were typed, an emptied goal too', () => {
  const waiting = changesOf(first, second)
  expect(keptChanges(fieldsToKeep(noChanges, waiting))).toEqual(waiting)
})

test('only what differs is kept again, and a change that waits no more is emptied', () => {
  const later = { ...first, goal: '宣讲五场' }
  expect(fieldsToKeep(changesOf(first, second), changesOf(later, second))).toEqual({ 'change line:7-1': '2022-05-20 宣讲五场' })
  const fields = { ...fieldsToKeep(noChanges, changesOf(first, second)), ...fieldsToKeep(changesOf(first, second), changesOf(second)) }
  expect(keptChanges(fields)).toEqual(changesOf(second))
})

test('the reason and the revision of the draft are no changes', () => {
  expect(keptChanges({ reason: '县里调整', rev: '4', 'change line:7-1': '看不懂' })).toEqual(noChanges)
})
