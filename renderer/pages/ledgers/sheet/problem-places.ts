import type { GridSource } from '#renderer/components/data-grid/grid-types.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import type { Marks, SheetRow } from './sheet-row.ts'
import { statusColumn, unitColumn } from './sheet-row.ts'

/** A cell that was not written: its row's key and its column. */
export interface ProblemPlace {
  readonly rowKey: string
  readonly columnId: string
}

export interface Problems {
  readonly places: readonly ProblemPlace[]
  /** Cells whose text was refused. */
  readonly refused: number
  /** Cells of new rows that must still be filled. */
  readonly missing: number
}

/** The cells that were not written, row by row in the order of the sheet; rows far away come last. */
export function problemsOf(
  ledger: Ledger,
  marks: Marks,
  tail: readonly SheetRow[],
  source: Pick<GridSource<SheetRow>, 'placeOf'>,
): Problems {
  const columns = [statusColumn, ...ledger.columns.map(({ id }) => id), unitColumn]
  const byKey = new Map(tail.map((row) => [row.key, row]))
  const far = Number.MAX_SAFE_INTEGER
  const keys = [...marks.keys()].toSorted((one, other) => (source.placeOf(one) ?? far) - (source.placeOf(other) ?? far))
  let [refused, missing] = [0, 0]
  const places = keys.flatMap((rowKey) =>
    columns.flatMap((columnId) => {
      const isRefused = (marks.get(rowKey)?.get(columnId)?.problem ?? null) !== null
      const isMissing = !isRefused && byKey.get(rowKey)?.missing.has(columnId) === true
      if (isRefused) refused += 1
      if (isMissing) missing += 1
      return isRefused || isMissing ? [{ rowKey, columnId }] : []
    }),
  )
  return { places, refused, missing }
}

/** 「3 格未写入，2 格必填未填」 */
export function problemWords({ refused, missing }: Pick<Problems, 'refused' | 'missing'>): string {
  return [refused === 0 ? '' : `${refused} 格未写入`, missing === 0 ? '' : `${missing} 格必填未填`].filter(Boolean).join('，')
}

/** The next place from where somebody is, round and round. */
export function stepTo(places: readonly ProblemPlace[], from: ProblemPlace | null, by: 1 | -1): ProblemPlace | undefined {
  const at = places.findIndex(({ rowKey, columnId }) => rowKey === from?.rowKey && columnId === from.columnId)
  if (at === -1) return by === 1 ? places[0] : places.at(-1)
  return places[(at + by + places.length) % places.length]
}
