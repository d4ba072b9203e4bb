import type { PackFault, Place } from './places.ts'
import { field, inside, placesOf, placesWithin } from './places.ts'

/** Units that stand above or within themselves, over however many others. */
export function cycleFaults(pack: unknown): PackFault[] {
  const units = placesOf(pack, 'units[]')
  return [...cyclesOver(units, parentsOf, '上级单位'), ...cyclesOver(units, membersOf, '成员单位')]
}

function parentsOf(unit: Place): Place[] {
  const parent = inside(unit, 'parentId')
  return typeof parent.value === 'string' ? [parent] : []
}

function membersOf(unit: Place): Place[] {
  return placesWithin(unit, 'members[]')
}

/** One fault at each step from a unit that leads back to it. */
function cyclesOver(units: readonly Place[], stepsFrom: (unit: Place) => Place[], what: string): PackFault[] {
  const next = new Map(units.map((unit) => [field(unit.value, 'id'), stepsFrom(unit)]))
  return units.flatMap((unit) =>
    stepsFrom(unit)
      .filter((step) => leadsTo(step.value, field(unit.value, 'id'), next))
      .map(({ path, value }) => ({ path, problem: `${what}成环：经“${String(value)}”又回到本单位` })),
  )
}

function leadsTo(from: unknown, to: unknown, next: ReadonlyMap<unknown, readonly Place[]>): boolean {
  const reached = new Set([from])
  // A set takes in what is added while it is walked, so every unit is looked at once.
  for (const id of reached) for (const step of next.get(id) ?? []) reached.add(step.value)
  return reached.has(to)
}
