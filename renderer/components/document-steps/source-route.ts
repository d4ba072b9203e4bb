/**
 * Where the record behind a stretch of a document is read: `heihe-2022:assignment:7-3:lead:…` and `heihe-2022:measure:7-3`
 * lead to the measure. Undefined for records without a place of their own.
 */
export function sourceRoute(sourceIds: readonly string[]): string | undefined {
  for (const id of sourceIds) {
    const found = /^(?<programme>[^:]+):(?:assignment|measure):(?<code>[^:]+)/.exec(id)?.groups
    if (found !== undefined) return `/tasks?measure=${encodeURIComponent(`${found['programme']}:measure:${found['code']}`)}`
  }
  return undefined
}
