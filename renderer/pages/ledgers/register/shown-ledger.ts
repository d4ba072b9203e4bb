import type { LedgerGroups } from './list-groups.ts'

/** The ledger that is shown: the one in the address, else the first that the programme names, else the first; null without any. */
export function shownLedger(groups: LedgerGroups, asked: string | null): string | null {
  const all = groups.flatMap((group) => group.ledgers)
  const found = all.find(({ ledgerId }) => ledgerId === asked) ?? all.find(({ isNamed }) => isNamed) ?? all[0]
  return found?.ledgerId ?? null
}
