import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import type { InnovationDesk } from './innovation-desk.ts'
import type { InnovationFilter } from './innovation-filter.ts'
import { allInnovations, passes } from './innovation-filter.ts'

/** The year's claims as they are narrowed, and the one that is open (`new` for the form of a new one). */
export function useInnovations({ isCity, officeUnitId }: InnovationDesk) {
  const list = useDeskQuery('innovations.list', { unitId: isCity ? null : officeUnitId })
  const [filter, setFilter] = useState<InnovationFilter>(allInnovations)
  const [current, setCurrent] = useState<string | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const order = useGridSort()
  const claims = list.data?.claims ?? []
  const rows = claims.filter((claim) => passes(claim, filter))
  const show = (claimId: string): void => {
    setCurrent(claimId)
    setOpen(claimId)
  }
  return {
    list,
    rows,
    order,
    filter,
    setFilter,
    current,
    setCurrent,
    open,
    claim: claims.find((each) => each.claimId === open) ?? null,
    isEmpty: list.data !== undefined && claims.length === 0,
    show,
    begin: (): void => setOpen('new'),
    close: (): void => setOpen(null),
    step: (by: 1 | -1): void => {
      const next = rows[rows.findIndex((row) => row.claimId === open) + by]
      if (next !== undefined) show(next.claimId)
    },
  }
}

export type Innovations = ReturnType<typeof useInnovations>
