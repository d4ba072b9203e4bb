import { insertAnnualScore } from '#db/repositories/annual-scores.ts'
import type { ScoredYear, YearFacts } from '#shared/domain/appraisal-year.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { Act, ServiceContext } from '../../context.ts'
import { type CountyYear, yearRanks } from './county-years.ts'
import { yearFactsHash, yearFactsText } from './year-scores.ts'

/** A county's year as it is frozen: with its facts, its rank and who signed it. */

/** 登记签批: who signed on paper, and when; counts as the second person (office.md «Documents»). */
export interface SignOff {
  readonly signer: string
  readonly signedOn: CalendarDay
}

/** A signature lies before what it is for. */
export function refuseSignOff(signOff: SignOff | null, on: CalendarDay): void {
  if (signOff !== null && signOff.signedOn > on) throw ruleViolation('signedAfter', '签批日期晚于审定、更正日期', '请核对签批日期')
}

export interface Rescored {
  readonly year: CountyYear
  readonly facts: YearFacts
  readonly scored: ScoredYear
}

export function ranksOf(context: ServiceContext, scored: readonly Rescored[], interpretation: string): ReadonlyMap<string, number> {
  const totals = scored.map((each) => ({ unitId: each.year.unit.id, scored: each.scored }))
  return yearRanks(context.pack, totals, interpretation)
}

export interface YearVersion {
  readonly version: number
  readonly on: CalendarDay
  readonly signOff: SignOff | null
  readonly reason: string
  /** 年度考评通报, or the 更正通报 of a later version. */
  readonly documentId: string
}

/** Writes a version with its revision; the table refuses every later change of it. */
export async function freezeYear(
  context: ServiceContext,
  act: Act,
  { year, facts, scored }: Rescored,
  rank: number | null,
  of: YearVersion,
): Promise<void> {
  const row = {
    id: context.newId(),
    programme_id: context.office.programmeId,
    unit_id: year.unit.id,
    version: of.version,
    interpretation: scored.interpretation.id,
    pack_version: context.pack.version,
    facts: yearFactsText(facts),
    facts_hash: yearFactsHash(facts),
    result: JSON.stringify(scored),
    total: scored.record.total,
    rank,
    settled_on: of.on,
    signer: of.signOff?.signer.trim() ?? '',
    signed_on: of.signOff?.signedOn ?? null,
    correction_reason: of.reason,
    document_id: of.documentId,
  }
  await insertAnnualScore(act.trx, row)
  act.about('annualScore', row.id, { unit: row.unit_id, version: row.version, total: row.total, rank, reason: of.reason })
  await act.revise({ type: 'annualScore', id: row.id, rev: 1, ownerUnit: context.office.unitId, record: row })
}
