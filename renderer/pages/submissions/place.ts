import type { SubmissionFilter } from './rows.ts'
import { isFilter } from './rows.ts'

/** What the address of 月度报送 says: the unit whose panel is open, and the filter. */
export interface SubmissionPlace {
  readonly unitId: string | null
  readonly filter: SubmissionFilter | null
}

/** Reads `unit=…&filter=overdue`; a filter that is not known is none. */
export function readPlace(search: string): SubmissionPlace {
  const given = new URLSearchParams(search)
  const filter = given.get('filter')
  return { unitId: given.get('unit'), filter: isFilter(filter) ? filter : null }
}

/** `/submissions?filter=overdue&unit=…`; what is null is left out. */
export function placeAddress({ unitId, filter }: SubmissionPlace): string {
  const given = new URLSearchParams()
  if (filter !== null) given.set('filter', filter)
  if (unitId !== null) given.set('unit', unitId)
  return given.size === 0 ? '/submissions' : `/submissions?${given.toString()}`
}
