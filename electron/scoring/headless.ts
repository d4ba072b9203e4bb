import type { AdjustmentCount, Precision } from '#shared/domain/appraisal-labels.ts'
import type { LaterFinding, MonthFacts, TraceEntry } from '#shared/domain/appraisal.ts'
import type { Appraisal, Interpretation } from '#shared/packs/schema-appraisal.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { scoreMonthFromFacts } from './engine.ts'
import { refuse } from './json-reader.ts'
import { type RequestedMonth, type ScoreRequest, checkMonths } from './request.ts'
import { amountText } from './rounding.ts'
import type { MonthScore, PartScore, YearMonth } from './score.ts'
import type { YearOptions } from './year.ts'
import { explainYear, scoreYear } from './year.ts'

export { parseScoreRequest } from './request.ts'
export type { ScoreRequest } from './request.ts'

/** What scoring needs of a pack. */
export type ScoredProgramme = Pick<ProgrammePack, 'id' | 'appraisal' | 'readings'>

/** Amounts are decimals with two places as text. `provisional` and `excluded` stand only where they are true. */
export interface ScoreReply {
  readonly interpretation: string
  readonly months: readonly Readonly<Record<string, string | boolean>>[]
  readonly annual: Readonly<Record<string, string>>
  readonly provisional?: true
  readonly trace: readonly TraceEntry[]
}

const monthParts = ['completion', 'timeliness', 'information', 'adjustments', 'deductions']
const yearParts = ['taskCompletion', 'innovation']

/**
 * Scores a request under its programme: every month given, and the year as the sum of the months ÷ 9, provisional while
 * months are missing. Throws `invalid_input` for a programme without 考评细则, for an interpretation, month, kind or
 * category that the programme does not know, and for months that do not fit together.
 */
export function scoreRequest(pack: ScoredProgramme, request: ScoreRequest): ScoreReply {
  const appraisal = appraisalOf(pack, request)
  const interpretation = checkAgainst(appraisal, request)
  const scored = request.months.map((month) => ({
    month,
    score: scoreMonthFromFacts(appraisal.month, interpretation, factsOf(pack, appraisal, request, month)),
  }))
  const months: YearMonth[] = scored.map(({ month: { month }, score }) =>
    score.isExcluded
      ? { month, kind: 'excluded', ground: '本月无计划措施' }
      : { month, kind: 'scored', total: score.total, isProvisional: score.isProvisional },
  )
  const innovations = request.innovations.map(({ category, approved }, at) => ({
    id: `innovations[${at}]`,
    title: appraisal.innovationCategories.find(({ number }) => number === category)?.title.replace(/。$/, '') ?? '',
    category,
    isApproved: approved,
  }))
  const options: YearOptions = { averageOn: chosen<Precision>(pack, 'average-on', ['published', 'exact']), basis: 'final' }
  const year = scoreYear(appraisal.year, interpretation, months, innovations.filter((each) => each.isApproved).length, options)
  return {
    interpretation: interpretation.id,
    months: scored.map(({ month, score }) => monthReply(month.month, score)),
    annual: { ...amountsOf(year.parts, yearParts), total: amountText(year.total) },
    ...(year.isProvisional ? { provisional: true as const } : {}),
    trace: [...scored.flatMap(({ score }) => score.trace), ...explainYear(interpretation, year, months, innovations, options)],
  }
}

function monthReply(month: string, score: MonthScore): Readonly<Record<string, string | boolean>> {
  return {
    month,
    ...amountsOf(score.parts, monthParts),
    total: amountText(score.total),
    score: amountText(score.score),
    ...(score.isProvisional ? { provisional: true } : {}),
    ...(score.isExcluded ? { excluded: true } : {}),
  }
}

/** The stable keys first, whether or not the pack has them; then parts that only the pack knows. */
function amountsOf(parts: readonly PartScore[], keys: readonly string[]): Record<string, string> {
  const known = keys.map((key) => [key, parts.find(({ part }) => part === key)] as const)
  const others = parts.filter(({ part }) => !keys.includes(part)).map((part) => [part.part, part] as const)
  return Object.fromEntries([...known, ...others].map(([key, part]) => [key, part ? amountText(part.points) : '0.00']))
}

