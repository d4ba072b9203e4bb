import { expect, test } from 'vitest'
import { shownLedger } from '#renderer/pages/ledgers/register/shown-ledger.ts'

const ledger = (ledgerId: string, isNamed: boolean) => ({
  ledgerId,
  title: ledgerId,
  shortTitle: ledgerId,
  keeper: 'unit' as const,
  entries: 0,
  open: 0,
  overdue: 0,
  isOwn: false,
  isNamed,
})
const groups = [
  { title: '一', ledgers: [ledger('a', false)] },
  { title: '二', ledgers: [ledger('b', true)] },
]

test('the ledger of the address is shown, else the first that the programme names, else the first', () => {
  expect(shownLedger(groups, 'a')).toBe('a')
  expect(shownLedger(groups, 'gone')).toBe('b')
  expect(shownLedger(groups, null)).toBe('b')
  expect(shownLedger(groups.slice(0, 1), null)).toBe('a')
  expect(shownLedger([], null)).toBeNull()
})
