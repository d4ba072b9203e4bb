import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { OutputOf } from '#shared/api/contract.ts'
import { asDeskError } from '#renderer/api/desk-error.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'

export type Door = OutputOf<'accounts.state'>

/** Refusals after which the window stands elsewhere than it thought. */
const shutCodes: readonly string[] = ['not_signed_in', 'session_locked', 'session_expired', 'password_change_due']
/** What a timer of a browser can wait. */
const longestTimer = 2_000_000_000
/** A hand on key or pointer is told once in so many milliseconds. */
const tellEvery = 30_000

/** How the window stands at the door; asked again when the lock is due and when anything was refused for it. */
export function useDoor() {
  const door = useDeskQuery('accounts.state', {})
  const queries = useQueryClient()
  const { refetch } = door
  const seconds = door.data?.locksInSeconds ?? null
  const due = seconds === null ? null : door.dataUpdatedAt + seconds * 1000 + 500
  useEffect(() => {
    if (due === null) return undefined
    const wait = Math.max(0, due - performance.timeOrigin - performance.now())
    const timer = setTimeout(() => void refetch(), Math.min(wait, longestTimer))
    return () => clearTimeout(timer)
  }, [due, refetch])
  useEffect(() => {
    const look = (error: unknown): void => {
      if (error != null && shutCodes.includes(asDeskError(error).code)) void queries.invalidateQueries({ queryKey: ['accounts.state'] })
    }
    const stops = [
      queries.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error' && event.query.queryKey[0] !== 'accounts.state')
          look(event.action.error)
      }),
      queries.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') look(event.action.error)
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [queries])
  useStillHere(door.data?.state === 'signedIn')
  return door
}

/** Keys and pointers keep the lock away: main measures, the page only says that somebody is there. */
function useStillHere(isIn: boolean): void {
  const { client } = useDesk()
  const queries = useQueryClient()
  useEffect(() => {
    if (!isIn) return undefined
    let told = performance.now()
    const tell = (): void => {
      if (performance.now() - told < tellEvery) return
      told = performance.now()
      client.call('accounts.stillHere', {}).then(
        (next) => queries.setQueryData(['accounts.state', {}], next),
        () => undefined,
      )
    }
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
    for (const sign of signs) window.addEventListener(sign, tell, { passive: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell)
    }
  }, [client, isIn, queries])
}
