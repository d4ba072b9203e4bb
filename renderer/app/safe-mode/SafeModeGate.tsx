import type { ReactNode } from 'react'
import { Suspense } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { SafeModePage } from '../pages.ts'

/** The safe mode stands before everything else; asked beside the door, so that an ordinary start waits for nothing. */
export function SafeModeGate({ children }: { readonly children: ReactNode }) {
  const state = useDeskQuery('safeMode.state', {})
  if (state.data?.isOn !== true || SafeModePage === undefined) return children
  return (
    <Suspense fallback={<LoadingBar isLoading />}>
      <SafeModePage />
    </Suspense>
  )
}
