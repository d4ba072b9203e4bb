import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * Does something only while this part of the page is shown: `const whileShown = useWhileShown()`, then `whileShown(() => goTo(['result']))`.
 * Work that takes minutes must not fetch back somebody who has gone on to another page.
 */
export function useWhileShown(): (act: () => void) => void {
  const isShown = useRef(false)
  useLayoutEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  return useCallback((act) => {
    if (isShown.current) act()
  }, [])
}
