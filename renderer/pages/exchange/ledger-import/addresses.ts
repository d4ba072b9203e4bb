import { placeAddress } from '../place.ts'

/** Where imports begin, and where those of before are. */
export const homeAddress = placeAddress('ledger-import')

/** The page of a ledger. */
export function ledgerAddress(ledgerId: string): string {
  return `/ledgers/${encodeURIComponent(ledgerId)}`
}
