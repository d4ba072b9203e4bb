import type { Selectable, Updateable } from 'kysely'
import type { AdjustmentClaimTable } from '#db/schema/appraisal.ts'
import type { Connection, OfMonth, OfUnitMonth } from './connection.ts'

/** 动态调整 申报与认定 (考评细则 二（一）3, M-104, M-115). */

export type ClaimRow = Selectable<AdjustmentClaimTable>

/** Claims of a month in the order they were made. */
export async function listClaims(db: Connection, filter: OfMonth): Promise<ClaimRow[]> {
  let rows = db.selectFrom('adjustment_claim').selectAll().where('programme_id', '=', filter.programmeId).where('month', '=', filter.month)
  if (filter.unitId !== undefined) rows = rows.where('unit_id', '=', filter.unitId)
  return rows.orderBy('claimed_on').orderBy('id').execute()
}

/** What a unit had recognised before a month, by kind and title: with the reading 计分一次 it counts no more. */
export async function listRecognisedBefore(
  db: Connection,
  { programmeId, unitId, month }: OfUnitMonth,
): Promise<readonly { readonly kind: string; readonly title: string }[]> {
  return db
    .selectFrom('adjustment_claim')
    .select(['kind', 'title'])
    .distinct()
    .where('programme_id', '=', programmeId)
    .where('unit_id', '=', unitId)
    .where('month', '<', month)
    .where('status', '=', 'recognised')
    .execute()
}

export async function findClaim(db: Connection, claimId: string): Promise<ClaimRow | undefined> {
  return db.selectFrom('adjustment_claim').selectAll().where('id', '=', claimId).executeTakeFirst()
}

export async function insertClaim(db: Connection, claim: Omit<ClaimRow, 'rev'>): Promise<void> {
  await db.insertInto('adjustment_claim').values(claim).execute()
}

/** Changes a claim if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateClaim(
  db: Connection,
  claimId: string,
  rev: number,
  change: Updateable<AdjustmentClaimTable>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('adjustment_claim')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', claimId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}
