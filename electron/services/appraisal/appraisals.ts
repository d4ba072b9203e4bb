import { type ScoreRow, listScores } from '#db/repositories/appraisals.ts'
import { type LineRecord, listLines, listPlans } from '#db/repositories/plans.ts'
import { countMonth } from '#db/repositories/score-counts.ts'
import { lastSpotCheckOn } from '#db/repositories/spot-checks.ts'
import { findMonthChoice } from '#db/repositories/month-choices.ts'
import { scoreMonth } from '#electron/scoring/engine.ts'
import { recordMonth } from '#electron/scoring/rounding.ts'
import { choiceSubjects, monthChoices } from '#shared/domain/appraisal-labels.ts'
import type { MonthCounts, MonthScoreRecord } from '#shared/domain/appraisal.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { appraisalOf } from './appraisal-rules.ts'
import { type ServiceContext, inProgramme, ownUnitOnly } from '../context.ts'
import { type CountyStanding, type MonthStanding, blockedBy, monthStanding, stageOf } from '../months/month-standing.ts'
import { type PublishedScore, factsHash, newestScores, ranksOf } from './published-scores.ts'
import { publishingInterpretation, scoreReadings } from '../programmes/readings.ts'
import { monthReadingLines } from './reading-lines.ts'
import { type Seen, isStale, seenOf } from './review-basis.ts'
import { monthFactsOf } from './score-facts.ts'
import { type ScoreView, scoreFacts, scoreView } from './score-views.ts'
import { evidenceMentions, progressText } from './self-assessment-sheet.ts'
import type { UnitMonth } from './self-assessments.ts'
import { isSupplement, openSupplement } from './supplement.ts'
import { unitRefs } from '../units.ts'

export { correctScore } from './corrections.ts'
export { chooseMonth } from './month-choices.ts'
export { enterPaperScore } from './paper-scores.ts'
export { publishMonth } from './monthly-scores.ts'
export { agreeAll, reviewLines } from './reviews.ts'
export { findingEffect, recordSpotCheck } from './spot-checks.ts'

/** 考评: the month of all counties with their ranks, and one county line by line (M-100, M-110, M-111). */

export async function appraisalMonth(context: ServiceContext, input: { readonly month: string }) {
  appraisalOf(context)
  const { db } = context.store
  const standing = await monthStanding(context, db, input.month)
  const published = await newestScores(db, inProgramme(context, input))
  const counts = await countMonth(db, {
    programmeId: context.office.programmeId,
    month: input.month,
    unitIds: standing.counties.map(({ unit }) => unit.id),
    asOf: context.ports.clock.today(),
    adjustmentCount: scoreReadings(context.pack).adjustmentCount,
  })
  const scores = new Map<string, MonthScoreRecord>()
  for (const { unit } of standing.counties) {
    scores.set(unit.id, published.get(unit.id)?.scored.record ?? (await scoreNow(context, { unitId: unit.id, ...input }, counts)))
  }
  const ranks = context.office.profile === 'city' ? ranksOf(context.pack, scores) : new Map<string, number>()
  const versions = await listScores(db, inProgramme(context, input))
  return {
    month: input.month,
    stage: stageOf(context, input.month, standing.isOpen, published.size > 0),
    // A month that was published on paper alone was never opened here.
    counties:
      standing.isOpen || published.size > 0
        ? standing.counties.map((county) => countyView(county, scores.get(county.unit.id), published.get(county.unit.id), ranks))
        : [],
    blocked: blockedSentence(context, standing, versions, counts),
    // A later version has the 更正通报 of its own.
    circularId: versions.find((row) => row.version === 1 && row.document_id !== null)?.document_id ?? null,
  }
}

/** The score as of today, from the counts; a county's office has no register of receipts to count, only its own facts. */
async function scoreNow(context: ServiceContext, of: UnitMonth, counts: ReadonlyMap<string, MonthCounts>): Promise<MonthScoreRecord> {
  const own = context.office.profile === 'city' ? counts.get(of.unitId) : undefined
  if (own !== undefined) return recordMonth(scoreMonth(appraisalOf(context).month, publishingInterpretation(context.pack), own))
  const facts = await monthFactsOf(context, context.store.db, { ...of, asOf: context.ports.clock.today() })
  return scoreFacts(context.pack, facts).record
}

function countyView(
  county: CountyStanding,
  score: MonthScoreRecord | undefined,
  published: PublishedScore | undefined,
  ranks: ReadonlyMap<string, number>,
) {
  const { unit, lines, isSelfAssessed, reviewed, stale } = county
  const row = published?.row
  return {
    unit: { unitId: unit.id, name: unit.name },
    lines: lines.length,
    selfAssessed: isSelfAssessed,
    reviewed,
    stale,
    score: score?.score ?? '0.00',
    isProvisional: row === undefined && (stale > 0 || score?.isProvisional !== false),
    rank: ranks.get(unit.id) ?? null,
    published:
      row === undefined
        ? null
        : {
            version: row.version,
            score: row.score,
            publishedOn: row.published_on,
            correction: row.correction_reason,
            origin: row.origin,
            basis: row.basis,
          },
  }
}

