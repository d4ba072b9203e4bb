import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { DeskStatus } from '../desk.ts'
import { placeAddress } from '../place.ts'
import type { PaperPlace } from './paper/PaperScoreDialog.tsx'
import type { YearTrace } from './trace.ts'
import { steppedTrace } from './trace.ts'

/** What is open above the year: a dialog of one of its commands. */
export type YearDialog =
  | { readonly of: 'interpretation'; readonly reading: string | null }
  | { readonly of: 'paper'; readonly place: PaperPlace }
  | { readonly of: 'settle' }
  | { readonly of: 'correct' }

/** The year, which number of it is open, and where its ways lead. */
export function useYear(desk: DeskStatus) {
  const query = useDeskQuery('appraisals.year', {})
  const [panel, setPanel] = useState<YearTrace | 'verify' | null>(null)
  const [row, setRow] = useState<string | null>(null)
  const [dialog, setDialog] = useState<YearDialog | null>(null)
  const from = useRef<Element | null>(null)
  const { setMonth } = useMonth()
  const [, navigate] = useLocation()
  const show = (next: YearTrace | 'verify'): void => {
    if (panel === null) from.current = document.activeElement
    if (next !== 'verify' && next.of !== 'best') setRow(next.unitId)
    setPanel(next)
  }
  const close = (): void => {
    setPanel(null)
    // The keyboard goes back to where the number was opened, the grid for example.
    if (from.current instanceof HTMLElement) from.current.focus({ preventScroll: true })
  }
  const step = (by: 1 | -1): void => {
    if (panel === null || panel === 'verify') return
    const next = steppedTrace(panel, query.data?.counties.map(({ unit }) => unit.unitId) ?? [], by)
    if (next !== null) show(next)
  }
  const goToMonth = (unitId: string | null, month: string): void => {
    setMonth(month)
    navigate(placeAddress({ view: 'review', unitId }))
  }
  const goToClaims = (): void => navigate(placeAddress({ view: 'innovations', unitId: null }))
  return { desk, query, panel, row, dialog, setRow, setDialog, show, close, step, goToMonth, goToClaims }
}

export type YearPage = ReturnType<typeof useYear>
