/** The page of a ledger. */
export function ledgerAddress(ledgerId: string): string {
  return `/ledgers/${encodeURIComponent(ledgerId)}`
}
