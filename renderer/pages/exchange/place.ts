/** Where in 数据收发 the person is: the view, and what the view makes of the rest of the address. */
export interface ExchangePlace {
  /** Null: the first view. */
  readonly viewId: string | null
  readonly parts: readonly string[]
}

/** Reads `/exchange/ledger-import/rows`. */
export function readPlace(path: string): ExchangePlace {
  const [, , viewId, ...parts] = path.split('/').map(decodeURIComponent)
  return { viewId: viewId === undefined || viewId === '' ? null : viewId, parts: parts.filter((part) => part !== '') }
}

/** The address of a place in a view. */
export function placeAddress(viewId: string, parts: readonly string[] = []): string {
  return ['/exchange', viewId, ...parts].map((part, at) => (at === 0 ? part : encodeURIComponent(part))).join('/')
}
