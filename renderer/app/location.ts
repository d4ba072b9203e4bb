import { useSyncExternalStore } from 'react'

/** Places of the program live behind the `#`, so that they are the same under `app://bundle/` and under http. */

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** `#/tasks?view=progress` has the path `/tasks` and the search `view=progress`. */
export function splitPlace(hash: string): { path: string; search: string } {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?')
  return { path: `/${decodeURI(path)}`, search }
}

interface NavigateOptions {
  readonly replace?: boolean
}

/** Goes to a place: `navigate('/tasks?measure=7-3')`. */
export function navigate(to: string, { replace = false }: NavigateOptions = {}): void {
  const url = `#/${to.replace(/^#?\/?/, '')}`
  if (replace) history.replaceState(null, '', url)
  else history.pushState(null, '', url)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** wouter's location hook over the hash. */
export function usePlace(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, () => splitPlace(location.hash).path), navigate]
}

/** wouter's search hook over the hash. */
export function usePlaceSearch(): string {
  return useSyncExternalStore(subscribe, () => splitPlace(location.hash).search)
}

/** How wouter's links write their address. */
export function hrefOf(path: string): string {
  return `#${path}`
}
