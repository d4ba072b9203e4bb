import type { Insertable, Selectable } from 'kysely'
import type { SpotCheckFindingTable, SpotCheckTable } from '#db/schema/appraisal.ts'
import type { Connection, OfProgramme } from './connection.ts'

/** 抽查 (考评细则 三（三）, M-112): what was found on a line, when, and in which month it counts. */

export interface FindingRecord {
  readonly spotCheckId: string
  readonly unitId: string
  readonly lineId: string
  /** The month that the line belongs to. */
  readonly lineMonth: string
  /** The month whose score it bears on: the line's own, or a later one where that was published already. */
  readonly countsIn: string
  readonly finding: 'confirmed' | 'refuted'
  readonly reason: string
  readonly checkedOn: string
}

/** `month` is the month of the lines. */
export type FindingFilter = OfProgramme | { readonly lineIds: readonly string[] }

/** Findings, oldest first: by the day of the check, then in the order they were recorded. */
export async function listFindings(db: Connection, filter: FindingFilter): Promise<FindingRecord[]> {
  let rows = db
    .selectFrom('spot_check_finding')
    .innerJoin('spot_check', 'spot_check.id', 'spot_check_finding.spot_check_id')
    .innerJoin('plan_line', 'plan_line.id', 'spot_check_finding.line_id')
    .select([
      'spot_check.id as spotCheckId',
      'spot_check.unit_id as unitId',
      'plan_line.id as lineId',
      'plan_line.month as lineMonth',
      'spot_check.month as countsIn',
      'spot_check_finding.finding as finding',
      'spot_check_finding.reason as reason',
      'spot_check.checked_on as checkedOn',
    ])
  if ('programmeId' in filter) rows = rows.where('spot_check.programme_id', '=', filter.programmeId)
  if ('unitId' in filter) rows = rows.where('spot_check.unit_id', '=', filter.unitId)
  if ('month' in filter) rows = rows.where('plan_line.month', '=', filter.month)
  if ('lineIds' in filter) rows = rows.where('spot_check_finding.line_id', 'in', [...filter.lineIds])
  return rows.orderBy('spot_check.checked_on').orderBy('spot_check.id').orderBy('plan_line.id').execute()
}

/** The day of a unit's last spot check, whatever month it looked at. */
export async function lastSpotCheckOn(
  db: Connection,
  { programmeId, unitId }: { readonly programmeId: string; readonly unitId: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('spot_check')
    .select((eb) => eb.fn.max('checked_on').as('on'))
    .where('programme_id', '=', programmeId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row?.on ?? null
}

export async function insertSpotCheck(
  db: Connection,
  check: Omit<Insertable<SpotCheckTable>, 'rev'>,
  findings: readonly Omit<Selectable<SpotCheckFindingTable>, 'spot_check_id'>[],
): Promise<void> {
  await db.insertInto('spot_check').values(check).execute()
  await db
    .insertInto('spot_check_finding')
    .values(findings.map((finding) => ({ ...finding, spot_check_id: check.id })))
    .execute()
}

/** A spot check without its findings. */
export type SpotCheckRecord = Pick<Selectable<SpotCheckTable>, 'id' | 'checked_on' | 'how_chosen' | 'scope' | 'effect'>

export async function listSpotChecks(db: Connection, ids: readonly string[]): Promise<SpotCheckRecord[]> {
  const checks = db.selectFrom('spot_check').select(['id', 'checked_on', 'how_chosen', 'scope', 'effect'])
  return ids.length === 0 ? [] : checks.where('id', 'in', [...ids]).execute()
}
