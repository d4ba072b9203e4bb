import { useLocation, useSearch } from 'wouter'
import type { View } from './place.ts'
import { readView, viewAddress } from './place.ts'

/** Which part of 系统 is shown, kept in the address. */
export function useSystemPlace(): { view: View; showView: (view: View) => void } {
  const view = readView(useSearch())
  const [, navigate] = useLocation()
  return { view, showView: (next) => navigate(viewAddress(next), { replace: true }) }
}
