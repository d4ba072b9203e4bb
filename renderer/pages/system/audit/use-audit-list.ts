import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { AuditFilter } from './filter.ts'
import { noFilter } from './filter.ts'
import type { Trail } from './pages.ts'
import { firstPage, newer, older, placeOf } from './pages.ts'

/** The list as it is filtered and leafed through: another filter begins at the newest page. */
export function useAuditList() {
  const [filter, setFilter] = useState<AuditFilter>(noFilter)
  const [trail, setTrail] = useState<Trail>(firstPage)
  const [text] = useDebouncedValue(filter.text, 300)
  const asked = { ...filter, text }
  const list = useDeskQuery('audit.search', { ...asked, before: placeOf(trail) })
  const next = list.data?.next ?? null
  return {
    list,
    filter,
    /** What the list in view was asked for: what was typed a moment ago is not in it yet. */
    asked,
    page: trail.length,
    hasOlder: next !== null && !list.isPlaceholderData,
    setFilter: (chosen: AuditFilter) => {
      setFilter(chosen)
      setTrail(firstPage)
    },
    toOlder: () => setTrail(older(trail, next)),
    toNewer: () => setTrail(newer(trail)),
  }
}
