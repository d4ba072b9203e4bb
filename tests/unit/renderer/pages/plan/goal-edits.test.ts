import { expect, test } from 'vitest'
import { newestGoals, noChanges, seenLists, stillWaiting, withChanges, withEdits } from '#renderer/pages/plan/goal-edits.ts'
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

test('a list changed in another window is not taken as seen while something typed over it waits (清单逐批写入)', () => {
  const changes = withEdits(noChanges, lines, [{ rowKey: 'line:7-3', columnId: 'goal', text: '宣讲三场' }])
  const opened = seenLists(new Map(), { planId: 'sunwu', rev: 9 }, noChanges)
  const changedElsewhere = seenLists(opened, { planId: 'sunwu', rev: 10 }, changes)
  expect(changedElsewhere.get('sunwu')).toBe(9)
  expect(seenLists(changedElsewhere, { planId: 'sunwu', rev: 10 }, noChanges).get('sunwu')).toBe(10)
})

test('each list has its own revision, an earlier reading that arrives late does not bring it back', () => {
  const opened = seenLists(new Map(), { planId: 'sunwu', rev: 9 }, noChanges)
  const both = seenLists(opened, { planId: 'xunke', rev: 2 }, noChanges)
  expect([...both]).toEqual([
    ['sunwu', 9],
    ['xunke', 2],
  ])
  expect(seenLists(both, { planId: 'sunwu', rev: 8 }, noChanges).get('sunwu')).toBe(9)
  expect(seenLists(both, { planId: null, rev: null }, noChanges)).toBe(both)
})

test('the newest goals are shown of the lines that were typed over', () => {
  const changes = withEdits(noChanges, lines, [
    { rowKey: 'line:7-1', columnId: 'goal', text: '印发方案' },
    { rowKey: 'line:7-3', columnId: 'dueOn', text: '2022-05-20' },
  ])
  expect(newestGoals([...lines, aLine('9-1')], changes)).toEqual([
    { label: '7-1', value: '进校园方案：制定方案（5月31日）' },
    { label: '7-3', value: '进校园方案：未填目标（5月31日）' },
  ])
})
