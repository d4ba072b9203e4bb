import type { Selectable, Updateable } from 'kysely'
import type { AdjustmentClaimTable, ClaimDecisionTable } from '#db/schema/appraisal.ts'
import type { Connection, OfMonth, OfUnitMonth } from './connection.ts'

/** 动态调整 申报与认定 (考评细则 二（一）3, M-104, M-115). */

export type ClaimRow = Selectable<AdjustmentClaimTable>
export type ClaimDecisionRow = Selectable<ClaimDecisionTable>

/** A claim with how it stands: 待认定 until the city decides on the very revision that is there. */
export interface ClaimRecord extends ClaimRow {
  readonly status: 'claimed' | ClaimDecisionRow['status']
  readonly opinion: string
  readonly decidedOn: string | null
  /** Revisions of the claim and the decision together: grows with each, what a page saw. */
  readonly seen: number
}

/** Claims of a month in the order they were made. */
export async function listClaims(db: Connection, filter: OfMonth): Promise<ClaimRecord[]> {
  let rows = claimQuery(db).where('adjustment_claim.programme_id', '=', filter.programmeId).where('month', '=', filter.month)
  if (filter.unitId !== undefined) rows = rows.where('adjustment_claim.unit_id', '=', filter.unitId)
  return (await rows.orderBy('claimed_on').orderBy('adjustment_claim.id').execute()).map(claimRecord)
}

/** Every claim of a programme, or of one unit, by month. */
export async function listAllClaims(
  db: Connection,
  { programmeId, unitId }: { readonly programmeId: string; readonly unitId?: string | undefined },
): Promise<ClaimRow[]> {
  let rows = db.selectFrom('adjustment_claim').selectAll().where('programme_id', '=', programmeId)
  if (unitId !== undefined) rows = rows.where('unit_id', '=', unitId)
  return rows.orderBy('month').orderBy('id').execute()
}

function claimQuery(db: Connection) {
  return db
    .selectFrom('adjustment_claim')
    .leftJoin('claim_decision', 'claim_decision.claim_id', 'adjustment_claim.id')
    .selectAll('adjustment_claim')
    .select([
      'claim_decision.status as decided',
      'claim_decision.opinion as opinion',
      'claim_decision.decided_on as decided_on',
      'claim_decision.claim_rev as decided_rev',
      'claim_decision.rev as decision_rev',
    ])
}

type ClaimQueryRow = Awaited<ReturnType<ReturnType<typeof claimQuery>['execute']>>[number]

function claimRecord(found: ClaimQueryRow): ClaimRecord {
  const { decided, opinion, decided_on: decidedOn, decided_rev: decidedRev, decision_rev: decisionRev, ...row } = found
  const seen = row.rev + (decisionRev ?? 0)
  if (decided === null || decidedRev !== row.rev) return { ...row, status: 'claimed', opinion: '', decidedOn: null, seen }
  return { ...row, status: decided, opinion: opinion ?? '', decidedOn, seen }
}

/** What a unit had recognised before a month, by kind and title: with the reading 计分一次 it counts no more. */
export async function listRecognisedBefore(
  db: Connection,
  { programmeId, unitId, month }: OfUnitMonth,
): Promise<readonly { readonly kind: string; readonly title: string }[]> {
  return db
    .selectFrom('adjustment_claim')
    .innerJoin('claim_decision', (join) =>
      join.onRef('claim_decision.claim_id', '=', 'adjustment_claim.id').onRef('claim_decision.claim_rev', '=', 'adjustment_claim.rev'),
    )
    .select(['kind', 'title'])
    .distinct()
    .where('adjustment_claim.programme_id', '=', programmeId)
    .where('adjustment_claim.unit_id', '=', unitId)
    .where('month', '<', month)
    .where('claim_decision.status', '=', 'recognised')
    .execute()
}

export async function findClaim(db: Connection, claimId: string): Promise<ClaimRecord | undefined> {
  const row = await claimQuery(db).where('adjustment_claim.id', '=', claimId).executeTakeFirst()
  return row === undefined ? undefined : claimRecord(row)
}

/** A claim as it is kept: what its revision says. */
export async function findClaimRow(db: Connection, claimId: string): Promise<ClaimRow | undefined> {
  return db.selectFrom('adjustment_claim').selectAll().where('id', '=', claimId).executeTakeFirst()
}

/** Writes what the city decides of a claim's newest revision and gives the decision as it is kept then. */
export async function saveClaimDecision(
  db: Connection,
  claim: ClaimRow,
  said: Pick<ClaimDecisionRow, 'status' | 'opinion' | 'decided_on'>,
): Promise<ClaimDecisionRow> {
  const decision = { ...said, claim_rev: claim.rev }
  return db
    .insertInto('claim_decision')
    .values({ claim_id: claim.id, programme_id: claim.programme_id, unit_id: claim.unit_id, ...decision })
    .onConflict((conflict) => conflict.column('claim_id').doUpdateSet((eb) => ({ ...decision, rev: eb('claim_decision.rev', '+', 1) })))
    .returningAll()
    .executeTakeFirstOrThrow()
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
