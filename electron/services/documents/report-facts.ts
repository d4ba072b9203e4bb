import type { Connection } from '#db/repositories/connection.ts'
import type { UnitRecord } from '#db/repositories/organisation.ts'
import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { listAssignments, listMeasures } from '#db/repositories/programme.ts'
import { type ProgressRow, listProgress } from '#db/repositories/progress.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import { deadlineWords } from '../tasks/deadline-words.ts'
import type { Facts } from './document-records.ts'
import { breakdownTitle, taskForceTitle } from '../programmes/programme-names.ts'
import { unitRefs } from '../units.ts'

/** Reports that are drawn up from what was recorded during the month: nothing is typed twice. */

export interface UnitMonth {
  readonly unitId: string
  readonly month: string
}

/** 附件1 月度工作推进情况（自评报告）(第七条, M-060): progress and outcome by 领域, problems, next month's plans. */
export async function monthlyReportFacts(context: ServiceContext, db: Connection, of: UnitMonth, asOf: CalendarDay): Promise<Facts> {
  const entries = Map.groupBy(await listProgress(db, inProgramme(context, of)), (entry) => entry.line_id)
  const lines = await listLines(db, inProgramme(context, of))
  const all = lines.flatMap((line) => entries.get(line.id) ?? [])
  return {
    month: of.month,
    datedOn: null,
    draftedOn: asOf,
    unit: reportingName(context.pack, (await unitRefs(db, context.pack)).get(of.unitId)),
    sealedBy: null,
    domains: context.pack.domains.map((domain) => ({
      title: domain.reportTitle,
      entries: domainEntries(
        lines.filter((line) => line.domain === domain.number),
        entries,
      ),
    })),
    problems: points(all, (entry) => entry.problem),
    plans: points(all, (entry) => entry.next_plan),
  }
}

/** 孙吴县政务守信践诺工作专班办公室; a department signs with its own name. */
function reportingName(pack: ProgrammePack, unit: UnitRecord): string {
  return unit.kind === 'territory' ? `${unit.name}${taskForceTitle(pack).replace(pack.city, '')}办公室` : unit.name
}

function domainEntries(lines: readonly LineRecord[], entries: ReadonlyMap<string, ProgressRow[]>) {
  const told = lines.flatMap((line) => {
    const own = (entries.get(line.id) ?? []).filter((entry) => entry.content !== '' || entry.outcome !== '')
    if (own.length === 0) return []
    const [content, outcome] = [joined(own.map((entry) => entry.content)), joined(own.map((entry) => entry.outcome))]
    return [{ title: line.shortTitle, content, outcome, sourceIds: [line.id] }]
  })
  if (told.length > 0 || lines.length === 0) return told
  const names = lines
    .slice(0, 3)
    .map((line) => line.shortTitle)
    .join('、')
  const planned = lines.length > 3 ? `${names}等${lines.length}项措施` : names
  return [{ title: '本月计划', content: `${planned}列入本月计划，暂无新进展`, outcome: '', sourceIds: lines.map((line) => line.id) }]
}

/** Entries one after another, each closed as a sentence. */
function joined(texts: readonly string[]): string {
  const said = texts.map((text) => text.trim()).filter((text) => text !== '')
  return said.map((text, at) => (at === said.length - 1 || /[。！？]$/.test(text) ? text : `${text}。`)).join('')
}

function points(entries: readonly ProgressRow[], pick: (entry: ProgressRow) => string) {
  return entries.filter((entry) => pick(entry).trim() !== '').map((entry) => ({ text: pick(entry).trim(), sourceIds: [entry.id] }))
}

/** 重点任务分解表 (M-010, D-19) from the programme's own tables: measures with leads and dates as they stand. */
export async function taskBreakdownFacts(context: ServiceContext, db: Connection): Promise<Facts> {
  const units = await unitRefs(db, context.pack)
  const leads = Map.groupBy(
    (await listAssignments(db, { programmeId: context.office.programmeId })).filter((each) => each.role === 'lead'),
    (each) => each.measureId,
  )
  const order = new Map(context.pack.tasks.flatMap((task) => task.measures).map((measure) => [measure.id, measure.leads]))
  const measures = await listMeasures(db, context.office.programmeId)
  const tasks = [...Map.groupBy(measures, (measure) => measure.taskId).values()]
  return {
    title: [taskForceTitle(context.pack), breakdownTitle(context.pack).replace(taskForceTitle(context.pack), '')],
    isAnnex: false,
    asOf: null,
    tasks: tasks.map((own) => ({
      number: own[0]?.taskNumber ?? 1,
      title: own[0]?.taskTitle ?? '',
      goal: own[0]?.goal ?? '',
      measures: own.map((measure) => {
        const printed = order.get(measure.id) ?? []
        const ids = (leads.get(measure.id) ?? [])
          .map((each) => each.unitId)
          .toSorted((one, other) => printed.indexOf(one) - printed.indexOf(other))
        const deadline = deadlineWords(context.pack, measure)
        return { text: measure.text, leads: ids.map((unitId) => units.get(unitId).name), deadline, sourceIds: [measure.id] }
      }),
    })),
  }
}
