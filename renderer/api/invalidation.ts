import { type Query, type QueryClient, notifyManager } from '@tanstack/react-query'

/** The noun of a method is the part before its dot: `nounOf('plans.month')` is `plans`. */
export function nounOf(method: string): string {
  return method.split('.')[0] ?? method
}

/**
 * Marks every query of these nouns as no longer true, `*` for all of them; those on the page are asked again. An answer that is still on
 * its way was asked before the change: it is not waited for, or it would stand as true until the next change (the library drops it only where
 * an older answer is there).
 */
export async function invalidateNouns(queries: QueryClient, nouns: readonly string[]): Promise<void> {
  const changed = new Set(nouns)
  const those = { predicate: (query: Query) => changed.has('*') || changed.has(nounOf(String(query.queryKey[0]))) }
  await notifyManager.batch(() => {
    void queries.cancelQueries(those)
    return queries.invalidateQueries(those)
  })
}
