import type { ExpressionBuilder, Selectable, Updateable } from 'kysely'
import type { Database } from '#db/schema/index.ts'
import type { ProgrammeTable } from '#db/schema/organisation.ts'
import type {
  AssignmentTable,
  DutyCardTable,
  MeasureTable,
  MilestoneTable,
  ProgrammeVersionTable,
  TaskTable,
} from '#db/schema/programme.ts'
import type { Connection } from './connection.ts'

export type ProgrammeRow = Selectable<ProgrammeTable>

export interface MilestoneRecord {
  readonly ordinal: number
  readonly wording: string
  readonly by: string
  readonly what: string
}

export interface MeasureRecord {
  readonly id: string
  readonly code: string
  readonly text: string
  readonly shortTitle: string
  readonly sourceClause: string
  readonly taskId: string
  readonly taskNumber: number
  readonly taskTitle: string
  readonly goal: string
  readonly domain: number
  readonly origin: Selectable<TaskTable>['origin']
  /** First month of an added task; null where it was there from the start. */
  readonly fromMonth: string | null
  readonly milestones: readonly MilestoneRecord[]
}

export interface AssignmentRecord {
  readonly id: string
  readonly measureId: string
  readonly unitId: string
  readonly role: 'lead' | 'responsible'
  readonly status: Selectable<AssignmentTable>['status']
  readonly rev: number
  readonly milestones: readonly (MilestoneRecord & { readonly metOn: string | null })[]
}

/** Programmes of the data folder, the newest year first. */
export async function listProgrammes(db: Connection): Promise<ProgrammeRow[]> {
  return db.selectFrom('programme').selectAll().orderBy('year', 'desc').orderBy('id').execute()
}

/** The programme, or undefined. */
export async function findProgramme(db: Connection, programmeId: string): Promise<ProgrammeRow | undefined> {
  return db.selectFrom('programme').selectAll().where('id', '=', programmeId).executeTakeFirst()
}

/** What is asked for at every call: without the pack, which is long. */
export async function findProgrammeHead(
  db: Connection,
  programmeId: string,
): Promise<Pick<ProgrammeRow, 'pack_hash' | 'closed_on'> | undefined> {
  return db.selectFrom('programme').select(['pack_hash', 'closed_on']).where('id', '=', programmeId).executeTakeFirst()
}

/** Writes a programme, open. */
export async function insertProgramme(db: Connection, programme: Omit<ProgrammeRow, 'rev' | 'closed_on'>): Promise<void> {
  await db
    .insertInto('programme')
    .values({ ...programme, closed_on: null })
    .execute()
}

/** Changes a programme if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateProgramme(
  db: Connection,
  programmeId: string,
  rev: number,
  change: Pick<Updateable<ProgrammeTable>, 'title' | 'pack' | 'pack_hash' | 'pack_version' | 'closed_on'>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('programme')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', programmeId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

/** Keeps a pack that comes into force; the database refuses a version that is there already. */
export async function insertProgrammeVersion(db: Connection, version: Selectable<ProgrammeVersionTable>): Promise<void> {
  await db.insertInto('programme_version').values(version).execute()
}

/** Versions of a programme's pack, oldest first. */
export async function listProgrammeVersions(db: Connection, programmeId: string): Promise<Selectable<ProgrammeVersionTable>[]> {
  return db.selectFrom('programme_version').selectAll().where('programme_id', '=', programmeId).orderBy('version').execute()
}

/** Writes a task; `from_month` is an added one's first month. */
export async function insertTask(db: Connection, task: Selectable<TaskTable>): Promise<void> {
  await db.insertInto('task').values(task).execute()
}

export async function insertMeasure(
  db: Connection,
  measure: Selectable<MeasureTable>,
  milestones: readonly MilestoneRecord[],
): Promise<void> {
  await db.insertInto('measure').values(measure).execute()
  const rows: Selectable<MilestoneTable>[] = milestones.map((each) => ({
    measure_id: measure.id,
    ordinal: each.ordinal,
    wording: each.wording,
    due_on: each.by,
    what: each.what,
  }))
  // 持续推进 has no date (M-170).
  if (rows.length > 0) await db.insertInto('milestone').values(rows).execute()
}

