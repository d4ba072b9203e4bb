import type { Selectable } from 'kysely'
import type { AnnualScoreTable } from '#db/schema/appraisal.ts'
import type { Connection } from './connection.ts'

/** Settled years (考评细则 二（二）): every version stays as it was settled; the newest one holds. */

export type AnnualScoreRow = Selectable<AnnualScoreTable>

interface OfYear {
  readonly programmeId: string
  readonly unitId?: string | undefined
}

/** All versions of a programme's year, or of one unit's, in the order unit, version. */
export async function listAnnualScores(db: Connection, { programmeId, unitId }: OfYear): Promise<AnnualScoreRow[]> {
  let rows = db.selectFrom('annual_score').selectAll().where('programme_id', '=', programmeId)
  if (unitId !== undefined) rows = rows.where('unit_id', '=', unitId)
  return rows.orderBy('unit_id').orderBy('version').execute()
}

/** The version that holds, by unit. */
export async function newestAnnualScores(db: Connection, of: OfYear): Promise<ReadonlyMap<string, AnnualScoreRow>> {
  return new Map((await listAnnualScores(db, of)).map((row) => [row.unit_id, row]))
}

/** True once the year of a programme was settled for anybody. */
export async function isYearSettled(db: Connection, programmeId: string): Promise<boolean> {
  return (
    (await db.selectFrom('annual_score').select('id').where('programme_id', '=', programmeId).limit(1).executeTakeFirst()) !== undefined
  )
}

/** Freezes a version; the table refuses every later change of it. */
export async function insertAnnualScore(db: Connection, score: AnnualScoreRow): Promise<void> {
  await db.insertInto('annual_score').values(score).execute()
}

/** Every settled version of every programme in the store. */
export async function allAnnualScores(db: Connection): Promise<AnnualScoreRow[]> {
  return db.selectFrom('annual_score').selectAll().orderBy('id').execute()
}
