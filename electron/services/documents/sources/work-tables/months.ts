import type { Connection } from '#db/repositories/connection.ts'
import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { listMeasures } from '#db/repositories/programme.ts'
import { type ProgressRow, listProgress } from '#db/repositories/progress.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import { assignmentStatuses, milestoneStates } from '#shared/domain/assignment.ts'
import { cleanText, joinedTexts } from '#shared/domain/collected-progress.ts'
import type { CalendarDay, CalendarMonth } from '#shared/domain/period.ts'
import { countedVerdict, verdicts } from '#shared/domain/plan.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { type ServiceContext, inProgramme } from '../../../context.ts'
import { addresseeOf } from '../../../programmes/programme-names.ts'
import { deadlineWords } from '../../../tasks/deadline-words.ts'
import { taskRegister } from '../../../tasks/tasks.ts'
import { type UnitIndex, unitRefs } from '../../../units.ts'
import type { UnitMonth } from '../../report-facts.ts'
import { keeperOf, ownUnit, standingOn } from './standing-day.ts'

/** 一表 and 月度调度表, from the month's lines and what was told of them. */

type Entries = ReadonlyMap<string, readonly ProgressRow[]>

export async function progressTableFacts(context: ServiceContext, db: Connection, month: CalendarMonth, asOf: CalendarDay): Promise<Facts> {
  const units = await unitRefs(db, context.pack)
  const filter = inProgramme(context, { month, ...ownUnit(context) })
  const lines = Map.groupBy(await listLines(db, filter), ({ measureId }) => measureId)
  const entries = Map.groupBy(await listProgress(db, filter), ({ line_id }) => line_id)
  const { tasks } = await taskRegister(standingOn(context, asOf))
  return {
    draftedOn: asOf,
    month,
    ...(await keeperOf(context, db)),
    measures: tasks.flatMap((task) =>
      task.measures.flatMap((measure) => {
        const own = lines.get(measure.measureId)
        if (own === undefined) return []
        return {
          taskNumber: task.number,
          task: task.title,
          code: measure.code,
          measure: measure.text,
          leads: measure.leads.map(({ name }) => name),
          deadline: deadlineWords(context.pack, { id: measure.measureId, milestones: measure.milestones }),
          standing: assignmentStatuses[measure.status],
          pace: paceOf(measure),
          result: resultOf(own),
          progress: progressOf(context, units, own, entries),
          sourceIds: [measure.measureId, ...own.map(({ id }) => id)],
        }
      }),
    ),
  }
}

type Measure = Awaited<ReturnType<typeof taskRegister>>['tasks'][number]['measures'][number]

/** 逾期6天; what goes on without a day is neither due nor late (M-170). */
function paceOf({ state, daysLate, ongoing, milestones }: Measure): string {
  if (state === 'overdue') return `${milestoneStates.overdue}${daysLate}天`
  return milestones.length === 0 && state === 'open' ? ongoing : milestoneStates[state]
}

/** 本月完成 of one unit, or 「本月完成5个」 「未完成1个」 of several. */
function resultOf(lines: readonly LineRecord[]): string {
  const said = lines.map((line) => countedVerdict(line))
  const [only] = said
  if (said.length === 1) return only === null || only === undefined ? '未自评' : verdicts[only]
  const kinds = [...(Object.keys(verdicts) as (keyof typeof verdicts)[]), null]
  return kinds
    .map((kind) => ({ label: kind === null ? '未自评' : verdicts[kind], count: said.filter((each) => each === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label}${count}个`)
    .join('\n')
}

/** The units one after another in the order of the programme; a county's own words need no name. */
function progressOf({ office }: ServiceContext, units: UnitIndex, lines: readonly LineRecord[], entries: Entries): string {
  const textsOf = (line: LineRecord): string[] => (entries.get(line.id) ?? []).flatMap(({ content, outcome }) => [content, outcome])
  if (office.profile === 'county') return joinedOwn(lines.flatMap(textsOf))
  return joinedTexts(
    lines.map((line) => {
      const { name, aliases } = units.get(line.unitId)
      return { name, otherNames: aliases, texts: textsOf(line) }
    }),
  )
}

/** What one unit wrote, each entry once and closed as a sentence. */
function joinedOwn(texts: readonly string[]): string {
  const said = [...new Set(texts.map(cleanText))].filter((text) => text !== '')
  return said.map((text) => (/[！？…]$/.test(text) ? text : `${text}。`)).join('')
}

export async function coordinationSheetFacts(context: ServiceContext, db: Connection, of: UnitMonth, asOf: CalendarDay): Promise<Facts> {
  const filter = inProgramme(context, of)
  const lines = await listLines(db, filter)
  const entries = Map.groupBy(await listProgress(db, filter), ({ line_id }) => line_id)
  const titles = new Map((await listMeasures(db, context.office.programmeId)).map(({ id, taskTitle }) => [id, taskTitle]))
  const unit = (await unitRefs(db, context.pack)).get(of.unitId)
  return {
    draftedOn: asOf,
    month: of.month,
    unit: addresseeOf(context.pack, unit),
    lines: lines.map((line) => {
      const own = entries.get(line.id) ?? []
      return {
        taskNumber: line.taskNumber,
        task: titles.get(line.measureId) ?? line.shortTitle,
        code: line.code,
        measure: line.measureText,
        dueOn: officialMonthDay(line.dueOn),
        goal: line.goal,
        progress: joinedOwn(own.flatMap(({ content, outcome }) => [content, outcome])),
        problem: joinedOwn(own.map(({ problem }) => problem)),
        nextPlan: joinedOwn(own.map(({ next_plan }) => next_plan)),
        sourceIds: [line.id, ...own.map(({ id }) => id)],
      }
    }),
    // No record holds what is to be coordinated: the clerk says it, measure by measure.
    matters: lines.map(({ code }) => ({ code, matter: '' })),
  }
}
