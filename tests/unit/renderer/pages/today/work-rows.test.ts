import { expect, test } from 'vitest'
import type { WorkRow } from '#renderer/pages/today/work-rows.ts'
import { workGroups } from '#renderer/pages/today/work-rows.ts'

const row = (id: string, group: WorkRow['group']): WorkRow => ({
  id,
  group,
  title: id,
  detail: '',
  action: { kind: 'open', label: '查看', route: '/' },
  message: null,
})

test('lateness leads: 逾期 before 今天 before 本周及以后, each in the order given, empty groups left out', () => {
  const groups = workGroups([row('a', 'later'), row('b', 'overdue'), row('c', 'later'), row('d', 'overdue')])
  expect(groups.map(({ title, rows }) => [title, rows.map(({ id }) => id)])).toEqual([
    ['逾期', ['b', 'd']],
    ['本周及以后', ['a', 'c']],
  ])
})
