import type { Connection } from '#db/repositories/connection.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type ServiceContext, found } from '../../context.ts'
import type { UnitMonth } from '../report-facts.ts'
import type { Source } from './source.ts'

type Taker = (context: ServiceContext, db: Connection, of: UnitMonth, asOf: CalendarDay) => Promise<Facts>

/** A source of papers of one unit and month. */
export function unitMonthSource(take: Taker): Source {
  return {
    take: (context, db, { unitId, month }, asOf) =>
      take(context, db, { unitId: found(unitId, '该单位'), month: found(month, '该月份') }, asOf),
  }
}
