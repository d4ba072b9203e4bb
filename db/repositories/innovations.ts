import type { Selectable, Updateable } from 'kysely'
import type { InnovationClaimTable, InnovationDecisionTable } from '#db/schema/appraisal.ts'
import type { Connection } from './connection.ts'

/** 创新性举措 申报与认定 (考评细则 二（二）2, M-108, M-109, M-115). */

export type InnovationRow = Selectable<InnovationClaimTable>
export type InnovationDecisionRow = Selectable<InnovationDecisionTable>

/** A claim with how it stands: 待认定 until the city decides on the very revision that is there. */
export interface InnovationRecord extends InnovationRow {
  readonly status: 'claimed' | InnovationDecisionRow['status']
  readonly opinion: string
  readonly decidedOn: string | null
  /** Revisions of the claim and the decision together: grows with each, what a page saw. */
  readonly seen: number
}

/** Claims of a programme, or of one unit, in the order they were made; those in 回收站 left out. */
export async function listInnovations(
  db: Connection,
  { programmeId, unitId }: { readonly programmeId: string; readonly unitId?: string | undefined },
): Promise<InnovationRecord[]> {
  let rows = innovationQuery(db).where('innovation_claim.programme_id', '=', programmeId).where('deleted_at', 'is', null)
  if (unitId !== undefined) rows = rows.where('innovation_claim.unit_id', '=', unitId)
  return (await rows.orderBy('claimed_on').orderBy('innovation_claim.id').execute()).map(innovationRecord)
}

/** With those in 回收站: an undo has to find them. */
export async function findInnovation(db: Connection, claimId: string): Promise<InnovationRecord | undefined> {
  const row = await innovationQuery(db).where('innovation_claim.id', '=', claimId).executeTakeFirst()
  return row === undefined ? undefined : innovationRecord(row)
}

/** A claim as it is kept: what its revision says. */
export async function findInnovationRow(db: Connection, claimId: string): Promise<InnovationRow | undefined> {
  return db.selectFrom('innovation_claim').selectAll().where('id', '=', claimId).executeTakeFirst()
}

function innovationQuery(db: Connection) {
  return db
    .selectFrom('innovation_claim')
    .leftJoin('innovation_decision', 'innovation_decision.claim_id', 'innovation_claim.id')
    .selectAll('innovation_claim')
    .select([
      'innovation_decision.status as decided',
      'innovation_decision.opinion as opinion',
      'innovation_decision.decided_on as decided_on',
      'innovation_decision.claim_rev as decided_rev',
      'innovation_decision.rev as decision_rev',
    ])
}

type InnovationQueryRow = Awaited<ReturnType<ReturnType<typeof innovationQuery>['execute']>>[number]

function innovationRecord(found: InnovationQueryRow): InnovationRecord {
  const { decided, opinion, decided_on: decidedOn, decided_rev: decidedRev, decision_rev: decisionRev, ...row } = found
  const seen = row.rev + (decisionRev ?? 0)
  if (decided === null || decidedRev !== row.rev) return { ...row, status: 'claimed', opinion: '', decidedOn: null, seen }
  return { ...row, status: decided, opinion: opinion ?? '', decidedOn, seen }
}

/** Writes what the city decides of a claim's newest revision and gives the decision as it is kept then. */
export async function saveInnovationDecision(
  db: Connection,
  claim: InnovationRow,
  said: Pick<InnovationDecisionRow, 'status' | 'opinion' | 'decided_on'>,
): Promise<InnovationDecisionRow> {
  const decision = { ...said, claim_rev: claim.rev }
  return db
    .insertInto('innovation_decision')
    .values({ claim_id: claim.id, programme_id: claim.programme_id, unit_id: claim.unit_id, ...decision })
    .onConflict((conflict) =>
      conflict.column('claim_id').doUpdateSet((eb) => ({ ...decision, rev: eb('innovation_decision.rev', '+', 1) })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function insertInnovation(db: Connection, claim: Omit<InnovationRow, 'rev' | 'deleted_at'>): Promise<void> {
  await db
    .insertInto('innovation_claim')
    .values({ ...claim, deleted_at: null })
    .execute()
}

/** Changes a claim if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateInnovation(
  db: Connection,
  claimId: string,
  rev: number,
  change: Updateable<InnovationClaimTable>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('innovation_claim')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', claimId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}
