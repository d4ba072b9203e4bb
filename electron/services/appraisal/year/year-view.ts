import { bestYear } from '#electron/scoring/compare.ts'
import { amountText } from '#electron/scoring/rounding.ts'
import { interpretationLine } from '#electron/scoring/wording.ts'
import { monthScoreOf } from '#electron/scoring/year.ts'
import { findInterpretationChoice } from '#db/repositories/interpretations.ts'
import type { Connection } from '#db/repositories/connection.ts'
import type { YearFacts } from '#shared/domain/appraisal-year.ts'
import { roundingNote } from '#shared/domain/appraisal-labels.ts'
import { appraisalOf } from '../appraisal-rules.ts'
import type { ServiceContext } from '../../context.ts'
import { yearReadingLines } from '../reading-lines.ts'
import { yearSupplement } from '../supplement.ts'
import { repeatedBases } from '../repeated-basis.ts'
import { type CountyYear, countyYears, isRanked, usedInterpretation, yearRanks } from './county-years.ts'
import { needsSignature } from './interpretation-choice.ts'
import { yearBlocks } from './year-blocks.ts'
import { yearMonth } from './year-months.ts'
import { interpretationOf, yearFactsHash } from './year-scores.ts'

/** 年度考评 of all counties: months, average, innovation, total and rank, the interpretations side by side, and what stands before 审定. */

export async function appraisalYear(context: ServiceContext) {
  const { db } = context.store
  const { months } = appraisalOf(context)
  const years = await countyYears(context, db)
  const used = settledInterpretation(years) ?? (await usedInterpretation(context, db))
  const ranks = ranksByReading(context, years)
  const blocks = await yearBlocks(context, db, years)
  const counties = years.map((year) => countyView(context, year, used, ranks))
  const interpretation = years[0]?.scored.interpretation
  return {
    months: [...months],
    interpretation: interpretation ?? emptyInterpretation(context, used),
    chosen: await chosenView(context, db),
    counties,
    readings: readingViews(context, used),
    rankChanges: counties.flatMap(({ unit, readings }) => {
      const from = readings.find((each) => each.isChosen)?.rank
      return readings.flatMap(({ id, name, rank, isRankChanged }) =>
        isRankChanged && rank !== null && typeof from === 'number' ? [{ unit, id, name, from, to: rank }] : [],
      )
    }),
    ...provisional(years),
    blocks,
    blocked: blocks[0]?.text ?? '',
    settled: settledView(years),
    needsSignature: await needsSignature(context, db),
    supplement: await yearSupplement(context, db),
    repeated: await repeatedView(context, db, years),
    notes: [...yearReadingLines(context.pack, isRanked(context.pack)), roundingNote],
  }
}

type Ranks = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Ranks by interpretation and unit; a county's office knows its own settled rank alone. */
export function ranksByReading(context: ServiceContext, years: readonly CountyYear[]): Ranks {
  if (context.office.profile === 'county') {
    return new Map(
      years.flatMap(({ unit, settled }) => {
        const rank = settled?.rank ?? null
        return settled === undefined || rank === null ? [] : [[settled.interpretation, new Map([[unit.id, rank]])] as const]
      }),
    )
  }
  const scored = years.map((year) => ({ unitId: year.unit.id, scored: year.scored }))
  return new Map(appraisalOf(context).interpretations.map(({ id }) => [id, yearRanks(context.pack, scored, id)]))
}

/** One county's row; figures from what was settled, else from today's facts. */
export function countyView(context: ServiceContext, year: CountyYear, used: string, ranks: Ranks) {
  const { unit, scored, settled, innovations } = year
  const { record } = scored
  const points = (kind: 'meanOf' | 'bonusEach'): string => {
    const part = appraisalOf(context).year.find((rule) => rule.kind === kind)
    return record.parts.find((each) => part !== undefined && 'part' in part && each.part === part.part)?.points ?? '0.00'
  }
  const own = ranks.get(used)?.get(unit.id) ?? null
  return {
    unit: { unitId: unit.id, name: unit.name },
    months: monthViews(context, year.usedFacts, used),
    average: scored.average,
    taskCompletion: points('meanOf'),
    innovation: points('bonusEach'),
    total: record.total,
    rank: settled === undefined ? own : settled.rank,
    readings: scored.readings.map(({ id, name, total, isChosen }) => {
      const rank = ranks.get(id)?.get(unit.id) ?? null
      return { id, name, total, rank, isRankChanged: rank !== null && own !== null && rank !== own, isChosen }
    }),
    innovations: {
      recognised: innovations.filter((each) => each.status === 'recognised').length,
      waiting: innovations.filter((each) => each.status === 'claimed').length,
    },
    settled:
      settled === undefined ? null : { version: settled.version, settledOn: settled.settled_on, correction: settled.correction_reason },
  }
}

