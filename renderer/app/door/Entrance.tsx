import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { SetupPage, SignInPage } from '../pages.ts'
import { AppShell } from '../shell/AppShell.tsx'
import { LockContext } from './LockContext.ts'
import { LockLayer } from './LockLayer.tsx'
import type { Door } from './use-door.ts'
import { useDoor } from './use-door.ts'
import { useLocking } from './use-locking.ts'
import { useSignOut } from './use-sign-out.ts'

const FreshCodes = lazy(async () => ({ default: (await import('./FreshCodes.tsx')).FreshCodes }))

/** What stands in front: the wizard, the sign-in, the workbench, and over it the lock. */
export function Entrance() {
  const door = useDoor()
  if (door.data !== undefined) return <Standing door={door.data} />
  if (door.error === null) return <LoadingBar isLoading what="正在打开" />
  const retry = { label: '重新读取', onClick: () => void door.refetch() }
  return <ErrorNotice message={door.error.message} logId={door.error.logId} remedy={retry} />
}

function Standing({ door }: { readonly door: Door }) {
  const { isCovered, act, whenClosed } = useLocking(door)
  const isWithin = useIsWithin(door)
  const isLocked = door.state === 'locked' || door.state === 'expired'
  const signOut = useSignOut()
  return (
    <LockContext value={act}>
      {door.state === 'wizard' ? <Chunk Page={SetupPage} /> : null}
      {door.state === 'signedOut' || door.state === 'passwordDue' ? <Chunk Page={SignInPage} /> : null}
      {isWithin ? <AppShell /> : null}
      {isLocked || isCovered ? <LockLayer door={door} whenClosed={whenClosed} onSignOut={signOut} /> : null}
      {door.hasFreshCodes && door.state === 'signedIn' ? (
        <Suspense fallback={null}>
          <FreshCodes />
        </Suspense>
      ) : null}
    </LockContext>
  )
}

function Chunk({ Page }: { readonly Page: typeof SetupPage }) {
  if (Page === undefined) return null
  return (
    <Suspense fallback={<LoadingBar isLoading />}>
      <Page />
    </Suspense>
  )
}

/** The workbench stays under a lock; it is not built under one, and it goes with whoever leaves. */
function useIsWithin({ state }: Door): boolean {
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [wasWithin, setWasWithin] = useState(false)
  const isIn = state === 'signedIn' || state === 'open'
  const isWithin = isIn || (wasWithin && (state === 'locked' || state === 'expired'))
  if (isWithin !== wasWithin) setWasWithin(isWithin)
  useEffect(() => {
    if (state !== 'signedOut') return
    // Nothing that one has read is shown to the next, who begins at 今日.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'accounts.state' })
    navigate('/', { replace: true })
  }, [queries, state, navigate])
  return isWithin
}
