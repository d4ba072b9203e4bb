import { useLocation, useSearch } from 'wouter'
import type { View } from './place.ts'
import { readView, viewAddress } from './place.ts'

/** Which list is shown, kept in the address: `const { view, showView } = useDocumentsPlace()`. */
export function useDocumentsPlace(): { view: View; showView: (view: View) => void } {
  const view = readView(useSearch())
  const [, navigate] = useLocation()
  return { view, showView: (next) => navigate(viewAddress(next), { replace: true }) }
}
