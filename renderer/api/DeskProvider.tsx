import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { DeskClient } from './desk-client.ts'
import { invalidateNouns } from './invalidation.ts'
import type { SaveStatusStore } from './save-status.ts'
import { createSaveStatus } from './save-status.ts'

interface Desk {
  readonly client: DeskClient
  readonly saving: SaveStatusStore
  /** The present instant, `2022-04-21T01:12:00.000Z`. */
  readonly now: () => string
}

const DeskContext = createContext<Desk | null>(null)

interface DeskProviderProps {
  readonly client: DeskClient
  readonly now: () => string
  readonly children: ReactNode
}

/** Gives the page its client and its cache; a `changed` event makes the named nouns' queries ask again. */
export function DeskProvider({ client, now, children }: DeskProviderProps) {
  const [queries] = useState(localQueries)
  const desk = useMemo<Desk>(() => ({ client, now, saving: createSaveStatus() }), [client, now])
  useEffect(() => client.on('changed', ({ nouns }) => void invalidateNouns(queries, nouns)), [client, queries])
  return (
    <DeskContext value={desk}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </DeskContext>
  )
}

/** The host is on this machine: no retries, no network state, fresh until an event says otherwise. */
function localQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', staleTime: Infinity, refetchOnWindowFocus: false, gcTime: 300_000 },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('useDesk outside DeskProvider')
  return desk
}
