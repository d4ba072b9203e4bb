import type { Selectable, Updateable } from 'kysely'
import type { LineReviewTable, PlanLineTable, PlanTable, SelfVerdictTable } from '#db/schema/month.ts'
import type { Verdict } from '#shared/domain/plan.ts'
import type { Connection, OfMonth, OfProgramme, OfUnitMonth } from './connection.ts'

export type PlanRow = Selectable<PlanTable>

/**
 * A line of a month's list with its measure and what hangs on it: what the unit says of it (its own word before the city's on its
 * behalf) and the city's review. `rev` is that of the line itself.
 */
export interface LineRecord {
  readonly id: string
  readonly programmeId: string
  readonly planId: string
  readonly assignmentId: string
  readonly measureId: string
  readonly unitId: string
  readonly month: string
  readonly code: string
  readonly shortTitle: string
  readonly measureText: string
  readonly domain: number
  readonly taskNumber: number
  readonly goal: string
  readonly dueOn: string
  readonly selfVerdict: Verdict | null
  readonly selfNote: string
  /** The revision of what the unit says; 0 where nothing was said. */
  readonly selfRev: number
  readonly reviewVerdict: Verdict | null
  readonly reviewDecision: 'agreed' | 'overruled' | null
  readonly reviewReason: string
  readonly reviewBasis: string | null
  readonly reviewedAt: string | null
  readonly progressEntries: number
  readonly evidence: number
  readonly rev: number
}

/** Lists of a programme's month. */
export async function listPlans(db: Connection, { programmeId, month }: OfMonth): Promise<PlanRow[]> {
  return db.selectFrom('plan').selectAll().where('programme_id', '=', programmeId).where('month', '=', month).execute()
}

export async function findPlan(db: Connection, planId: string): Promise<PlanRow | undefined> {
  return db.selectFrom('plan').selectAll().where('id', '=', planId).executeTakeFirst()
}

/** A unit's list of the month, or undefined. */
export async function findPlanOf(db: Connection, { programmeId, unitId, month }: OfUnitMonth): Promise<PlanRow | undefined> {
  const plans = db.selectFrom('plan').selectAll().where('programme_id', '=', programmeId)
  return plans.where('month', '=', month).where('unit_id', '=', unitId).executeTakeFirst()
}

export async function insertPlan(db: Connection, plan: Omit<PlanRow, 'rev'> & Partial<Pick<PlanRow, 'rev'>>): Promise<void> {
  await db.insertInto('plan').values(plan).execute()
}