/** Writes new assignments, 未启动. */
export async function insertAssignments(
  db: Connection,
  assignments: readonly { id: string; measureId: string; unitId: string; role: 'lead' | 'responsible'; viaCollectiveId: string | null }[],
): Promise<void> {
  for (const each of assignments) {
    await db
      .insertInto('assignment')
      .values({
        id: each.id,
        measure_id: each.measureId,
        unit_id: each.unitId,
        role: each.role,
        via_collective_id: each.viaCollectiveId,
        status: 'notStarted',
        status_on: null,
      })
      .execute()
  }
}

/** An assignment as it is kept, with the milestones that were entered as met: what its revision says. */
export async function findAssignmentRow(
  db: Connection,
  assignmentId: string,
): Promise<(Selectable<AssignmentTable> & { readonly met: readonly { ordinal: number; met_on: string }[] }) | undefined> {
  const row = await db.selectFrom('assignment').selectAll().where('id', '=', assignmentId).executeTakeFirst()
  if (row === undefined) return undefined
  const met = db.selectFrom('milestone_met').select(['ordinal', 'met_on']).where('assignment_id', '=', assignmentId)
  return { ...row, met: await met.orderBy('ordinal').execute() }
}

/** The measures of a programme in the order of the 分解表, each with its dated milestones. */
export async function listMeasures(db: Connection, programmeId: string): Promise<MeasureRecord[]> {
  const rows = await db
    .selectFrom('measure')
    .innerJoin('task', 'task.id', 'measure.task_id')
    .selectAll('measure')
    .select([
      'task.number as task_number',
      'task.title as task_title',
      'task.goal as goal',
      'task.domain as domain',
      'task.origin as origin',
      'task.from_month as from_month',
    ])
    .where('task.programme_id', '=', programmeId)
    .orderBy('task.number')
    .orderBy('measure.ordinal')
    .execute()
  const milestones = await listMilestones(db)
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    text: row.text,
    shortTitle: row.short_title,
    sourceClause: row.source_clause,
    taskId: row.task_id,
    taskNumber: row.task_number,
    taskTitle: row.task_title,
    goal: row.goal,
    domain: row.domain,
    origin: row.origin,
    fromMonth: row.from_month,
    milestones: milestones.get(row.id) ?? [],
  }))
}

async function listMilestones(db: Connection): Promise<Map<string, MilestoneRecord[]>> {
  const rows = await db.selectFrom('milestone').selectAll().orderBy('measure_id').orderBy('ordinal').execute()
  const byMeasure = new Map<string, MilestoneRecord[]>()
  for (const row of rows) {
    const own = byMeasure.get(row.measure_id) ?? []
    own.push({ ordinal: row.ordinal, wording: row.wording, by: row.due_on, what: row.what })
    byMeasure.set(row.measure_id, own)
  }
  return byMeasure
}

/** Assignments with their milestones (met by an entry of their own, or by a line that counts as 本月完成), of a programme or one unit in it, one measure, or some ids. */
export async function listAssignments(
  db: Connection,
  filter: { readonly programmeId: string; readonly unitId?: string } | { readonly measureId: string } | { readonly ids: readonly string[] },
): Promise<AssignmentRecord[]> {
  let rows = db.selectFrom('assignment').selectAll().orderBy('measure_id').orderBy('role').orderBy('id')
  // By id every assignment is found; in lists only those that no later decision ended.
  if (!('ids' in filter)) rows = rows.where(isCarried)
  if ('programmeId' in filter) rows = rows.where('measure_id', 'in', measuresOf(db, filter.programmeId))
  if ('unitId' in filter) rows = rows.where('unit_id', '=', filter.unitId)
  if ('measureId' in filter) rows = rows.where('measure_id', '=', filter.measureId)
  if ('ids' in filter) rows = rows.where('id', 'in', [...filter.ids])
  const [assignments, milestones] = [await rows.execute(), await listMilestones(db)]
  const [entered, done] = [await enteredMilestones(db), await doneMonths(db)]
  return assignments.map((row) => ({
    id: row.id,
    measureId: row.measure_id,
    unitId: row.unit_id,
    role: row.role,
    status: row.status,
    rev: row.rev,
    milestones: (milestones.get(row.measure_id) ?? []).map((each) => {
      const isDone = done.has(`${row.id} ${each.by.slice(0, 7)}`)
      return { ...each, metOn: entered.get(`${row.id} ${each.ordinal}`) ?? (isDone ? each.by : null) }
    }),
  }))
}

