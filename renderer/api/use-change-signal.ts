import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** Tells when a command begins: `useEffect(() => onChange(forget), [onChange])`. Half-typed texts are no commands. */
export function useChangeSignal(): (listener: () => void) => () => void {
  const queries = useQueryClient()
  return useCallback(
    (listener) =>
      queries.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'pending') listener()
      }),
    [queries],
  )
}
