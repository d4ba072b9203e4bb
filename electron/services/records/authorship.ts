import type { Connection } from '#db/repositories/connection.ts'
import { foreignRecords } from '#db/repositories/foreign-records.ts'
import { ruleViolation } from '#shared/domain/errors.ts'

/** One record, one author (exchange.md 6): the city never edits what a county reported, a county never what the city decided. */

/** Refuses to revise records that another office keeps. */
export async function refuseForeign(trx: Connection, records: readonly { readonly type: string; readonly id: string }[]): Promise<void> {
  const foreign = await foreignRecords(trx, records)
  if (foreign.length === 0) return
  throw ruleViolation('foreignRecord', '该内容由其他单位填报或下发，本机不能修改，未作任何改动', '如需更正，请原单位修改后重新发来')
}

/** 代录 stands only while the unit has not reported itself: what the city writes beside the unit's own word would never be seen. */
export function refuseBesideOwn(isOnBehalf: boolean, hasOwn: boolean, what: string): void {
  if (isOnBehalf && hasOwn)
    throw ruleViolation('ownRecordStands', `${what}已由该单位自行报送，不再代录`, '如需更正，请退回该单位修改后重新报送')
}
