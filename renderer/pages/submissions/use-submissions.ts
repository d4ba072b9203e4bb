import { useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { officersAndReviewers } from '#shared/api/role-groups.ts'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useOffer } from '#renderer/api/use-may.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import type { SubmissionPlace } from './place.ts'
import { placeAddress, readPlace } from './place.ts'
import type { ReceiptRequest } from './receipt/use-receipt.ts'
import type { UnitRow } from './rows.ts'
import { submissionColumns } from './columns.tsx'
import { groupedRows, passes } from './rows.ts'

/** What is open beside the table. */
export type OpenForm =
  | { readonly kind: 'receipt'; readonly request: ReceiptRequest }
  | { readonly kind: 'waiver'; readonly units: readonly UnitRow[] }
  | { readonly kind: 'draft'; readonly obligationIds: readonly string[] }

/** The month's rows as they are narrowed, what is ticked and what is open. */
export function useSubmissions() {
  const { month } = useMonth()
  const status = useDeskQuery('desk.status', {})
  const query = useDeskQuery('submissions.month', { month })
  const place = readPlace(useSearch())
  const [, navigate] = useLocation()
  const [kind, setKind] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | null>(place.unitId)
  const [form, setForm] = useState<OpenForm | null>(null)
  const finds = useFinder(search)
  const narrowing = { filter: place.filter, kind }
  const units = query.data?.units ?? []
  const shown = units.filter((row) => passes(row, narrowing) && finds(row.unit.name))
  const groups = useMemo(() => groupedRows(shown), [shown])
  const inOrder = groups.flatMap((group) => group.rows)
  const order = useGridSort()
  const isCity = status.data?.profile === 'city'
  const isMine = useOffer()
  const kinds = query.data?.kinds
  const columns = useMemo(() => submissionColumns(kinds ?? [], kind), [kinds, kind])
  const goTo = (part: Partial<SubmissionPlace>): void => navigate(placeAddress({ ...place, ...part }), { replace: true })
  return {
    month,
    today: status.data?.today ?? '',
    isCity,
    /** Rows are ticked to be received, waived or reminded. */
    mayTick: isCity && isMine(officersAndReviewers),
    query,
    place,
    goTo,
    narrowing,
    setKind,
    search,
    setSearch,
    current: place.unitId ?? current,
    setCurrent,
    form,
    setForm,
    ticked,
    setTicked,
    tickedRows: groupedRows(units).flatMap((group) => group.rows.filter((row) => ticked.has(row.unit.unitId))),
    columns,
    groups,
    order,
    open: units.find((row) => row.unit.unitId === place.unitId) ?? null,
    step: (by: 1 | -1): void => {
      const next = inOrder[inOrder.findIndex((row) => row.unit.unitId === place.unitId) + by]
      if (next !== undefined) goTo({ unitId: next.unit.unitId })
    },
    clear: (): void => {
      setKind(null)
      setSearch('')
      goTo({ filter: null })
    },
  }
}

export type Submissions = ReturnType<typeof useSubmissions>
