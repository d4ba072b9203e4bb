import type { ReactNode } from 'react'
import type { RegisterPlace } from '../place.ts'
import type { ListShown } from '../register/use-list-shown.ts'
import type { DeskStatus, GoTo, LedgerView } from '../view-props.ts'

/** What the sheet of a ledger is given. */
export interface LedgerSheetProps {
  /** The list of ledgers, at the left; null while it is put away. */
  readonly menu: ReactNode
  readonly list: ListShown
  readonly view: LedgerView
  /** When the ledger was last read: a change of anything in it. */
  readonly readAt: number
  readonly place: RegisterPlace & { readonly ledgerId: string }
  readonly goTo: GoTo
  readonly desk: DeskStatus
}
