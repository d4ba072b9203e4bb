import { useLocation, useSearch } from 'wouter'
import type { AppraisalPlace, AppraisalView } from './place.ts'
import { placeAddress, readPlace } from './place.ts'

/** Which view of which county, kept in the address: `const { place, goTo } = useAppraisalPlace('review')`. */
export function useAppraisalPlace(usual: AppraisalView) {
  const place = readPlace(useSearch(), usual)
  const [, navigate] = useLocation()
  return { place, goTo: (part: Partial<AppraisalPlace>): void => navigate(placeAddress({ ...place, ...part }), { replace: true }) }
}
