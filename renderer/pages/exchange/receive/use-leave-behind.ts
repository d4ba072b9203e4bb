import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { isSettled } from './staged-work.ts'

/**
 * A package that is no longer looked at is dropped, whichever way led from its preview: back, another page, another package. Null where
 * none is looked at. A page that is loaded again has not left it; what is being written is not taken from under the writing.
 */
export function useLeaveBehind(token: string | null): void {
  const { client } = useDesk()
  const queries = useQueryClient()
  const shown = useRef<string | null>(null)
  useEffect(() => {
    shown.current = token
    if (token === null) return undefined
    return () => {
      shown.current = null
      // After the effects of this turn: one that is merely run again shows the same package still.
      setTimeout(() => {
        if (shown.current === token) return
        queries.removeQueries({ queryKey: ['exchange.look', { token }] })
        // What could not be dropped now is dropped at the next start.
        if (!isSettled(queries, token)) client.call('exchange.leave', { token }).catch(() => undefined)
      })
    }
  }, [client, queries, token])
}

/** Calls off the writing of a package: nothing was written then, and the package still lies open for another attempt. */
export function useCallOff(token: string): () => void {
  const { client } = useDesk()
  // No command of the page: one that succeeded would say that the package itself was left (`isSettled`).
  return useCallback(() => void client.call('exchange.leave', { token }).catch(() => undefined), [client, token])
}
