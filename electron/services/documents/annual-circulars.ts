import type { Connection } from '#db/repositories/connection.ts'
import { plainText } from '#electron/scoring/parts.ts'
import { bestYear } from '#electron/scoring/compare.ts'
import { monthList } from '#electron/scoring/wording.ts'
import { roundingNote } from '#shared/domain/appraisal-labels.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { appraisalOf } from '../appraisal/appraisal-rules.ts'
import { yearReadingLines } from '../appraisal/reading-lines.ts'
import { type CountyYear, isRanked } from '../appraisal/year/county-years.ts'
import { interpretationOf } from '../appraisal/year/year-scores.ts'
import { countyView } from '../appraisal/year/year-view.ts'
import { type Act, type ServiceContext } from '../context.ts'
import { appraisalRulesTitle, upperBodies } from '../programmes/programme-names.ts'
import { circularAddressee } from './circulars.ts'
import { type Facts, draftDocument } from './document-records.ts'
import { paperBases } from './paper-bases.ts'
import { yearPaperMonth } from './year-paper-month.ts'

/** 年度考评通报 (考评细则 二（二）, 四; M-107, M-110): the figures are those of the year's table as it was settled. */

export interface SettledYears {
  readonly interpretation: string
  readonly ranks: ReadonlyMap<string, number>
  /** As they are frozen. */
  readonly years: readonly CountyYear[]
}

/** Drafts the 通报 within the command that settles the year; returns the document's id. */
export async function draftAnnualCircular(context: ServiceContext, act: Act, settled: SettledYears): Promise<string> {
  const facts = await annualCircularFacts(context, act.trx, settled, act.today)
  const month = yearPaperMonth(context, act.today)
  return draftDocument(context, act, { kind: 'annual-circular', facts, unitId: null, month, noticeId: null })
}

export async function annualCircularFacts(
  context: ServiceContext,
  db: Connection,
  settled: SettledYears,
  asOf: CalendarDay,
): Promise<Facts> {
  const { pack } = context
  const { interpretation, ranks, years } = settled
  const rows = years.map((year) => countyView(context, { ...year, settled: undefined }, interpretation, new Map([[interpretation, ranks]])))
  const sentence = years[0]?.scored.interpretation.sentence ?? ''
  return {
    number: null,
    year: pack.year,
    months: [...appraisalOf(context).months],
    datedOn: null,
    draftedOn: asOf,
    addressee: circularAddressee(pack),
    rulesTitle: appraisalRulesTitle(pack),
    overview: overview(context, settled),
    scores: rows.map((row) => ({
      county: row.unit.name,
      rank: row.rank,
      months: row.months.map((month) => monthCell(month)),
      average: row.average,
      taskCompletion: row.taskCompletion,
      innovation: row.innovation,
      total: row.total,
      sourceIds: [row.unit.unitId],
    })),
    notes: [roundingNote.replace(/^注：/, ''), sentence, ...yearReadingLines(pack, isRanked(pack))].map((note) => note.replace(/。$/, '')),
    innovations: innovationsOf(settled, rows),
    explanations: await explanationsOf(context, db, rows),
    nextSteps: [
      '各县（市、区）专班要对照考评中反映的问题认真整改，巩固工作成效',
      '市专班将按要求上报年度考评结果，并对整改情况进行跟踪问效',
    ],
    copyTo: upperBodies(pack),
  }
}

type Row = ReturnType<typeof countyView>
type Month = Row['months'][number]

function monthCell({ kind, score }: Month): string {
  if (kind === 'excluded') return '不计入'
  if (kind === 'zero') return '按0分'
  return score ?? '—'
}

/** 「考评周期为2022年4月至12月……」, the parts with the most that each can bring, and how many innovations were recognised. */
function overview(context: ServiceContext, { interpretation, years }: SettledYears): string[] {
  const { months, month, year } = appraisalOf(context)
  const best = bestYear({ month, year }, interpretationOf(context.pack, interpretation))
  const [first, last] = [months[0] ?? '', months.at(-1) ?? '']
  const until =
    first.slice(0, 4) === last.slice(0, 4) ? `${Number(last.slice(5))}月` : `${Number(last.slice(0, 4))}年${Number(last.slice(5))}月`
  const period = `考评周期为${Number(first.slice(0, 4))}年${Number(first.slice(5))}月至${until}，采取自查考评、市专班复核、抽查验证的方式进行`
  const parts = year.flatMap((rule) => {
    if (rule.kind === 'meanOf') return [`${rule.title}（最高${plainText(best.taskCompletion)}分）`]
    return rule.kind === 'bonusEach' ? [`${rule.title}（最高${plainText(best.innovation)}分）`] : []
  })
  const claims = years.flatMap(({ usedFacts }) => usedFacts.innovations)
  const recognised = claims.filter(({ isApproved }) => isApproved).length
  const told = claims.length === 0 ? '全年没有创新性举措申报' : `全年审核创新性举措申报${claims.length}项，认定${recognised}项`
  return [`${period}。年度得分由${parts.join('和')}组成`, told]
}

/** Recognised innovations by county with their 依据文件, and the points that they brought. */
function innovationsOf({ years }: SettledYears, rows: readonly Row[]): Facts[] {
  return years.flatMap((year, at) => {
    const approved = year.usedFacts.innovations.filter(({ isApproved }) => isApproved)
    if (approved.length === 0) return []
    const told = approved.map(({ id, title }) => {
      const basis = year.innovations.find((claim) => claim.id === id)?.basis ?? ''
      return basis === '' ? title : `${title}，依据${basis}`
    })
    const text = `认定${approved.length}项，计${rows[at]?.innovation ?? '0.00'}分：${told.join('；')}`
    return [{ unit: year.unit.name, text, sourceIds: approved.map(({ id }) => id) }]
  })
}

/** Months that were left out, counted 0 or taken from paper, with their grounds; counties of the same ground together. */
async function explanationsOf(context: ServiceContext, db: Connection, rows: readonly Row[]): Promise<string[]> {
  const bases = await paperBases(context, db)
  const told = rows.flatMap(({ unit, months }) => {
    const byGround = Map.groupBy(
      months.filter(({ kind, origin }) => kind !== 'scored' || origin === 'paper'),
      (each) => groundText(each, bases.get(`${unit.unitId} ${each.month}`) ?? ''),
    )
    return [...byGround].map(([ground, own]) => ({ county: unit.name, what: `${monthList(own.map(({ month }) => month))}${ground}` }))
  })
  return [...Map.groupBy(told, ({ what }) => what)].map(([what, own]) => {
    const who = own.length === rows.length && rows.length > 1 ? '各县（市、区）' : own.map(({ county }) => county).join('、')
    return `${who}${what}`
  })
}

function groundText({ kind, ground }: Month, basis: string): string {
  const because = (text: string): string => (text === '' ? '' : `，依据：${text.replace(/。$/, '')}`)
  if (kind === 'excluded') return `不计入平均${because(ground)}`
  if (kind === 'zero') return `按0分计入平均${because(ground)}`
  if (kind === 'open') return '尚无得分'
  return `得分非本系统计算${because(basis)}`
}
