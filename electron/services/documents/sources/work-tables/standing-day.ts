import type { Connection } from '#db/repositories/connection.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { ServiceContext } from '../../../context.ts'
import { addresseeOf, countyOfficeName, taskForceTitle } from '../../../programmes/programme-names.ts'
import { unitRefs } from '../../../units.ts'

/** The office as it stood on a paper's own day: time alone changes nothing that it prints. */
export function standingOn(context: ServiceContext, asOf: CalendarDay): ServiceContext {
  const { clock } = context.ports
  return { ...context, ports: { ...context.ports, clock: { now: () => clock.now(), today: () => asOf } } }
}

/** Whose tasks a table shows and which office fills it in. */
export async function keeperOf(context: ServiceContext, db: Connection): Promise<{ readonly body: string; readonly unit: string }> {
  const { pack, office } = context
  if (office.profile === 'city') return { body: taskForceTitle(pack), unit: pack.officeName }
  const unit = (await unitRefs(db, pack)).get(office.unitId)
  return { body: addresseeOf(pack, unit), unit: countyOfficeName(pack, unit) }
}

/** The unit whose records alone a county's office prints; none for the city. */
export function ownUnit({ office }: ServiceContext): { readonly unitId?: string } {
  return office.profile === 'city' ? {} : { unitId: office.unitId }
}