function appraisalOf(pack: ScoredProgramme, request: ScoreRequest): Appraisal {
  if (request.programme !== pack.id) throw refuse('programme', `应为 ${pack.id}，实际为 ${request.programme}`)
  if (pack.appraisal === null) throw refuse('programme', `工作方案“${pack.id}”没有考评细则，不能计分`)
  return pack.appraisal
}

function checkAgainst(appraisal: Appraisal, request: ScoreRequest): Interpretation {
  const { months, interpretations, adjustmentKinds, innovationCategories } = appraisal
  const interpretation = interpretations.find(({ id }) => id === request.interpretation)
  if (interpretation === undefined) throw refuse('interpretation', `应为 ${interpretations.map(({ id }) => id).join('、')} 之一`)
  request.months.forEach(({ month, adjustments }, at) => {
    if (!months.includes(month)) throw refuse(`months[${at}].month`, `${month} 不在考评周期 ${months[0]} 至 ${months.at(-1)} 之内`)
    const stray = adjustments.findIndex(({ kind }) => !adjustmentKinds.some(({ id }) => id === kind))
    const kinds = adjustmentKinds.map(({ id }) => id).join('、')
    if (stray >= 0) throw refuse(`months[${at}].adjustments[${stray}].kind`, `应为 ${kinds} 之一`)
  })
  const stray = request.innovations.findIndex(({ category }) => !innovationCategories.some(({ number }) => number === category))
  const numbers = innovationCategories.map(({ number }) => number).join('、')
  if (stray >= 0) throw refuse(`innovations[${stray}].category`, `应为 ${numbers} 之一`)
  checkMonths(request.months)
  return interpretation
}

/** A request is final in itself: what it calls completed counts as reviewed, its adjustments are those of the month. */
function factsOf(pack: ScoredProgramme, appraisal: Appraisal, request: ScoreRequest, month: RequestedMonth): MonthFacts {
  const place = `months[${request.months.indexOf(month)}]`
  const titleOf = (kind: string): string => appraisal.adjustmentKinds.find(({ id }) => id === kind)?.title ?? kind
  return {
    month: month.month,
    measures: month.measures.map(({ id, completed, notApplicable, refuted }) => ({
      id,
      title: id,
      verdict: notApplicable ? 'notApplicable' : completed ? 'done' : 'notDone',
      isReviewed: true,
      isRefuted: refuted,
    })),
    materials: month.materials.map(({ name, due, received }, at) => ({
      id: `${place}.materials[${at}]`,
      title: name,
      dueOn: due,
      receivedOn: received,
      isWaived: false,
      waiverGround: '',
    })),
    information: month.information.map(({ title, quality, adopted }, at) => ({
      id: `${place}.information[${at}]`,
      title,
      isHighQuality: quality === 'high',
      isAdopted: adopted,
    })),
    adjustments: month.adjustments.map(({ kind, approved }, at) => ({
      id: `${place}.adjustments[${at}]`,
      title: titleOf(kind),
      kind,
      isApproved: approved,
      isCarriedOut: true,
      wasCountedEarlier: false,
    })),
    adjustmentCount: chosen<AdjustmentCount>(pack, 'adjustment-count', ['monthly', 'once']),
    laterFindings: laterFindingsOf(request, month),
    noPlan: month.noPlan,
    asOf: request.asOf,
  }
}

/** Only what its own month counted is taken back, and nothing twice: not if it was refuted there or found in an earlier month. */
function laterFindingsOf(request: ScoreRequest, month: RequestedMonth): LaterFinding[] {
  const earlier = request.months.filter((other) => other.month < month.month).flatMap((other) => other.foundLater)
  return month.foundLater.flatMap((finding, at) => {
    const own = request.months.find((other) => other.month === finding.month)
    const planned = own?.measures.filter((measure) => !measure.notApplicable) ?? []
    const counted = planned.some(({ id, completed, refuted }) => id === finding.id && completed && !refuted)
    const known = [...earlier, ...month.foundLater.slice(0, at)]
    if (!counted || known.some((other) => other.month === finding.month && other.id === finding.id)) return []
    return [{ id: finding.id, title: finding.id, month: finding.month, planned: planned.length }]
  })
}

/** What the programme takes for an open point; the first option where it is silent. */
function chosen<Option extends string>(pack: ScoredProgramme, id: string, options: readonly [Option, ...Option[]]): Option {
  const reading = pack.readings.find((each) => each.id === id)
  return options.find((option) => option === reading?.chosen) ?? options[0]
}