/** Months as the year took them, each with its score under the interpretation. */
export function monthViews({ pack }: Pick<ServiceContext, 'pack'>, facts: YearFacts, used: string) {
  const interpretation = interpretationOf(pack, used)
  return facts.months.map((taken) => {
    const score = monthScoreOf(yearMonth(taken), interpretation, 'published')
    const scored = taken.kind === 'scored' ? taken : null
    return {
      month: taken.month,
      kind: taken.kind,
      score: score === undefined ? null : amountText(score),
      total: scored?.total ?? null,
      version: scored?.version ?? null,
      origin: scored?.origin ?? null,
      ground: 'ground' in taken ? taken.ground : '',
    }
  })
}

async function chosenView(context: ServiceContext, db: Connection) {
  const choice = await findInterpretationChoice(db, context.office.programmeId)
  if (choice === undefined) return null
  const { name } = interpretationOf(context.pack, choice.interpretation)
  return { id: choice.interpretation, name, ground: choice.ground, decidedOn: choice.decided_on, officer: choice.officer }
}

function readingViews(context: ServiceContext, used: string) {
  const { month, year, interpretations, recommendedForYear } = appraisalOf(context)
  return interpretations.map((each) => {
    const best = bestYear({ month, year }, each)
    return {
      id: each.id,
      name: each.name,
      sentence: interpretationLine(each),
      why: each.why,
      best: {
        taskCompletion: amountText(best.taskCompletion),
        innovation: amountText(best.innovation),
        total: amountText(best.total),
      },
      isChosen: each.id === used,
      isRecommended: each.id === recommendedForYear,
    }
  })
}

function emptyInterpretation({ pack }: ServiceContext, used: string) {
  const { id, name, monthFactor, yearFactor } = interpretationOf(pack, used)
  return {
    id,
    name,
    monthFactor: String(monthFactor),
    yearFactor: String(yearFactor),
    sentence: interpretationLine(interpretationOf(pack, used)),
  }
}

/** What was settled stays under the interpretation by which it was. */
export function settledInterpretation(years: readonly CountyYear[]): string | undefined {
  return years.find((year) => year.settled !== undefined)?.settled?.interpretation
}

function provisional(years: readonly CountyYear[]): { isProvisional: boolean; whyProvisional: string } {
  if (years.length > 0 && years.every((year) => year.settled !== undefined)) return { isProvisional: false, whyProvisional: '' }
  const taken = new Set(years.flatMap((year) => year.facts.months.filter(({ kind }) => kind === 'open').map(({ month }) => month)))
  const left = taken.size === 0 ? '' : `，还有 ${taken.size} 个月未定得分，按已定得分的月份平均`
  return { isProvisional: true, whyProvisional: `年度考评结果尚未审定${left}` }
}

/** The newest of the counties' versions; a correction may concern one of them alone. */
function settledView(years: readonly CountyYear[]) {
  const rows = years.flatMap(({ settled }) => settled ?? [])
  const newest = rows.toSorted((one, other) => other.version - one.version)[0]
  if (newest === undefined) return null
  const isStale = years.some(({ settled, facts }) => settled !== undefined && settled.facts_hash !== yearFactsHash(facts))
  return { version: newest.version, settledOn: newest.settled_on, documentId: newest.document_id, isStale }
}

async function repeatedView(context: ServiceContext, db: Connection, years: readonly CountyYear[]) {
  const own = context.office.profile === 'county' ? context.office.unitId : undefined
  const names = new Map(years.map(({ unit }) => [unit.id, unit.name]))
  return (await repeatedBases(context, db, own)).flatMap(({ unitId, uses }) => {
    const name = names.get(unitId)
    if (name === undefined) return []
    const listed = uses.map(({ claimId, title, kindTitle, month, basis }) => ({ claimId, title, kindTitle, month, basis }))
    return [{ unit: { unitId, name }, uses: listed }]
  })
}
