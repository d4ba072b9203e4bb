import { createContext, useContext } from 'react'

/** What the frame may do at the door. */
export interface Lock {
  /** Covers the page at once and locks; null where nothing can be locked (no login password). */
  readonly lock: (() => void) | null
  /** Leaves; the next one signs in. */
  readonly signOut: (() => void) | null
}

export const LockContext = createContext<Lock>({ lock: null, signOut: null })

export function useLock(): Lock {
  return useContext(LockContext)
}
