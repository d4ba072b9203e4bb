import { useState } from 'react'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import type { BriefFilter } from './brief.ts'
import { passes } from './brief.ts'

/** The month's briefs as they are narrowed, and the one that is open (`new` for the form of a new one). */
export function useBriefs() {
  const { month } = useMonth()
  const list = useDeskQuery('briefs.list', { month })
  const [filter, setFilter] = useState<BriefFilter | null>(null)
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState<string | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const order = useGridSort()
  const finds = useFinder(query)
  const briefs = list.data?.briefs ?? []
  const rows = briefs.filter((brief) => passes(brief, filter) && finds(`${brief.unit.name} ${brief.title}`))
  const show = (briefId: string): void => {
    setCurrent(briefId)
    setOpen(briefId)
  }
  return {
    month,
    list,
    briefs,
    rows,
    order,
    filter,
    setFilter,
    query,
    setQuery,
    current,
    setCurrent,
    open,
    setOpen,
    brief: briefs.find((each) => each.briefId === open) ?? null,
    isEmpty: list.data !== undefined && briefs.length === 0,
    show,
    step: (by: 1 | -1): void => {
      const next = rows[rows.findIndex((row) => row.briefId === open) + by]
      if (next !== undefined) show(next.briefId)
    },
    clear: (): void => {
      setFilter(null)
      setQuery('')
    },
  }
}

export type Briefs = ReturnType<typeof useBriefs>
