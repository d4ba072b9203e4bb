import { listClaims } from '#db/repositories/claims.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { roundingNote } from '#shared/domain/appraisal-labels.ts'
import { type CalendarDay, monthOf } from '#shared/domain/period.ts'
import { appraisalOf } from '../appraisal/appraisal-rules.ts'
import { type CountyYear, countyYears, usedInterpretation } from '../appraisal/year/county-years.ts'
import { countyView, ranksByReading, settledInterpretation } from '../appraisal/year/year-view.ts'
import { type ServiceContext, cityOnly, inProgramme } from '../context.ts'
import { indicatorSentence } from '../indicators/standing.ts'
import { programmePlanTitle, taskForceTitle } from '../programmes/programme-names.ts'
import { unitRefs } from '../units.ts'
import type { Facts } from './document-records.ts'
import {
  type PlannedWork,
  type ProblemWork,
  briefWork,
  checkedWork,
  noticedWork,
  plannedWork,
  problemWork,
  rateText,
  submittedWork,
} from './year-work.ts'

/** 年度工作总结报告 (工作制度 第十二条): prose around figures that all stand in the store; a clerk words and completes it. */
export async function annualSummaryFacts(context: ServiceContext, db: Connection, asOf: CalendarDay): Promise<Facts> {
  cityOnly(context, '起草年度工作总结报告')
  const { pack } = context
  const work = await plannedWork(context, db, asOf)
  const problems = await problemWork(context, db)
  const appraised = pack.appraisal === null ? noAppraisal : await appraisedYear(context, db)
  const lastMonth = work.lines.months.at(-1) ?? monthOf(asOf)
  const indicators = await indicatorSentence(context, lastMonth, asOf)
  return {
    year: pack.year,
    datedOn: null,
    draftedOn: asOf,
    body: taskForceTitle(pack),
    planTitle: programmePlanTitle(pack),
    completion: [...completion(work), ...(indicators === null ? [] : [indicators])],
    tasks: work.tasks.filter((task) => task.assignments + task.planned > 0).map(taskPoint),
    progress: await progressPoints(context, db, work, problems),
    ...appraised.facts,
    problems: await problemLines(context, db, problems),
    nextSteps: nextSteps(work, problems, appraised.recognised),
  }
}

function completion({ tasks, measures, leads, responsible }: PlannedWork): string[] {
  const [all, closed] = [leads.all + responsible.all, leads.closed + responsible.closed]
  const rate = rateText(closed, all)
  const shares = [
    ...(leads.all === 0 ? [] : [`牵头单位责任项${leads.all}个`]),
    ...(responsible.all === 0 ? [] : [`县（市、区）及其他责任单位责任项${responsible.all}个`]),
  ]
  const split = shares.length === 0 ? '' : `，分解落实${shares.join('、')}`
  const closedText = closed === 0 ? '目前尚无责任项销号' : `截至目前已销号${closed}个，占${rate ?? '0.00'}%`
  return [`全年部署重点任务${tasks.length}项、工作措施${measures}项${split}。${closedText}`]
}

function taskPoint(task: PlannedWork['tasks'][number]): Facts {
  const parts = [
    ...(task.planned === 0 ? [] : [`列入月度计划${task.planned}项次，按计划完成${task.done}项次`]),
    ...(task.assignments === 0 ? [] : [`落实责任项${task.assignments}个${task.closed === 0 ? '' : `，已销号${task.closed}个`}`]),
  ]
  const goal = task.goal === '' ? '' : `年度工作目标：${task.goal.replace(/。$/, '')}。`
  return { title: task.title, text: `${goal}${parts.join('；')}`, sourceIds: [task.taskId] }
}

/** 月度调度, 材料报送, 工作信息, 提醒督办, 抽查验证, 问题整改: those of which there is a record. */
async function progressPoints(context: ServiceContext, db: Connection, work: PlannedWork, problems: ProblemWork): Promise<Facts[]> {
  const { lines } = work
  const sent = await submittedWork(context, db)
  const briefs = await briefWork(context, db, lines.months)
  const checked = await checkedWork(context, db)
  const [done, onTime] = [rateText(lines.done, lines.planned), rateText(sent.onTime, sent.due)]
  const points: (readonly [title: string, text: string | null])[] = [
    [
      '月度调度',
      done === null
        ? null
        : `${monthSpan(lines.months)}列入月度计划的工作措施${lines.planned}项次，按计划完成${lines.done}项次，完成率${done}%`,
    ],
    [
      '材料报送',
      onTime === null
        ? null
        : `计入考评的材料应报${sent.due}份，按时报送${sent.onTime}份，按时率${onTime}%；迟报${sent.late}份，未报${sent.missing}份`,
    ],
    [
      '工作信息',
      briefs.received === 0 ? null : `收到工作信息${briefs.received}条，其中高质量信息${briefs.highQuality}条，编发采用${briefs.adopted}条`,
    ],
    ['提醒督办', await noticeText(context, db)],
    [
      '抽查验证',
      checked.checks === 0
        ? null
        : `开展抽查${checked.checks}次，涉及${checked.units}个县（市、区），验证措施${checked.lines}项次，发现未完成${checked.refuted}项次`,
    ],
    ['问题整改', problems.found === 0 ? null : `列入问题整改清单${problems.found}个，已整改销号${problems.closed}个`],
  ]
  return points.flatMap(([title, text]) => (text === null ? [] : [{ title, text, sourceIds: [] }]))
}

