import type { OutputOf } from '#shared/api/contract.ts'

export type LedgerGroups = OutputOf<'ledgers.list'>['groups']
export type ListedLedger = LedgerGroups[number]['ledgers'][number]

/** 在用台账 first, in the order of the menu; below them the groups with those in which nothing stands yet. */
export function listGroups(groups: LedgerGroups): LedgerGroups {
  const used = groups.flatMap(({ ledgers }) => ledgers.filter(isUsed))
  const others = groups.map(({ title, ledgers }) => ({ title, ledgers: ledgers.filter((ledger) => !isUsed(ledger)) }))
  return [{ title: '在用台账', ledgers: used }, ...others].filter(({ ledgers }) => ledgers.length > 0)
}

export function isUsed({ entries }: Pick<ListedLedger, 'entries'>): boolean {
  return entries > 0
}
