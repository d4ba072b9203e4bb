import { createContext, use, useEffect } from 'react'

/** Told how many places are typed and not saved: a paper is not stepped on over them. */
export const UnsavedCount = createContext<(count: number) => void>(() => {})

/** Says so to the page around, and none once the form is gone. */
export function useUnsavedCount(count: number): void {
  const tell = use(UnsavedCount)
  useEffect(() => {
    tell(count)
    return () => tell(0)
  }, [tell, count])
}
