import { listMonthTotals } from '#db/repositories/appraisals.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { type ServiceContext, inProgramme } from '../context.ts'

/** The 通报 by which scores were typed (非本系统计算), by `unit month`. */
export async function paperBases(context: ServiceContext, db: Connection, unitId?: string): Promise<ReadonlyMap<string, string>> {
  const totals = await listMonthTotals(db, inProgramme(context, { unitId }))
  return new Map(totals.flatMap((row) => (row.origin === 'paper' ? [[`${row.unitId} ${row.month}`, row.basis] as const] : [])))
}
