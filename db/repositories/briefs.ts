import type { Selectable, Updateable } from 'kysely'
import type { BriefJudgementTable, WorkBriefTable } from '#db/schema/appraisal.ts'
import type { Connection, OfMonth } from './connection.ts'

/** 工作动态、信息 (工作制度 第八条, M-066): the unit's own brief, and what the city made of it. */

export type BriefRow = Selectable<WorkBriefTable>
export type BriefJudgementRow = Selectable<BriefJudgementTable>

/** A brief with the city's judgement, nothing judged where there is none. */
export interface BriefRecord extends BriefRow, Omit<BriefJudgementRow, 'brief_id' | 'rev' | 'received_on'> {
  /** The city's own day of receipt where it entered one, else the brief's. */
  readonly received_on: string
  /** Revisions of the brief and its judgement together: grows with each, what a page saw. */
  readonly seen: number
}

/** Briefs that were received or 编发 in a month, oldest first, those in 回收站 left out. */
export async function listBriefs(db: Connection, filter: OfMonth): Promise<BriefRecord[]> {
  const [first, last] = [`${filter.month}-01`, `${filter.month}-31`]
  let rows = briefQuery(db)
    .where('work_brief.programme_id', '=', filter.programmeId)
    .where('deleted_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.between(eb.fn.coalesce('brief_judgement.received_on', 'work_brief.received_on'), first, last),
        eb.between('adopted_on', first, last),
      ]),
    )
  if (filter.unitId !== undefined) rows = rows.where('work_brief.unit_id', '=', filter.unitId)
  const briefs = (await rows.orderBy('work_brief.id').execute()).map(briefRecord)
  return briefs.toSorted((one, other) => Number(one.received_on > other.received_on) - Number(one.received_on < other.received_on))
}

/** With those in 回收站: an undo has to find them. */
export async function findBrief(db: Connection, briefId: string): Promise<BriefRecord | undefined> {
  const row = await briefQuery(db).where('work_brief.id', '=', briefId).executeTakeFirst()
  return row === undefined ? undefined : briefRecord(row)
}

/** A brief as it is kept: what its revision says. */
export async function findBriefRow(db: Connection, briefId: string): Promise<BriefRow | undefined> {
  return db.selectFrom('work_brief').selectAll().where('id', '=', briefId).executeTakeFirst()
}

function briefQuery(db: Connection) {
  return db
    .selectFrom('work_brief')
    .leftJoin('brief_judgement', 'brief_judgement.brief_id', 'work_brief.id')
    .selectAll('work_brief')
    .select([
      'brief_judgement.received_on as judged_received_on',
      'is_high_quality',
      'quality_ground',
      'is_recommended',
      'adopted_on',
      'adopted_in',
      'brief_judgement.rev as judgement_rev',
    ])
}

type BriefQueryRow = Awaited<ReturnType<ReturnType<typeof briefQuery>['execute']>>[number]

function briefRecord({ judged_received_on: receivedOn, judgement_rev: judgementRev, ...row }: BriefQueryRow): BriefRecord {
  return {
    ...row,
    received_on: receivedOn ?? row.received_on,
    is_high_quality: row.is_high_quality ?? 0,
    quality_ground: row.quality_ground ?? '',
    is_recommended: row.is_recommended ?? 0,
    adopted_in: row.adopted_in ?? '',
    seen: row.rev + (judgementRev ?? 0),
  }
}

export async function insertBrief(db: Connection, brief: Omit<BriefRow, 'rev' | 'deleted_at'>): Promise<void> {
  await db
    .insertInto('work_brief')
    .values({ ...brief, deleted_at: null })
    .execute()
}

/** Changes a brief if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateBrief(
  db: Connection,
  briefId: string,
  rev: number,
  change: Updateable<WorkBriefTable>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('work_brief')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', briefId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

/** Writes what the city makes of a brief and gives the judgement as it is kept then. */
export async function saveJudgement(db: Connection, judgement: Omit<BriefJudgementRow, 'rev'>): Promise<BriefJudgementRow> {
  return db
    .insertInto('brief_judgement')
    .values(judgement)
    .onConflict((conflict) => conflict.column('brief_id').doUpdateSet((eb) => ({ ...judgement, rev: eb('brief_judgement.rev', '+', 1) })))
    .returningAll()
    .executeTakeFirstOrThrow()
}
