import type { ReactNode } from 'react'
import { useState } from 'react'
import { useDraft } from '#renderer/api/use-draft.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PrintView } from '../print/PrintView.tsx'
import type { RegisterPlace } from '../place.ts'
import type { ListShown } from '../register/use-list-shown.ts'
import type { DeskStatus, GoTo, LedgerView } from '../view-props.ts'
import { filterInput, noFilters } from './filters.ts'
import { SheetView } from './SheetView.tsx'
import { useReadingContext } from './use-reading-context.ts'

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

/** One ledger: its sheet, or the preview of its print. */
export function LedgerSheet(props: LedgerSheetProps) {
  const { view, place, desk } = props
  const [filters, setFilters] = useState(noFilters)
  const [isPrinting, setIsPrinting] = useState(false)
  const draft = useDraft('ledger-sheet', `${desk.programme.id}:${view.ledger.id}`)
  const readings = useReadingContext(desk.programme.year)
  if (!draft.isReady) return <LoadingBar isLoading />
  if (isPrinting) return <PrintView view={view} filter={filterInput(filters, place)} onClose={() => setIsPrinting(false)} />
  return (
    <SheetView
      {...props}
      draft={draft}
      readings={readings}
      filters={filters}
      onFilters={(part) => setFilters({ ...filters, ...part })}
      onPrint={() => setIsPrinting(true)}
    />
  )
}
