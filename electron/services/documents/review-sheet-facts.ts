import { listBriefs } from '#db/repositories/briefs.ts'
import { listClaims } from '#db/repositories/claims.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { findSelfAssessment } from '#db/repositories/self-assessments.ts'
import type { TraceEntry } from '#shared/domain/appraisal.ts'
import { claimStatuses } from '#shared/domain/claims.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { verdicts } from '#shared/domain/plan.ts'
import type { CountKey } from '#shared/packs/schema-appraisal.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { appraisalOf } from '../appraisal/appraisal-rules.ts'
import { type Seen, isStale, seenOf } from '../appraisal/review-basis.ts'
import { selfFactsOf } from '../appraisal/score-facts.ts'
import { type ScoredMonth, scoreSelfFacts } from '../appraisal/score-views.ts'
import { briefStatus, evidenceMentions } from '../appraisal/self-assessment-sheet.ts'
import type { FrozenSheet } from '../appraisal/self-assessments.ts'
import { type ServiceContext, cityOnly, inProgramme } from '../context.ts'
import { unitRefs } from '../units.ts'
import type { Facts } from './document-records.ts'
import type { UnitMonth } from './report-facts.ts'
import { type StandingScore, standingScore } from './standing-score.ts'
import { splitFact } from './trace-facts.ts'

/** 市专班复核评分表 (考评细则 三（二）, M-101): 自评 as it was submitted beside what the city made of it, row by row. */
export async function reviewSheetFacts(context: ServiceContext, db: Connection, of: UnitMonth, asOf: CalendarDay): Promise<Facts> {
  cityOnly(context, '填写复核评分表')
  const standing = await standingScore(context, db, of, asOf)
  const { record, trace, interpretation } = standing.scored
  const self = (await selfScore(context, db, of, asOf)).record
  const sources = await sourcesOf(context, db, of)
  return {
    county: (await unitRefs(db, context.pack)).get(of.unitId).name,
    month: of.month,
    datedOn: null,
    draftedOn: asOf,
    provisional: provisionalReason(standing, sources),
    parts: record.parts.map((part) => ({
      title: part.title,
      full: part.full,
      selfPoints: part.isDeduction ? null : (self.parts.find((each) => each.part === part.part)?.points ?? '0.00'),
      points: part.isDeduction && part.points !== '0.00' ? `-${part.points}` : part.points,
      rows: rowsOf(
        context,
        sources,
        trace.find((entry) => entry.part === part.part),
      ),
    })),
    selfTotal: self.total,
    total: record.total,
    factor: interpretation.factor,
    score: record.score,
    interpretation: interpretation.sentence.replace(/^口径：/, '').replace(/。$/, ''),
    isRounded: record.roundingShows,
  }
}

/** What the county submitted; before that what would follow from its own verdicts. */
async function selfScore(context: ServiceContext, db: Connection, of: UnitMonth, asOf: CalendarDay): Promise<ScoredMonth> {
  const submitted = await findSelfAssessment(db, inProgramme(context, of))
  if (submitted !== undefined) return (JSON.parse(submitted.sheet) as FrozenSheet).scored
  return scoreSelfFacts(context.pack, await selfFactsOf(context, db, { ...of, asOf }))
}

interface Sources {
  readonly lines: ReadonlyMap<string, LineRecord>
  readonly seen: (lineId: string) => Seen
  readonly claims: Awaited<ReturnType<typeof listClaims>>
  readonly briefs: Awaited<ReturnType<typeof listBriefs>>
}

async function sourcesOf(context: ServiceContext, db: Connection, of: UnitMonth): Promise<Sources> {
  const asked = inProgramme(context, of)
  return {
    lines: new Map((await listLines(db, asked)).map((line) => [line.id, line])),
    seen: await seenOf(db, asked),
    claims: await listClaims(db, asked),
    briefs: await listBriefs(db, asked),
  }
}

function provisionalReason({ scored, published }: StandingScore, { lines, seen }: Sources): string {
  if (published !== undefined) return ''
  const stale = [...lines.values()].filter((line) => isStale(line, seen(line.id))).length
  const why = [...(stale > 0 ? [`${stale}项复核后有变动，需重新复核`] : []), ...scored.record.whyProvisional]
  return why.length === 0 ? '本月考评结果尚未通报' : why.join('；')
}

/** The rows of a part: what was claimed or sent in, whether it counts or not; else the records behind its points. */
function rowsOf(context: ServiceContext, sources: Sources, entry: TraceEntry | undefined): Facts[] {
  if (entry === undefined) return []
  const counts = (key: CountKey): boolean =>
    appraisalOf(context).month.some((rule) => 'counts' in rule && rule.part === entry.part && rule.counts === key)
  if (counts('approvedAdjustments') && sources.claims.length > 0) return claimRows(context, sources)
  if (counts('highQuality') && sources.briefs.length > 0) return briefRows(sources)
  return entry.facts.map((fact) => factRow(sources, entry, fact))
}

function claimRows(context: ServiceContext, { claims }: Sources): Facts[] {
  const kinds = new Map(appraisalOf(context).adjustmentKinds.map((kind) => [kind.id, kind.title]))
  return claims.map((claim) => ({
    title: claim.title,
    self: '申报',
    review: claimStatuses[claim.status],
    reason: [kinds.get(claim.kind) ?? claim.kind, claim.opinion].filter((text) => text !== '').join('；'),
    evidence: claim.basis,
    sourceIds: [claim.id],
  }))
}

function briefRows({ briefs }: Sources): Facts[] {
  return briefs.map((brief) => ({
    title: brief.title,
    self: '报送',
    review: briefStatus(brief),
    reason: `${officialMonthDay(brief.received_on)}收到`,
    evidence: '',
    sourceIds: [brief.id],
  }))
}

function factRow({ lines, seen }: Sources, entry: TraceEntry, { id, text }: TraceEntry['facts'][number]): Facts {
  const { title, standing } = splitFact(text)
  const line = lines.get(id)
  const { finding } = seen(id)
  const checked =
    finding === undefined
      ? ''
      : `${officialMonthDay(finding.checkedOn)}抽查${finding.finding === 'refuted' ? '未完成' : '属实'}：${finding.reason}`
  if (entry.isDeduction) return { title, self: '', review: '减除', reason: checked.replace(/：$/, ''), evidence: '', sourceIds: [id] }
  if (line === undefined) {
    const [review = '', ...rest] = standing.split('，')
    return { title, self: '', review, reason: rest.join('，'), evidence: '', sourceIds: [id] }
  }
  return {
    title,
    self: line.selfVerdict === null ? '' : verdicts[line.selfVerdict],
    review: line.reviewVerdict === null ? '' : verdicts[line.reviewVerdict],
    reason: [reviewReason(line, seen(id)), checked.replace(/：$/, '')].filter((part) => part !== '').join('；'),
    evidence: evidenceMentions(seen(id))
      .map((each) => `${each.title}（${each.kind}）`)
      .join('；'),
    sourceIds: [id],
  }
}

/** 「同意自评」, 「改否：佐证不足」, with 需重新复核 where the facts changed behind it. */
function reviewReason(line: LineRecord, seen: Seen): string {
  if (line.reviewVerdict === null) return '未复核'
  const said = line.reviewDecision === 'overruled' ? `改否：${line.reviewReason}` : '同意自评'
  return isStale(line, seen) ? `${said}（需重新复核）` : said
}
