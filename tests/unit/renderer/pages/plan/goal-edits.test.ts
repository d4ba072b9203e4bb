import { expect, test } from 'vitest'
import { noChanges, stillWaiting, withChanges, withEdits } from '#renderer/pages/plan/goal-edits.ts'
import { aLine } from './samples.ts'

const lines = [aLine('7-1', { goal: '制定方案' }), aLine('7-3')]

test('the two cells of a pasted row become one change, the cell that was not touched keeps its value', () => {
  const changes = withEdits(noChanges, lines, [
    { rowKey: 'line:7-1', columnId: 'dueOn', text: '2022-05-20' },
    { rowKey: 'line:7-3', columnId: 'goal', text: '宣讲三场' },
    { rowKey: 'line:7-3', columnId: 'dueOn', text: '2022-05-25' },
    { rowKey: 'line:gone', columnId: 'goal', text: '无' },
  ])
  expect([...changes.values()]).toEqual([
    { lineId: 'line:7-1', goal: '制定方案', dueOn: '2022-05-20' },
    { lineId: 'line:7-3', goal: '宣讲三场', dueOn: '2022-05-25' },
  ])
  expect(withChanges(lines, changes).map(({ goal, dueOn }) => [goal, dueOn])).toEqual([
    ['制定方案', '2022-05-20'],
    ['宣讲三场', '2022-05-25'],
  ])
})

test('a second batch builds on the changes that still wait', () => {
  const first = withEdits(noChanges, lines, [{ rowKey: 'line:7-3', columnId: 'goal', text: '宣讲三场' }])
  const second = withEdits(first, lines, [{ rowKey: 'line:7-3', columnId: 'dueOn', text: '2022-05-25' }])
  expect(second.get('line:7-3')).toEqual({ lineId: 'line:7-3', goal: '宣讲三场', dueOn: '2022-05-25' })
  expect(first.get('line:7-3')?.dueOn).toBe('2022-05-31')
})

test('a change waits until the list that was read again holds it; of a line that is gone nothing waits', () => {
  const changes = withEdits(noChanges, lines, [
    { rowKey: 'line:7-1', columnId: 'goal', text: ' 印发方案 ' },
    { rowKey: 'line:7-3', columnId: 'goal', text: '宣讲三场' },
  ])
  expect([...stillWaiting(changes, [aLine('7-1', { goal: '印发方案' }), aLine('7-3')]).keys()]).toEqual(['line:7-3'])
  expect(stillWaiting(changes, []).size).toBe(0)
})
