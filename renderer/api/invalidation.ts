import { type Query, type QueryClient, notifyManager } from '@tanstack/react-query'

/** The noun of a method is the part before its dot: `nounOf('plans.month')` is `plans`. */
export function nounOf(method: string): string {
  return method.split('.')[0] ?? method
}

/**
 * Marks every query of these nouns as no longer true, `*` for all of them; those on the page are asked again, and what it returns is done
 * when they were answered. An answer that is still on its way was asked before the change: it is not waited for, or it would stand as true
 * until the next change.
 */
export async function invalidateNouns(queries: QueryClient, nouns: readonly string[]): Promise<void> {
  const changed = new Set(nouns)
  const those = { predicate: (query: Query) => changed.has('*') || changed.has(nounOf(String(query.queryKey[0]))) }
  await notifyManager.batch(() => {
    for (const query of queries.getQueryCache().findAll({ ...those, fetchStatus: 'fetching' })) dropAnswer(query)
    return queries.invalidateQueries(those)
  })
}

/**
 * The library itself drops only the answer of a query that has an older one and is on the page; whoever waits for it then waits for the
 * new one (`silent`). Nobody asks again for a page that was left: its state goes back to before the question.
 */
function dropAnswer(query: Query): void {
  if (!query.isActive()) void query.cancel({ revert: true })
  else if (query.state.data === undefined) void query.cancel({ silent: true })
}
