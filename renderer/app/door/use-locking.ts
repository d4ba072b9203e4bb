import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import type { Lock } from './LockContext.ts'
import type { Door } from './use-door.ts'

/** Writes on their way are waited for so long before the door closes on them. */
const patience = 2000

/** 锁定 by button or Ctrl+L, and 退出登录: typed text is saved first, the page is covered meanwhile. */
export function useLocking(door: Door | undefined): { readonly isCovered: boolean; readonly act: Lock } {
  const { client, saving } = useDesk()
  const queries = useQueryClient()
  const [isCovered, setIsCovered] = useState(false)
  const isIn = door?.state === 'signedIn'
  const last = useRef<HTMLElement | null>(null)
  const leave = useCallback(
    async (method: 'accounts.lock' | 'accounts.signOut') => {
      last.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      // Leaving a field hands its text over, leaving the window saves it.
      last.current?.blur()
      window.dispatchEvent(new Event('blur'))
      setIsCovered(true)
      await quiet(() => saving.read().pending === 0)
      const next = await client.call(method, {}).catch(() => undefined)
      if (next !== undefined) queries.setQueryData(['accounts.state', {}], next)
      setIsCovered(false)
    },
    [client, queries, saving],
  )
  useEffect(() => {
    // Where the keyboard was, it is again after the lock.
    if (!isIn) return
    if (last.current?.isConnected === true) last.current.focus()
    last.current = null
  }, [isIn])
  useEffect(() => {
    if (!isIn) return undefined
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      void leave('accounts.lock')
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isIn, leave])
  const act = useMemo<Lock>(
    () =>
      isIn ? { lock: () => void leave('accounts.lock'), signOut: () => void leave('accounts.signOut') } : { lock: null, signOut: null },
    [isIn, leave],
  )
  return { isCovered, act }
}

/** Resolves when it is quiet, or when patience ends. */
async function quiet(isQuiet: () => boolean): Promise<void> {
  const began = performance.now()
  while (!isQuiet() && performance.now() - began < patience) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