async function noticeText(context: ServiceContext, db: Connection): Promise<string | null> {
  const { kinds, listed, closed, urges } = await noticedWork(context, db)
  if (kinds.length === 0) return urges === 0 ? null : `催办${urges}次`
  const sent = `下发${kinds.map(({ title, count }) => `${title}${count}份`).join('、')}`
  return `${sent}${listed === 0 ? '' : `，其中挂牌督办${listed}份`}，已办结${closed}份${urges === 0 ? '' : `；催办${urges}次`}`
}

/** 「4月至12月」 */
function monthSpan(months: readonly string[]): string {
  const name = (month: string | undefined): string => `${Number((month ?? '').slice(5))}月`
  return months.length < 2 ? `${name(months[0])}份` : `${name(months[0])}至${name(months.at(-1))}`
}

interface Appraised {
  readonly facts: Facts
  readonly recognised: number
}

const noAppraisal: Appraised = { facts: { appraisal: [], scores: [], scoreNote: '', innovations: [] }, recognised: 0 }

/** The year's table as the page shows it, 暂定 until it is settled. */
async function appraisedYear(context: ServiceContext, db: Connection): Promise<Appraised> {
  const years = await countyYears(context, db)
  const used = settledInterpretation(years) ?? (await usedInterpretation(context, db))
  const ranks = ranksByReading(context, years)
  const rows = years.map((year) => countyView(context, year, used, ranks))
  const published = new Set(rows.flatMap(({ months }) => months.flatMap(({ month, kind }) => (kind === 'scored' ? [month] : []))))
  const isSettled = years.length > 0 && years.every(({ settled }) => settled !== undefined)
  const adjustments = []
  for (const month of appraisalOf(context).months) adjustments.push(...(await listClaims(db, inProgramme(context, { month }))))
  const approved = adjustments.filter(({ status }) => status === 'recognised').length
  const recognised = years.map((year) => ({ year, own: year.innovations.filter(({ status }) => status === 'recognised') }))
  const count = recognised.reduce((all, { own }) => all + own.length, 0)
  const standing = isSettled ? '年度考评结果已经审定' : '年度考评结果尚未审定'
  const sentence = years[0]?.scored.interpretation.sentence ?? ''
  return {
    facts: {
      appraisal: [
        `对${years.length}个县（市、区）开展月度考评，已有${published.size}个月的考评结果，${standing}`,
        ...claimSentence(adjustments.length, approved, count),
      ],
      scores: published.size === 0 ? [] : rows.map(scoreRow),
      scoreNote: `${isSettled ? '' : '年度得分为暂定。'}${roundingNote.replace(/^注：/, '')}${sentence}`,
      innovations: recognised.flatMap(({ year, own }) => (own.length === 0 ? [] : [innovationPoint(year, own)])),
    },
    recognised: count,
  }
}

/** 「全年审核动态调整目标任务申报12项次，认定10项次；认定创新性举措2项」; nothing where there was no claim. */
function claimSentence(adjustments: number, approved: number, innovations: number): string[] {
  const parts = [
    ...(adjustments === 0 ? [] : [`审核动态调整目标任务申报${adjustments}项次，认定${approved}项次`]),
    ...(innovations === 0 ? [] : [`认定创新性举措${innovations}项`]),
  ]
  return parts.length === 0 ? [] : [`全年${parts.join('；')}`]
}

function scoreRow({ unit, rank, taskCompletion, innovation, total }: ReturnType<typeof countyView>): Facts {
  return { county: unit.name, rank, taskCompletion, innovation, total }
}

function innovationPoint({ unit }: CountyYear, own: CountyYear['innovations']): Facts {
  const told = own.map(({ title, basis }) => `${title}，依据${basis}`).join('；')
  return { title: unit.name, text: `认定${own.length}项：${told}`, sourceIds: own.map(({ id }) => id) }
}

/** Open problems by unit; what does not fit is counted. */
async function problemLines(context: ServiceContext, db: Connection, { open }: ProblemWork): Promise<string[]> {
  const units = await unitRefs(db, context.pack)
  const told = open.slice(0, 8).map((problem) => `${units.get(problem.unit_id).name}：${problem.content.replace(/。$/, '')}`)
  return open.length > 8 ? [...told, `其余${open.length - 8}个问题见问题整改清单`] : told
}

function nextSteps({ leads, responsible }: PlannedWork, { open }: ProblemWork, recognised: number): string[] {
  const left = leads.all + responsible.all - leads.closed - responsible.closed
  return [
    ...(left === 0 ? [] : [`对尚未销号的${left}个责任项，逐项明确责任人和完成时限，持续跟踪问效`]),
    ...(open.length === 0 ? [] : [`对尚未整改到位的${open.length}个问题，实行清单管理，整改一个销号一个`]),
    ...(recognised === 0 ? [] : [`总结推广经认定的${recognised}项创新性举措`]),
    '巩固守信践诺工作成效，健全按月调度、定期通报、年度考评的长效机制',
  ]
}
