import { useSyncExternalStore } from 'react'
import { useDesk } from './DeskProvider.tsx'
import type { SaveStatus } from './save-status.ts'

/** What was saved last, and whether something is on its way. */
export function useSaveStatus(): SaveStatus {
  const { saving } = useDesk()
  return useSyncExternalStore(saving.subscribe, saving.read)
}
