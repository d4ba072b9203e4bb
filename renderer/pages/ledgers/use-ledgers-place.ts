import { useLocation, useSearch } from 'wouter'
import type { LedgersPlace } from './place.ts'
import { placeAddress, readPlace } from './place.ts'

/** Where in 专项台账 the person is, kept in the address, and how to go elsewhere. */
export function useLedgersPlace(): { place: LedgersPlace; goTo: (place: LedgersPlace) => void } {
  const search = useSearch()
  const [path, navigate] = useLocation()
  return { place: readPlace(path, search), goTo: (place) => navigate(placeAddress(place), { replace: true }) }
}
