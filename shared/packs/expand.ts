import type { AssignmentRole } from '#shared/domain/assignment.ts'
import type { PackMeasure, PackUnit, ProgrammePack } from './schema.ts'

/** measure × unit: who is accountable for a measure, in which role, and by which collective name if any. */
export interface PackAssignment {
  /** `heihe-2022:assignment:7-3:lead:education-bureau` */
  readonly id: string
  readonly measureId: string
  readonly unitId: string
  readonly role: AssignmentRole
  readonly viaCollectiveId: string | null
}

type Carrier = Pick<PackAssignment, 'unitId' | 'viaCollectiveId'>

/**
 * The assignments of a pack: collective units expanded and remembered, 试点 applied, a unit once per measure (the lead
 * role first, its own name before a collective one). The office may pass its own 试点 flags in place of the pack's.
 */
export function assignmentsOf(pack: ProgrammePack, isPilot: (unit: PackUnit) => boolean = (unit) => unit.pilot): PackAssignment[] {
  const units = new Map(pack.units.map((unit) => [unit.id, unit]))
  const carries = ({ audience }: PackMeasure, unit: PackUnit | undefined): boolean =>
    unit?.kind !== 'territory' || audience === 'all' || isPilot(unit) === (audience === 'pilot')
  return pack.tasks
    .flatMap((task) => task.measures)
    .flatMap((measure) => {
      const byRole = { lead: carriersOf(measure.leads, units), responsible: carriersOf(measure.responsible, units) }
      const all = (['lead', 'responsible'] as const).flatMap((role) => byRole[role].map((carrier) => ({ ...carrier, role })))
      return firstOfEachUnit(all)
        .filter(({ unitId }) => carries(measure, units.get(unitId)))
        .map(({ unitId, role, viaCollectiveId }) => ({
          id: `${pack.id}:assignment:${measure.code}:${role}:${tailOf(unitId)}`,
          measureId: measure.id,
          unitId,
          role,
          viaCollectiveId,
        }))
    })
}

/** Named units first, then the members of collectives; 各有关单位 stands for nobody until the office names them. */
function carriersOf(ids: readonly string[], units: ReadonlyMap<string, PackUnit>): Carrier[] {
  const named = ids.filter((id) => units.get(id)?.kind !== 'collective').map((unitId) => ({ unitId, viaCollectiveId: null }))
  const collectives = ids.map((id) => units.get(id)).filter((unit) => unit?.kind === 'collective' && unit.expansion === 'all')
  const members = collectives.flatMap((unit) => (unit?.members ?? []).map((unitId) => ({ unitId, viaCollectiveId: unit?.id ?? null })))
  return [...named, ...members]
}

function firstOfEachUnit<Item extends Carrier>(carriers: readonly Item[]): Item[] {
  const seen = new Set<string>()
  return carriers.filter(({ unitId }) => !seen.has(unitId) && seen.add(unitId).has(unitId))
}

function tailOf(unitId: string): string {
  return unitId.slice(unitId.lastIndexOf(':') + 1)
}
