import type { ReactNode } from 'react'
import type { OutputOf } from '#shared/api/contract.ts'

export type DeskStatus = OutputOf<'desk.status'>

/** What every view of 数据收发 is given. */
export interface ViewProps {
  readonly desk: DeskStatus
  /** For the page head: the way to the other views; null while there is one alone. */
  readonly tabs: ReactNode
  /** What the address says after the view's own name: `/exchange/ledger-import/rows?ledger=…`. */
  readonly parts: readonly string[]
  readonly given: URLSearchParams
  /** Another place within the view. */
  goTo(parts: readonly string[]): void
}
