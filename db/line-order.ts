import type { LineKey } from './apply-lines.ts'
import type { Projection } from './projections.ts'
import type { TablesByType } from './record-tables.ts'

/** The order in which lines are taken: records that others refer to come first, so that little has to wait. */
export function lineOrder(projections: readonly Projection[], tables: TablesByType): (one: LineKey, other: LineKey) => number {
  const ranks = ranksOf(projections, tables)
  const rank = (line: LineKey): number => ranks.get(line.type) ?? -1
  return (one, other) => rank(one) - rank(other) || textOrder(one.type, other.type) || textOrder(one.id, other.id) || one.rev - other.rev
}

function textOrder(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** A type's place after those that its rows refer to. */
function ranksOf(projections: readonly Projection[], tables: TablesByType): ReadonlyMap<string, number> {
  const typeOf = new Map<string, string>(projections.map((projection) => [projection.table, projection.type]))
  const [seen, order] = [new Set<string>(), [] as string[]]
  const visit = (type: string): void => {
    if (seen.has(type)) return
    seen.add(type)
    for (const table of tables.get(type)?.refersTo ?? []) {
      const other = typeOf.get(table)
      if (other !== undefined) visit(other)
    }
    order.push(type)
  }
  for (const { type } of projections) visit(type)
  return new Map(order.map((type, at) => [type, at]))
}
