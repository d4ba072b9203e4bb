import type { Connection } from '#db/repositories/connection.ts'
import { type AssignmentRecord, listAssignments, listDutyCards, listMeasures } from '#db/repositories/programme.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import { assignmentStatuses } from '#shared/domain/assignment.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type ServiceContext, inProgramme } from '../../../context.ts'
import { deadlineWords } from '../../../tasks/deadline-words.ts'
import { taskRegister } from '../../../tasks/tasks.ts'
import { type UnitIndex, unitRefs } from '../../../units.ts'
import { keeperOf, ownUnit, standingOn } from './standing-day.ts'

/** 一册 and 六个一明细表, from the programme and its assignments. */

/** Every task of the city, or those that a county carries; the plan's own words for its 责任单位. */
export async function taskRegisterFacts(context: ServiceContext, db: Connection, asOf: CalendarDay): Promise<Facts> {
  const register = await taskRegister(standingOn(context, asOf))
  const units = await unitRefs(db, context.pack)
  const own = Map.groupBy(await listAssignments(db, inProgramme(context, ownUnit(context))), ({ measureId }) => measureId)
  const titles = new Map(register.domains.map(({ number, title }) => [number, title]))
  const order = register.tasks.toSorted((one, other) => one.domain - other.domain || one.number - other.number)
  return {
    draftedOn: asOf,
    ...(await keeperOf(context, db)),
    measures: order.flatMap((task) =>
      task.measures
        .filter(({ measureId }) => context.office.profile === 'city' || own.has(measureId))
        .map((measure) => ({
          domain: task.domain,
          domainTitle: titles.get(task.domain) ?? '',
          taskNumber: task.number,
          task: task.title,
          goal: task.goal,
          code: measure.code,
          measure: measure.text,
          leads: measure.leads.map(({ name }) => name),
          responsible: responsibleNames(context, units, measure.measureId, own.get(measure.measureId) ?? []),
          deadline: deadlineWords(context.pack, { id: measure.measureId, milestones: measure.milestones }),
          standing: assignmentStatuses[measure.status],
          sourceIds: [measure.measureId],
        })),
    ),
  }
}

/** 各县（市、区）党委和政府 as the plan says; for a measure that a later decision added, the units that carry it. */
function responsibleNames(context: ServiceContext, units: UnitIndex, measureId: string, own: readonly AssignmentRecord[]): string[] {
  const measure = context.pack.tasks.flatMap((task) => task.measures).find(({ id }) => id === measureId)
  if (measure === undefined) return own.filter(({ role }) => role === 'responsible').map(({ unitId }) => units.get(unitId).name)
  const names = new Map(context.pack.units.map(({ id, name }) => [id, name]))
  return measure.responsible.map((id) => names.get(id) ?? units.get(id).name)
}

/** 第九条 asks it of every task that a unit leads; a county's office fills in what it carries itself. */
export async function dutyCardTableFacts(context: ServiceContext, db: Connection, asOf: CalendarDay): Promise<Facts> {
  const isCity = context.office.profile === 'city'
  const units = await unitRefs(db, context.pack)
  const cards = new Map((await listDutyCards(db, context.office.programmeId)).map((card) => [card.assignment_id, card]))
  const assignments = await listAssignments(db, inProgramme(context, ownUnit(context)))
  const carried = Map.groupBy(
    assignments.filter(({ role }) => !isCity || role === 'lead'),
    ({ measureId }) => measureId,
  )
  const measures = await listMeasures(db, context.office.programmeId)
  return {
    draftedOn: asOf,
    ...(await keeperOf(context, db)),
    cards: measures.flatMap((measure) =>
      (carried.get(measure.id) ?? []).map(({ id, unitId }) => {
        const card = cards.get(id)
        return {
          code: measure.code,
          measure: measure.text,
          responsible: units.get(unitId).name,
          leaderInCharge: card?.leader_in_charge ?? '',
          responsibleSection: card?.responsible_section ?? '',
          workPlan: card?.work_plan ?? '',
          contactPerson: card?.contact_person ?? '',
          sourceIds: [id],
        }
      }),
    ),
  }
}
