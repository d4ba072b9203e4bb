import { useState } from 'react'
import { useDraft } from '#renderer/api/use-draft.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PrintView } from '../print/PrintView.tsx'
import { filterInput, noFilters } from './filters.ts'
import { SheetView } from './SheetView.tsx'
import { useReadingContext } from './use-reading-context.ts'
import type { LedgerSheetProps } from './sheet-props.ts'

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
