import type { Connection } from '#db/repositories/connection.ts'
import { listLines } from '#db/repositories/plans.ts'
import { roundingNote } from '#shared/domain/appraisal-labels.ts'
import { add, decimalText, parseFraction, zero } from '#shared/domain/fraction.ts'
import { countedVerdict } from '#shared/domain/plan.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { type Act, type ServiceContext, inProgramme } from '../context.ts'
import { draftDocument } from './document-records.ts'
import { indicatorSentence } from '../indicators/standing.ts'
import { appraisalRulesTitle, taskForceTitle, upperBodies } from '../programmes/programme-names.ts'
import { publishingInterpretation } from '../programmes/readings.ts'
import { standingObligations } from '../months/submissions.ts'

/** 月度考评通报 (第十二条, 考评细则 四, D-11, M-113): drawn up from the scores that are published with it. */

export interface CircularScore {
  readonly unitId: string
  readonly name: string
  /** null where the county is not ranked. */
  readonly rank: number | null
  /** Part of the score, points with two decimals. */
  readonly lines: readonly { readonly part: string; readonly points: string }[]
  readonly total: string
  readonly score: string
}

export interface CircularInput {
  readonly month: string
  readonly datedOn: string
  readonly scores: readonly CircularScore[]
  /** Printed under the table behind the 口径, a sentence each. */
  readonly notes: readonly string[]
}

/** Drafts the 通报 within the command that publishes the month; returns the document's id. */
export async function draftCircular(context: ServiceContext, act: Act, input: CircularInput): Promise<string> {
  const { pack } = context
  const ranked = input.scores.filter((each) => each.rank !== null)
  const works = await worksOf(context, act.trx, input)
  const indicators = await indicatorSentence(context, input.month, input.datedOn)
  const facts = {
    number: null,
    month: input.month,
    datedOn: null,
    draftedOn: input.datedOn,
    addressee: circularAddressee(pack),
    rulesTitle: appraisalRulesTitle(pack),
    overview: [...overview(input, works), ...(indicators === null ? [] : [indicators])],
    scores: ranked.map(scoreRow),
    interpretation: interpretationOf(context, input.notes),
    highlights: [],
    problems: works.flatMap((each) => (each.problem === '' ? [] : [{ unit: each.name, text: each.problem, sourceIds: each.sourceIds }])),
    nextSteps: nextSteps(context),
    copyTo: upperBodies(pack),
  }
  return draftDocument(context, act, { kind: 'monthly-circular', facts, unitId: null, month: input.month, noticeId: null })
}

/** 市政务守信践诺工作专班各成员单位，各县（市、区）政务守信践诺工作专班: whom every 考评通报 is addressed to. */
export function circularAddressee(pack: ProgrammePack): string {
  return `${taskForceTitle(pack).replace(/^.*?市/, '市')}各成员单位，各县（市、区）${taskForceTitle(pack).replace(pack.city, '')}`
}

/** The 口径 and whatever else must be said under the table; the template prints the note on rounding by itself. */
function interpretationOf({ pack }: ServiceContext, notes: readonly string[]): string {
  const said = notes.filter((note) => note !== roundingNote).map((note) => note.replace(/^口径：/, '').replace(/。$/, ''))
  const { name } = publishingInterpretation(pack)
  return (said.some((note) => note.includes(name)) ? said : [name, ...said]).join('；')
}

function scoreRow(score: CircularScore) {
  const points = (...parts: string[]): string =>
    decimalText(
      score.lines.filter((line) => parts.includes(line.part)).reduce((sum, line) => add(sum, parseFraction(line.points)), zero),
      2,
    )
  return {
    county: score.name,
    rank: score.rank ?? 1,
    completion: points('completion'),
    submission: points('timeliness', 'information'),
    adjustments: points('adjustments'),
    deductions: points('deductions'),
    total: score.total,
    score: score.score,
    sourceIds: [score.unitId],
  }
}

interface CountyWork {
  readonly name: string
  readonly planned: number
  readonly done: number
  readonly due: number
  readonly onTime: number
  readonly problem: string
  readonly sourceIds: string[]
}

/** What each scored county did: measures by the verdict that counts, materials by 实际收件日期. */
async function worksOf(context: ServiceContext, db: Connection, { month, scores }: CircularInput): Promise<CountyWork[]> {
  const lines = await listLines(db, inProgramme(context, { month }))
  const materials = (await standingObligations(context, db, { month })).filter((each) => each.counts === 1 && each.status !== 'waived')
  return scores.map(({ unitId, name }) => {
    const own = lines.filter((line) => line.unitId === unitId)
    const planned = own.filter((line) => countedVerdict(line) !== 'notApplicable')
    const open = planned.filter((line) => countedVerdict(line) !== 'done')
    const due = materials.filter((each) => each.unit_id === unitId)
    const late = due.filter((each) => each.status !== 'onTime')
    const problem = [
      open.length === 0
        ? ''
        : `${open.length}项措施未按月度计划完成（${open.map((line) => `${line.code} ${line.shortTitle}`).join('、')}）`,
      late.length === 0 ? '' : `${late.map((each) => each.title).join('、')}未按时报送`,
    ]
    return {
      name,
      planned: planned.length,
      done: planned.length - open.length,
      due: due.length,
      onTime: due.length - late.length,
      problem: problem.filter((part) => part !== '').join('，'),
      sourceIds: [...open.map((line) => line.id), ...late.map((each) => each.id)],
    }
  })
}

function overview({ month, scores }: CircularInput, works: readonly CountyWork[]): string[] {
  const sum = (pick: (work: CountyWork) => number): number => works.reduce((total, work) => total + pick(work), 0)
  const [planned, done, due, onTime] = [
    sum((each) => each.planned),
    sum((each) => each.done),
    sum((each) => each.due),
    sum((each) => each.onTime),
  ]
  const rate = planned === 0 ? '' : `，完成率${decimalText(parseFraction(`${done * 100}/${planned}`), 2)}%`
  const first = `${Number(month.slice(5))}月份列入月度计划的工作措施${planned}项，按计划完成${done}项${rate}`
  const second = due === 0 ? [] : [`计入考评的材料应报${due}份，按时报送${onTime}份，迟报、漏报${due - onTime}份`]
  const unranked = scores.filter((each) => each.rank === null).map((each) => each.name)
  return [first, ...second, ...(unranked.length === 0 ? [] : [`${unranked.join('、')}不参加本月排名`])]
}

function nextSteps({ pack }: ServiceContext): string[] {
  const report = pack.cadence.obligations.find((each) => each.kind === 'monthly-report')
  const submit =
    report === undefined ? [] : [`各责任单位要严格执行报送时限，每月${report.dueDay}日前报送本月工作完成情况，不得迟报、漏报、瞒报`]
  return ['各县（市、区）专班要对照月度工作台账清单逐项查找差距，抓紧补齐未完成事项', ...submit, '市专班将对整改情况进行抽查，结果纳入考评']
}
