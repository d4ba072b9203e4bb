import { findNewestScore } from '#db/repositories/appraisals.ts'
import { listFindings } from '#db/repositories/spot-checks.ts'
import type { Connection } from '#db/repositories/connection.ts'
import type { UnitRecord } from '#db/repositories/organisation.ts'
import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { listAssignments, listMeasures } from '#db/repositories/programme.ts'
import { type ProgressRow, listProgress } from '#db/repositories/progress.ts'
import { detailText } from '#electron/scoring/rounding.ts'
import { parseFraction } from '#shared/domain/fraction.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { type ServiceContext, inProgramme, ownUnitOnly } from '../context.ts'
import { deadlineWords } from '../tasks/deadline-words.ts'
import type { Facts } from './document-records.ts'
import { breakdownTitle, taskForceTitle } from '../programmes/programme-names.ts'
import { monthFactsOf, selfFactsOf } from '../appraisal/score-facts.ts'
import { scoredOf } from '../appraisal/published-scores.ts'
import { scoreFacts, scoreSelfFacts } from '../appraisal/score-views.ts'
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

/** 考评得分明细表 (M-113): the published score as it was frozen, else the provisional one; four decimals. */
export async function scoreDetailFacts(context: ServiceContext, db: Connection, of: UnitMonth, asOf: CalendarDay): Promise<Facts> {
  ownUnitOnly(context, of.unitId, '查看其他单位的考评得分')
  const published = await findNewestScore(db, inProgramme(context, of))
  const scored = published === undefined ? await provisionalScore(context, db, of, asOf) : scoredOf(published)
  const { record } = scored
  const checked = await circumstances(context, db, of)
  const parts = scored.trace.filter((entry) => record.parts.some((part) => part.part === entry.part))
  return {
    county: (await unitRefs(db, context.pack)).get(of.unitId).name,
    month: of.month,
    datedOn: null,
    draftedOn: asOf,
    isProvisional: published === undefined,
    interpretation: scored.interpretation.name,
    lines: parts.map((entry) => ({
      part: entry.full === '' ? entry.title : `${entry.title}（${entry.full}分）`,
      clause: `考评细则${entry.clause}`,
      facts: factsText(entry.facts.map((fact) => `${fact.text}${entry.full === '' ? (checked.get(fact.id) ?? '') : ''}`)),
      arithmetic: entry.sentences.map(withoutNames).join('') || '—',
      points: detailText(parseFraction(entry.exact)),
      missing: entry.missing.length > 3 ? '' : entry.missing.map((each) => each.text).join('；'),
      sourceIds: entry.facts.map((fact) => fact.id),
    })),
    total: detailText(parseFraction(record.exactTotal)),
    factor: scored.interpretation.factor,
    score: detailText(parseFraction(record.exactScore)),
    isRounded: record.roundingShows,
  }
}

/** What each refuting spot check that counts in this month found, by line: 「，4月26日抽查：未见方案印发文件」. */
async function circumstances(context: ServiceContext, db: Connection, { unitId, month }: UnitMonth): Promise<ReadonlyMap<string, string>> {
  const findings = await listFindings(db, inProgramme(context, { unitId }))
  return new Map(
    findings
      .filter((each) => each.countsIn === month && each.finding === 'refuted')
      .map((each) => [each.lineId, `，${officialMonthDay(each.checkedOn)}抽查：${each.reason}`]),
  )
}

/** A few facts one by one; many by how they stand, 「本月完成28项；未完成：7-3 进校园方案」, so that a row stays on its page. */
function factsText(facts: readonly string[]): string {
  if (facts.length === 0) return '无'
  if (facts.length <= 6) return facts.join('；')
  const groups = Map.groupBy(facts, (fact) => fact.slice(fact.lastIndexOf('：') + 1))
  return [...groups]
    .map(([standing, own]) =>
      own.length > 6 ? `${standing}${own.length}项` : `${standing}：${own.map((fact) => fact.slice(0, fact.lastIndexOf('：'))).join('、')}`,
    )
    .join('；')
}

/** The names of what was not done stand beside the facts already. */
function withoutNames(sentence: string): string {
  return sentence.replace(/；未完成：.*（(少得[^（）]*)）。?$/, '，$1。')
}

/** A county office knows its own verdicts; 复核 and 抽查 are the city's. */
async function provisionalScore(context: ServiceContext, db: Connection, of: UnitMonth, asOf: CalendarDay) {
  const isCity = context.office.profile === 'city'
  const facts = isCity ? await monthFactsOf(context, db, { ...of, asOf }) : await selfFactsOf(context, db, { ...of, asOf })
  return isCity ? scoreFacts(context.pack, facts) : scoreSelfFacts(context.pack, facts)
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
