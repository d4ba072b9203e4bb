import type { OutputOf } from '#shared/api/contract.ts'

type Unit = OutputOf<'units.list'>['units'][number]
type Liaison = OutputOf<'liaisons.list'>['liaisons'][number]

/** A unit that reports, with its 联络员 where one is registered. */
export interface LiaisonRow {
  readonly unitId: string
  readonly unitName: string
  readonly aliases: readonly string[]
  readonly liaison: Liaison | null
}

/** Every unit that has somebody to call: those that report (M-007), and any other with a registered liaison. */
export function liaisonRows(units: readonly Unit[], liaisons: readonly Liaison[]): readonly LiaisonRow[] {
  const byUnit = new Map(liaisons.map((liaison) => [liaison.unitId, liaison]))
  return units.flatMap((unit) =>
    unit.reports || byUnit.has(unit.unitId)
      ? [{ unitId: unit.unitId, unitName: unit.name, aliases: unit.aliases, liaison: byUnit.get(unit.unitId) ?? null }]
      : [],
  )
}

/** The rows that a search and 「未登记」 leave. */
export function filteredLiaisons(
  rows: readonly LiaisonRow[],
  { onlyMissing }: { readonly onlyMissing: boolean },
  finds: (text: string) => boolean,
): readonly LiaisonRow[] {
  return rows.filter(
    (row) => (!onlyMissing || row.liaison === null) && finds([row.unitName, ...row.aliases, row.liaison?.name ?? ''].join(' ')),
  )
}
