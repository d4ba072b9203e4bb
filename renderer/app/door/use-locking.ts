import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import type { Lock } from './LockContext.ts'
import type { Door } from './use-door.ts'

/** Writes on their way are waited for so long before the door closes on them. */
const patience = 2000

interface Locking {
  /** While the door closes: typed text is being saved, and the core does not know yet. */
  readonly isCovered: boolean
  readonly act: Lock
  /** Done when the door is closed, at once where it was closed by itself: a password before that would find an open door. */
  whenClosed(): Promise<unknown>
}

/** 锁定 by button or Ctrl+L, and 退出登录: typed text is saved first, the page is covered meanwhile. */
export function useLocking(door: Door | undefined): Locking {
  const { client, saving } = useDesk()
  const queries = useQueryClient()
  const [isCovered, setIsCovered] = useState(false)
  const isIn = door?.state === 'signedIn'
  const last = useRef<HTMLElement | null>(null)
  const closing = useRef<Promise<unknown>>(Promise.resolve())
  const close = useCallback(
    async (method: 'accounts.lock' | 'accounts.signOut') => {
      last.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      // Leaving a field hands its text over, leaving the window saves it.
      last.current?.blur()
      window.dispatchEvent(new Event('blur'))
      setIsCovered(true)
      await quiet(() => saving.read().pending === 0)
      const next = await client.call(method, {}).catch(() => undefined)
      // Uncovered only when the page knows that it is closed (below): between the two it would be seen, and the lock built anew.
      if (next === undefined) setIsCovered(false)
      else queries.setQueryData(['accounts.state', {}], next)
    },
    [client, queries, saving],
  )
  const leave = useCallback(
    (method: 'accounts.lock' | 'accounts.signOut'): void => {
      closing.current = close(method)
    },
    [close],
  )
  useEffect(() => {
    if (!isIn) {
      setIsCovered(false)
      return
    }
    // Where the keyboard was, it is again after the lock.
    if (last.current?.isConnected === true) last.current.focus()
    last.current = null
  }, [isIn])
  useEffect(() => {
    if (!isIn) return undefined
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      leave('accounts.lock')
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isIn, leave])
  const act = useMemo<Lock>(
    () => (isIn ? { lock: () => leave('accounts.lock'), signOut: () => leave('accounts.signOut') } : { lock: null, signOut: null }),
    [isIn, leave],
  )
  const whenClosed = useCallback(() => closing.current, [])
  return { isCovered, act, whenClosed }
}

/** Resolves when it is quiet, or when patience ends. */
async function quiet(isQuiet: () => boolean): Promise<void> {
  const began = performance.now()
  while (!isQuiet() && performance.now() - began < patience) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
