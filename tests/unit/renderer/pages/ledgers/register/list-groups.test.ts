import { expect, test } from 'vitest'
import type { LedgerGroups } from '#renderer/pages/ledgers/register/list-groups.ts'
import { listGroups } from '#renderer/pages/ledgers/register/list-groups.ts'
import { shownAtFirst } from '#renderer/pages/ledgers/register/use-list-shown.ts'

const ledger = (ledgerId: string, entries: number): LedgerGroups[number]['ledgers'][number] => ({
  ledgerId,
  title: ledgerId,
  shortTitle: ledgerId,
  keeper: 'unit',
  entries,
  open: 0,
  overdue: 0,
  isOwn: false,
  isNamed: true,
})
const idsOf = (groups: LedgerGroups) => groups.map(({ title, ledgers }) => [title, ledgers.map(({ ledgerId }) => ledgerId)])

test('ledgers in use stand first, the others below them in their groups; a group without any is left out', () => {
  const groups = [
    { title: '承诺与践诺', ledgers: [ledger('pledge', 30), ledger('contract', 0)] },
    { title: '失信治理', ledgers: [ledger('complaint', 1)] },
  ]
  expect(idsOf(listGroups(groups))).toEqual([
    ['在用台账', ['pledge', 'complaint']],
    ['承诺与践诺', ['contract']],
  ])
})

test('in a new store every ledger stands in its own group', () => {
  expect(idsOf(listGroups([{ title: '承诺与践诺', ledgers: [ledger('pledge', 0)] }]))).toEqual([['承诺与践诺', ['pledge']]])
})

test('the list is as it was left; at first it is away where the window has no room for both', () => {
  expect(shownAtFirst(null, 1366)).toBe(true)
  expect(shownAtFirst(null, 1093)).toBe(false)
  expect(shownAtFirst('away', 1920)).toBe(false)
  expect(shownAtFirst('shown', 1093)).toBe(true)
})