/** Changes a plan if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updatePlan(db: Connection, planId: string, rev: number, change: Updateable<PlanTable>): Promise<number | undefined> {
  const result = await db
    .updateTable('plan')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', planId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

export async function insertLine(
  db: Connection,
  line: Pick<
    Selectable<PlanLineTable>,
    'id' | 'programme_id' | 'plan_id' | 'assignment_id' | 'measure_id' | 'unit_id' | 'month' | 'goal' | 'due_on'
  > &
    Partial<Pick<PlanRow, 'rev'>>,
): Promise<void> {
  await db
    .insertInto('plan_line')
    .values({ ...line, removed_reason: null })
    .execute()
}

/** Changes a line; with `rev` only if that is still the newest. Returns the new revision, or undefined. */
export async function updateLine(
  db: Connection,
  lineId: string,
  rev: number,
  change: Updateable<PlanLineTable>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('plan_line')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', lineId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

export type LineFilter = OfProgramme | { readonly measureId: string } | { readonly planId: string } | { readonly ids: readonly string[] }

/** Lines on the list (not removed), in the order unit, task, measure. */
export async function listLines(db: Connection, filter: LineFilter): Promise<LineRecord[]> {
  let lines = lineQuery(db).where('plan_line.removed_reason', 'is', null)
  if ('programmeId' in filter) lines = lines.where('plan_line.programme_id', '=', filter.programmeId)
  if ('month' in filter) lines = lines.where('plan_line.month', '=', filter.month)
  if ('unitId' in filter) lines = lines.where('plan_line.unit_id', '=', filter.unitId)
  if ('measureId' in filter) lines = lines.where('plan_line.measure_id', '=', filter.measureId)
  if ('planId' in filter) lines = lines.where('plan_line.plan_id', '=', filter.planId)
  if ('ids' in filter) lines = lines.where('plan_line.id', 'in', [...filter.ids])
  return (await lines.orderBy('unit.ordinal').orderBy('task.number').orderBy('measure.ordinal').execute()).map(lineRecord)
}

export async function findLine(db: Connection, lineId: string): Promise<LineRecord | undefined> {
  const row = await lineQuery(db).where('plan_line.id', '=', lineId).where('plan_line.removed_reason', 'is', null).executeTakeFirst()
  return row === undefined ? undefined : lineRecord(row)
}

/** A line as it is kept, also one that was taken off its plan: what its revision says. */
export async function findLineRow(db: Connection, lineId: string): Promise<Selectable<PlanLineTable> | undefined> {
  return db.selectFrom('plan_line').selectAll().where('id', '=', lineId).executeTakeFirst()
}

/** Lines that were taken off a plan, with the reason. */
export async function listRemovedLines(db: Connection, planId: string): Promise<Selectable<PlanLineTable>[]> {
  return db.selectFrom('plan_line').selectAll().where('plan_id', '=', planId).where('removed_reason', 'is not', null).execute()
}

function lineQuery(db: Connection) {
  return db
    .selectFrom('plan_line')
    .innerJoin('measure', 'measure.id', 'plan_line.measure_id')
    .innerJoin('task', 'task.id', 'measure.task_id')
    .innerJoin('unit', 'unit.id', 'plan_line.unit_id')
    .leftJoin('self_verdict', (join) =>
      join.onRef('self_verdict.line_id', '=', 'plan_line.id').on('self_verdict.is_on_behalf', '=', (eb) =>
        eb
          .selectFrom('self_verdict as each')
          .select((first) => first.fn.min('each.is_on_behalf').as('first'))
          .whereRef('each.line_id', '=', 'plan_line.id'),
      ),
    )
    .leftJoin('line_review', 'line_review.line_id', 'plan_line.id')
    .selectAll('plan_line')
    .select([
      'self_verdict.verdict as self_verdict',
      'self_verdict.note as self_note',
      'self_verdict.rev as self_rev',
      'line_review.verdict as review_verdict',
      'line_review.decision as review_decision',
      'line_review.reason as review_reason',
      'line_review.basis as review_basis',
      'line_review.reviewed_at as reviewed_at',
      'measure.code as code',
      'measure.short_title as short_title',
      'measure.text as measure_text',
      'task.domain as domain',
      'task.number as task_number',
    ])
    .select((eb) => [
      eb
        .selectFrom('progress_entry')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('progress_entry.line_id', '=', 'plan_line.id')
        .where('progress_entry.deleted_at', 'is', null)
        .as('progress_entries'),
      eb
        .selectFrom('evidence_link')
        .innerJoin('evidence', 'evidence.id', 'evidence_link.evidence_id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('evidence_link.line_id', '=', 'plan_line.id')
        .where('evidence.deleted_at', 'is', null)
        .as('evidence_count'),
    ])
}

type LineQueryRow = Selectable<PlanLineTable> & {
  self_verdict: Selectable<SelfVerdictTable>['verdict']
  self_note: string | null
  self_rev: number | null
  review_verdict: Selectable<LineReviewTable>['verdict']
  review_decision: Selectable<LineReviewTable>['decision']
  review_reason: string | null
  review_basis: string | null
  reviewed_at: string | null
  code: string
  short_title: string
  measure_text: string
  domain: number
  task_number: number
  progress_entries: number | null
  evidence_count: number | null
}

function lineRecord(row: LineQueryRow): LineRecord {
  return {
    id: row.id,
    programmeId: row.programme_id,
    planId: row.plan_id,
    assignmentId: row.assignment_id,
    measureId: row.measure_id,
    unitId: row.unit_id,
    month: row.month,
    code: row.code,
    shortTitle: row.short_title,
    measureText: row.measure_text,
    domain: row.domain,
    taskNumber: row.task_number,
    goal: row.goal,
    dueOn: row.due_on,
    selfVerdict: row.self_verdict,
    selfNote: row.self_note ?? '',
    selfRev: row.self_rev ?? 0,
    reviewVerdict: row.review_verdict,
    reviewDecision: row.review_decision,
    reviewReason: row.review_reason ?? '',
    reviewBasis: row.review_basis,
    reviewedAt: row.reviewed_at,
    progressEntries: row.progress_entries ?? 0,
    evidence: row.evidence_count ?? 0,
    rev: row.rev,
  }
}
