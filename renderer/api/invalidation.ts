import type { QueryClient } from '@tanstack/react-query'

/** The noun of a method is the part before its dot: `nounOf('plans.month')` is `plans`. */
export function nounOf(method: string): string {
  return method.split('.')[0] ?? method
}

/** Marks every query of these nouns as no longer true, `*` for all of them; those on the page are asked again. */
export async function invalidateNouns(queries: QueryClient, nouns: readonly string[]): Promise<void> {
  const changed = new Set(nouns)
  await queries.invalidateQueries({ predicate: (query) => changed.has('*') || changed.has(nounOf(String(query.queryKey[0]))) })
}
