import type { Selectable, Updateable } from 'kysely'
import type { ObligationTable, SubmissionTable } from '#db/schema/month.ts'
import type { Connection, OfProgramme } from './connection.ts'

export interface ObligationRecord extends Selectable<ObligationTable> {
  /** The receipt that counts: the first one that was neither returned nor withdrawn. */
  readonly receipt: Selectable<SubmissionTable> | null
  /** The newest return, where nothing came since. */
  readonly returned: Selectable<SubmissionTable> | null
}

export type ObligationFilter = OfProgramme | { readonly ids: readonly string[] }

/** Obligations of a month, of a unit, or by id, in the order unit, due day. */
export async function listObligations(db: Connection, filter: ObligationFilter): Promise<ObligationRecord[]> {
  let query = db.selectFrom('obligation').innerJoin('unit', 'unit.id', 'obligation.unit_id').selectAll('obligation')
  if ('programmeId' in filter) query = query.where('obligation.programme_id', '=', filter.programmeId)
  if ('month' in filter) query = query.where('obligation.month', '=', filter.month)
  if ('unitId' in filter) query = query.where('obligation.unit_id', '=', filter.unitId)
  if ('ids' in filter) query = query.where('obligation.id', 'in', [...filter.ids])
  const rows = await query.orderBy('unit.ordinal').orderBy('obligation.due_on').orderBy('obligation.id').execute()
  const submissions = await submissionsOf(db, filter)
  return rows.map((row) => {
    const own = submissions.filter((each) => each.obligation_id === row.id)
    const receipt = own.find((each) => each.status === 'received') ?? null
    return { ...row, receipt, returned: receipt === null ? (own.findLast((each) => each.status === 'returned') ?? null) : null }
  })
}

async function submissionsOf(db: Connection, filter: ObligationFilter): Promise<Selectable<SubmissionTable>[]> {
  let query = db.selectFrom('submission').innerJoin('obligation', 'obligation.id', 'submission.obligation_id').selectAll('submission')
  if ('programmeId' in filter) query = query.where('obligation.programme_id', '=', filter.programmeId)
  if ('month' in filter) query = query.where('obligation.month', '=', filter.month)
  if ('unitId' in filter) query = query.where('obligation.unit_id', '=', filter.unitId)
  if ('ids' in filter) query = query.where('obligation.id', 'in', [...filter.ids])
  return query.orderBy('submission.received_on').orderBy('submission.id').execute()
}

export async function insertObligation(
  db: Connection,
  obligation: Omit<Selectable<ObligationTable>, 'rev' | 'waived_reason'> & Partial<Pick<Selectable<ObligationTable>, 'rev'>>,
): Promise<void> {
  await db
    .insertInto('obligation')
    .values({ ...obligation, waived_reason: null })
    .execute()
}

export async function setWaiver(db: Connection, obligationId: string, waivedReason: string | null): Promise<void> {
  await db
    .updateTable('obligation')
    .set((eb) => ({ waived_reason: waivedReason, rev: eb('rev', '+', 1) }))
    .where('id', '=', obligationId)
    .execute()
}

export async function insertSubmission(
  db: Connection,
  submission: Omit<Selectable<SubmissionTable>, 'rev' | 'status_reason'>,
): Promise<void> {
  await db
    .insertInto('submission')
    .values({ ...submission, status_reason: '' })
    .execute()
}

export async function updateSubmission(db: Connection, submissionId: string, change: Updateable<SubmissionTable>): Promise<void> {
  await db
    .updateTable('submission')
    .set((eb) => ({ ...change, rev: eb('rev', '+', 1) }))
    .where('id', '=', submissionId)
    .execute()
}
