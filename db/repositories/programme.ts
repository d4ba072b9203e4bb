import { type ExpressionBuilder, type Selectable, type Updateable, sql } from 'kysely'
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
import { standingsOf } from './assignment-standings.ts'
import type { Connection } from './connection.ts'
import { authoredId, judgedLine } from './line-verdicts.ts'
import type { AssignmentStatus } from '#shared/domain/assignment.ts'

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
  /** What the unit reports and the city decided of it, taken together. */
  readonly status: AssignmentStatus
  /** Grows with every revision of the assignment, its report and its decision: what a page saw. */
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
  change: Pick<Updateable<ProgrammeTable>, 'title' | 'pack' | 'pack_hash' | 'pack_version'>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('programme')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', programmeId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

/** 年度封存 and 启封: a fact of this office alone, no revision of the programme. */
export async function setProgrammeClosed(db: Connection, programmeId: string, closedOn: string | null): Promise<void> {
  await db.updateTable('programme').set({ closed_on: closedOn }).where('id', '=', programmeId).execute()
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
      })
      .execute()
  }
}

/** An assignment as it is kept: what its revision says. */
export async function findAssignmentRow(db: Connection, assignmentId: string): Promise<Selectable<AssignmentTable> | undefined> {
  return db.selectFrom('assignment').selectAll().where('id', '=', assignmentId).executeTakeFirst()
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

/** Assignments with their standing and their milestones (met by their report, or by a line that counts as 本月完成), of a programme or one unit in it, one measure, or some ids. */
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
  const [standings, done] = [await standingsOf(db), await doneMonths(db)]
  return assignments.map((row) => {
    const { status, seen, met } = standings(row.id)
    return {
      id: row.id,
      measureId: row.measure_id,
      unitId: row.unit_id,
      role: row.role,
      status,
      rev: row.rev + seen,
      milestones: (milestones.get(row.measure_id) ?? []).map((each) => {
        const isDone = done.has(`${row.id} ${each.by.slice(0, 7)}`)
        return { ...each, metOn: met.get(each.ordinal) ?? (isDone ? each.by : null) }
      }),
    }
  })
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

/** Months whose line counts as 本月完成: what fell due in such a month is met and is not entered a second time. */
async function doneMonths(db: Connection): Promise<ReadonlySet<string>> {
  const { rows: lines } = await sql<{ assignment_id: string; month: string }>`
    SELECT l.assignment_id, l.month FROM plan_line l ${judgedLine}
    WHERE coalesce(v.verdict, s.verdict) = 'done' AND l.removed_reason IS NULL`.execute(db)
  return new Set(lines.map((line) => `${line.assignment_id} ${line.month}`))
}

/** “六个一” cards of a programme's assignments: the unit's own, or the city's on its behalf where there is no own one. */
export async function listDutyCards(db: Connection, programmeId: string): Promise<Selectable<DutyCardTable>[]> {
  const cards = db.selectFrom('duty_card').innerJoin('assignment', 'assignment.id', 'duty_card.assignment_id').selectAll('duty_card')
  const rows = await cards.where('assignment.measure_id', 'in', measuresOf(db, programmeId)).orderBy('is_on_behalf', 'desc').execute()
  return [...new Map(rows.map((row) => [row.assignment_id, row])).values()]
}

/** The assignment's card that counts, or undefined. */
export async function findDutyCard(db: Connection, assignmentId: string): Promise<Selectable<DutyCardTable> | undefined> {
  const cards = db.selectFrom('duty_card').selectAll().where('assignment_id', '=', assignmentId)
  return cards.orderBy('is_on_behalf').limit(1).executeTakeFirst()
}

/** Writes a card of one author if the revision seen (1 for none) is still the newest; gives it as it is kept then, or undefined. */
export async function saveDutyCard(
  db: Connection,
  card: Omit<Selectable<DutyCardTable>, 'id'>,
): Promise<Selectable<DutyCardTable> | undefined> {
  const of = db.selectFrom('duty_card').select(['id', 'rev']).where('assignment_id', '=', card.assignment_id)
  const current = await of.where('is_on_behalf', '=', card.is_on_behalf).executeTakeFirst()
  if ((current?.rev ?? 1) !== card.rev) return undefined
  const id = current?.id ?? authoredId(card.assignment_id, card.is_on_behalf === 1)
  const next = { ...card, id, rev: card.rev + 1 }
  await db.deleteFrom('duty_card').where('id', '=', id).execute()
  await db.insertInto('duty_card').values(next).execute()
  return next
}
