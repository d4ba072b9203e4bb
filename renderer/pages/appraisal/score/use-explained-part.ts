import { useLocation, useSearch } from 'wouter'
import type { AppraisalView } from '../place.ts'
import { placeAddress } from '../place.ts'

/**
 * The number whose origin is shown, kept in the address: so one click on a number elsewhere opens it here. `part` is that of
 * `originOf`; null shows the score. `const [part, open] = useExplainedPart()`
 */
export function useExplainedPart(): [string | null, (part: string | null) => void] {
  const given = new URLSearchParams(useSearch())
  const [path, navigate] = useLocation()
  const open = (part: string | null): void => {
    if (part === null) given.delete('part')
    else given.set('part', part)
    navigate(`${path}?${given.toString()}`, { replace: true })
  }
  return [given.get('part'), open]
}

/** The address that shows what is behind a number of a county's score: `explainedAddress('review', unitId, 'score')`. */
export function explainedAddress(view: AppraisalView, unitId: string | null, part: string): string {
  return `${placeAddress({ view, unitId })}&part=${encodeURIComponent(part)}`
}
