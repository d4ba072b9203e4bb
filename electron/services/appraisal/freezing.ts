import { insertScore } from '#db/repositories/appraisals.ts'
import type { MonthFacts } from '#shared/domain/appraisal.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { Act, ServiceContext } from '../context.ts'
import { factsHash, factsText } from './published-scores.ts'
import { type ScoredMonth, scoreFacts } from './score-views.ts'

/** A month's score as it is frozen: with its facts, its rules and the pack's version (考评细则 四). */

export interface CountyScore {
  readonly unitId: string
  readonly name: string
  readonly facts: MonthFacts
  readonly scored: ScoredMonth
}

export interface Version {
  readonly month: string
  readonly version: number
  readonly publishedOn: CalendarDay
  readonly correctionReason: string
  readonly documentId: string | null
}

/** A score that may still change by itself is not published. */
export function finalScore(context: ServiceContext, name: string, facts: MonthFacts): ScoredMonth {
  const scored = scoreFacts(context.pack, facts)
  const [why] = scored.record.whyProvisional
  if (why !== undefined) throw ruleViolation('provisional', `${name}得分尚为暂定：${why}`, '请办理完毕后再通报')
  return scored
}

/** Writes a version with its revision; the table refuses every later change of it. */
export async function freeze(context: ServiceContext, act: Act, { unitId, facts, scored }: CountyScore, of: Version): Promise<void> {
  await keepVersion(context, act, {
    unitId,
    ...of,
    facts: factsText(facts),
    factsHash: factsHash(facts),
    scored,
    origin: 'computed',
    basis: '',
  })
}

export interface KeptVersion extends Version {
  readonly unitId: string
  readonly facts: string
  readonly factsHash: string
  readonly scored: ScoredMonth
  readonly origin: 'computed' | 'paper'
  readonly basis: string
}

/** The same of a score whose facts are text already, or that has none (非本系统计算). */
export async function keepVersion(context: ServiceContext, act: Act, of: KeptVersion): Promise<void> {
  const { record, interpretation } = of.scored
  const row = {
    id: context.newId(),
    programme_id: context.office.programmeId,
    unit_id: of.unitId,
    month: of.month,
    version: of.version,
    interpretation: interpretation.id,
    pack_version: context.pack.version,
    facts: of.facts,
    facts_hash: of.factsHash,
    result: JSON.stringify(of.scored),
    total: record.total,
    score: record.score,
    published_on: of.publishedOn,
    correction_reason: of.correctionReason,
    document_id: of.documentId,
    origin: of.origin,
    basis: of.basis,
  }
  await insertScore(act.trx, row)
  const said = { unit: of.unitId, month: of.month, version: of.version, score: row.score, reason: of.correctionReason }
  act.about('monthlyScore', row.id, of.origin === 'paper' ? { ...said, origin: of.origin, basis: of.basis } : said)
  await act.revise({ type: 'monthlyScore', id: row.id, rev: 1, ownerUnit: context.office.unitId, record: row })
}