/** The newest decision about an assignment (their ids are in the order of time) did not end it. */
function isCarried(eb: ExpressionBuilder<Database, 'assignment'>) {
  const newest = eb
    .selectFrom('breakdown_assignment')
    .select('breakdown_assignment.change')
    .whereRef('breakdown_assignment.assignment_id', '=', 'assignment.id')
    .orderBy('breakdown_assignment.import_id', 'desc')
    .limit(1)
  return eb(newest, 'is distinct from', 'ended')
}

function measuresOf(db: Connection, programmeId: string) {
  const tasks = db.selectFrom('task').innerJoin('measure', 'measure.task_id', 'task.id').where('task.programme_id', '=', programmeId)
  return tasks.select('measure.id')
}

async function enteredMilestones(db: Connection): Promise<ReadonlyMap<string, string>> {
  const met = await db.selectFrom('milestone_met').selectAll().execute()
  return new Map(met.map((each) => [`${each.assignment_id} ${each.ordinal}`, each.met_on]))
}

/** Months whose line counts as 本月完成: what fell due in such a month is met and is not entered a second time. */
async function doneMonths(db: Connection): Promise<ReadonlySet<string>> {
  const lines = await db
    .selectFrom('plan_line')
    .select(['assignment_id', 'month'])
    .where((eb) => eb(eb.fn.coalesce('review_verdict', 'self_verdict'), '=', 'done'))
    .where('removed_reason', 'is', null)
    .execute()
  return new Set(lines.map((line) => `${line.assignment_id} ${line.month}`))
}

/** Sets an assignment's own state if it still has the revision that was seen; false where it has moved on. */
export async function updateAssignmentStatus(
  db: Connection,
  assignment: { readonly id: string; readonly rev: number; readonly status: Selectable<AssignmentTable>['status']; readonly on: string },
): Promise<boolean> {
  const result = await db
    .updateTable('assignment')
    .set({ status: assignment.status, status_on: assignment.on, rev: assignment.rev + 1 })
    .where('id', '=', assignment.id)
    .where('rev', '=', assignment.rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function setMilestoneMet(db: Connection, assignmentId: string, ordinal: number, metOn: string | null): Promise<void> {
  await db.deleteFrom('milestone_met').where('assignment_id', '=', assignmentId).where('ordinal', '=', ordinal).execute()
  if (metOn !== null) await db.insertInto('milestone_met').values({ assignment_id: assignmentId, ordinal, met_on: metOn }).execute()
}

/** “六个一” cards of a programme's assignments. */
export async function listDutyCards(db: Connection, programmeId: string): Promise<Selectable<DutyCardTable>[]> {
  const cards = db.selectFrom('duty_card').innerJoin('assignment', 'assignment.id', 'duty_card.assignment_id').selectAll('duty_card')
  return cards.where('assignment.measure_id', 'in', measuresOf(db, programmeId)).execute()
}

/** Writes a card if the revision seen (0 for none) is still the newest; returns the new revision, or undefined. */
export async function saveDutyCard(db: Connection, card: Selectable<DutyCardTable>): Promise<number | undefined> {
  const current = await db.selectFrom('duty_card').select('rev').where('assignment_id', '=', card.assignment_id).executeTakeFirst()
  if ((current?.rev ?? 1) !== card.rev) return undefined
  const next = { ...card, rev: card.rev + 1 }
  await db.deleteFrom('duty_card').where('assignment_id', '=', card.assignment_id).execute()
  await db.insertInto('duty_card').values(next).execute()
  return next.rev
}
