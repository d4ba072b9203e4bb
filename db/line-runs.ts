interface Named {
  readonly type: string
  readonly id: string
}

/** Lines in pieces of one type, none of which names a record twice: what becomes of one line decides nothing about another. */
export function* runsOf<One extends { readonly line: Named }>(some: readonly One[]): Generator<readonly One[]> {
  let from = 0
  for (const [at, { line }] of some.entries()) {
    const before = some[at - 1]?.line
    if (at === from || (before?.type === line.type && before.id !== line.id)) continue
    yield some.slice(from, at)
    from = at
  }
  if (from < some.length) yield some.slice(from)
}