function blockedSentence(
  context: ServiceContext,
  standing: MonthStanding,
  versions: readonly ScoreRow[],
  counts: ReadonlyMap<string, MonthCounts>,
): string {
  if (context.office.profile === 'county') return '月度考评结果由市专班办公室审定通报'
  // A correction is dated later: the month was published with its first version.
  const first = versions.filter((row) => row.version === 1).toSorted((one, other) => (one.published_on < other.published_on ? -1 : 1))[0]
  if (first === undefined) return blockedBy(context, standing, counts)
  const name = `${Number(standing.month.slice(5))}月份考评结果`
  const day = officialMonthDay(first.published_on)
  return first.origin === 'paper' ? `${name}已于${day}书面通报，得分非本系统计算` : `${name}已于${day}通报`
}

export async function appraisalCounty(context: ServiceContext, input: UnitMonth) {
  ownUnitOnly(context, input.unitId, '查看其他单位的考评')
  appraisalOf(context)
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const lines = await listLines(db, inProgramme(context, input))
  const seen = await seenOf(db, inProgramme(context, input))
  const published = (await newestScores(db, inProgramme(context, input))).get(input.unitId)
  const stale = lines.filter((line) => isStale(line, seen(line.id))).length
  const factsChanged = published !== undefined && (await haveFactsChanged(context, input, published))
  const choice = await choiceOf(context, input)
  const score = published === undefined ? await provisionalView(context, input, stale) : publishedView(context, published, factsChanged)
  return {
    unit: units.ref(input.unitId),
    rows: lines.map((line) => reviewRow(context, line, seen(line.id))),
    score: choice?.about === 'noPlan' ? { ...score, notes: [...choiceLines(choice), ...score.notes] } : score,
    isPublished: published !== undefined,
    factsChanged,
    choice,
    supplement: await openSupplement(context, db, input.month),
    lastSpotCheck: await lastSpotCheckOn(db, inProgramme(context, { unitId: input.unitId })),
  }
}

function reviewRow(context: ServiceContext, line: LineRecord, seen: Seen) {
  const { finding } = seen
  return {
    lineId: line.id,
    measureId: line.measureId,
    code: line.code,
    shortTitle: line.shortTitle,
    goal: line.goal,
    progress: progressText(seen),
    selfVerdict: line.selfVerdict,
    selfNote: line.selfNote,
    evidence: evidenceMentions(seen),
    review:
      line.reviewVerdict === null
        ? null
        : {
            decision: line.reviewDecision ?? ('agreed' as const),
            verdict: line.reviewVerdict,
            reason: line.reviewReason,
            isStale: isStale(line, seen),
          },
    spotCheck: finding === undefined ? null : { finding: finding.finding, reason: finding.reason, checkedOn: finding.checkedOn },
    isSupplement: seen.progress.some((entry) => isSupplement(context.pack, line.month, entry.recorded_on)),
  }
}

async function provisionalView(context: ServiceContext, of: UnitMonth, stale: number): Promise<ScoreView> {
  const { db } = context.store
  const facts = await monthFactsOf(context, db, { ...of, asOf: context.ports.clock.today() })
  const isOpen = (await listPlans(db, inProgramme(context, { month: of.month }))).length > 0
  const whyProvisional = [...(isOpen ? [] : ['本月台账清单尚未生成']), ...(stale > 0 ? [`${stale} 项复核后有变动，需重新复核`] : [])]
  return scoreView(scoreFacts(context.pack, facts), { whyProvisional, notes: monthReadingLines(context.pack, facts) })
}

/** Whether the facts have moved on since the month was frozen; a county's office does not know all of them, paper has none. */
async function haveFactsChanged(context: ServiceContext, of: UnitMonth, { row }: PublishedScore): Promise<boolean> {
  if (context.office.profile === 'county' || row.origin === 'paper') return false
  return factsHash(await monthFactsOf(context, context.store.db, { ...of, asOf: null })) !== row.facts_hash
}

/** The frozen score; where the facts have moved on since, it says so and changes nothing. */
function publishedView({ pack }: ServiceContext, { scored, facts }: PublishedScore, factsChanged: boolean): ScoreView {
  const lines = facts === null ? [] : monthReadingLines(pack, facts)
  const changed = factsChanged ? ['通报后所依据的事实有变更，得分未作改动；确需调整的，请办理更正。'] : []
  return scoreView(scored, { notes: [...changed, ...lines] })
}

/** How the month counts without a plan or a score, where the office said so. */
async function choiceOf(context: ServiceContext, of: UnitMonth) {
  const row = await findMonthChoice(context.store.db, inProgramme(context, of))
  if (row === undefined || row.choice === null) return null
  return { about: row.about, choice: row.choice, ground: row.ground, decidedOn: row.decided_on }
}

/** 「口径：本月无计划措施——不计入平均，依据：……。」 */
function choiceLines({ about, choice, ground }: NonNullable<Awaited<ReturnType<typeof choiceOf>>>): string[] {
  return [`口径：${choiceSubjects[about]}——${monthChoices[choice]}${ground === '' ? '' : `，依据：${ground.replace(/。$/, '')}`}。`]
}
