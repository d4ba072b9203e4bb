import type { Connection } from '#db/repositories/connection.ts'
import { cityOfficeName } from '#shared/domain/office-names.ts'
import type { ServiceContext } from '../context.ts'
import { unitRefs } from '../units.ts'

/** How this office is called on its own papers and in the heads of its packages: the city's by its full name. */
export async function officeName({ office, pack }: Pick<ServiceContext, 'office' | 'pack'>, db: Connection): Promise<string> {
  return office.profile === 'city' ? pack.officeName : (await unitRefs(db, pack)).ref(office.unitId).name
}

/** Who sends and receives packages: offices, each named by its unit, the city's by its own name and not by the bureau that hosts it. */
export interface OfficeNames {
  /** Undefined for a unit that is not here. */
  name(unitId: string): string | undefined
  /** Throws `not_found` for a unit that is not here. */
  ref(unitId: string): { unitId: string; name: string }
}

export async function officeNames(db: Connection, pack: ServiceContext['pack']): Promise<OfficeNames> {
  const units = await unitRefs(db, pack)
  const named = new Map(units.all.map((unit) => [unit.id, unit.name]))
  const name = (unitId: string): string | undefined => (unitId === pack.hostUnitId ? cityOfficeName : named.get(unitId))
  return { name, ref: (unitId) => ({ unitId, name: name(unitId) ?? units.ref(unitId).name }) }
}
