import type { Connection } from '#db/repositories/connection.ts'
import type { RecordKey } from '#db/repositories/package-selection.ts'
import { receiptsNotSent, unitsAwaitingReceipts } from '#db/repositories/packages-out.ts'

/** 回执 that wait for the next package: what this office said of a unit's packages and has not sent yet at its newest word. */

/** The `packageReceipt` records that the next package to a unit carries. */
export async function receiptsDue(db: Connection, unitId: string): Promise<RecordKey[]> {
  return receiptsNotSent(db, unitId)
}

/** How many receipts are due, by the unit that they are for; units without any are not there. */
export async function receiptsDueByUnit(db: Connection): Promise<ReadonlyMap<string, number>> {
  return new Map((await unitsAwaitingReceipts(db)).map(({ unitId, count }) => [unitId, count]))
}
