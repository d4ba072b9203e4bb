import { compareMonth } from '#electron/scoring/compare.ts'
import { scoreMonthFromFacts } from '#electron/scoring/engine.ts'
import { amountText, recordMonth } from '#electron/scoring/rounding.ts'
import { interpretationLine, percentText } from '#electron/scoring/wording.ts'
import { roundingNote } from '#shared/domain/appraisal-labels.ts'
import type { MonthFacts, MonthScoreRecord, TraceEntry } from '#shared/domain/appraisal.ts'
import type { Rule } from '#shared/packs/schema-appraisal.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { appraisalOf } from './appraisal-rules.ts'
import { publishingInterpretation } from '../programmes/readings.ts'

/** A month's score with everything that explains it, as it is frozen at publication and shown on the page. */

export interface ScoredMonth {
  readonly record: MonthScoreRecord
  readonly trace: readonly TraceEntry[]
  readonly interpretation: { readonly id: string; readonly name: string; readonly factor: string; readonly sentence: string }
  /** 口径对照. */
  readonly readings: readonly { readonly id: string; readonly name: string; readonly score: string; readonly isChosen: boolean }[]
}

export interface ScoreView {
  total: string
  score: string
  exactScore: string
  isProvisional: boolean
  whyProvisional: string
  interpretation: { id: string; name: string; factor: string }
  lines: {
    part: string
    title: string
    full: string
    points: string
    exact: string
    sentences: string[]
    clause: string
    facts: { id: string; text: string }[]
  }[]
  roundingShows: boolean
  readings: { id: string; name: string; score: string; isChosen: boolean }[]
  missing: { part: string; text: string; points: string }[]
  notes: string[]
}

/** Scores facts by the pack's rules and the interpretation it publishes by. */
export function scoreFacts(pack: ProgrammePack, facts: MonthFacts): ScoredMonth {
  return scored(pack, facts, appraisalOf({ pack }).month)
}

/** 自评分: the same rules without 减分, which is the city's. */
export function scoreSelfFacts(pack: ProgrammePack, facts: MonthFacts): ScoredMonth {
  return scored(
    pack,
    facts,
    appraisalOf({ pack }).month.filter((rule) => rule.kind !== 'revokeShare'),
  )
}

function scored(pack: ProgrammePack, facts: MonthFacts, rules: readonly Rule[]): ScoredMonth {
  const interpretation = publishingInterpretation(pack)
  const score = scoreMonthFromFacts(rules, interpretation, facts)
  return {
    record: recordMonth(score),
    trace: score.trace,
    interpretation: {
      id: interpretation.id,
      name: interpretation.name,
      factor: percentText(score.factor),
      sentence: interpretationLine(interpretation),
    },
    readings: compareMonth(score.total, appraisalOf({ pack }).interpretations).map((each) => ({
      id: each.interpretation.id,
      name: each.interpretation.name,
      score: amountText(each.score),
      isChosen: each.interpretation.id === interpretation.id,
    })),
  }
}

/** What is true of the score beside its own arithmetic: why it may still change, what else must be said. */
export interface Remarks {
  readonly whyProvisional?: readonly string[]
  readonly notes?: readonly string[]
}

/** The page's view: 分项 from the trace, its closing entry (合计 and 折算) as the sum and the notes. */
export function scoreView(month: ScoredMonth, remarks: Remarks = {}): ScoreView {
  const { record, interpretation } = month
  const why = [...(remarks.whyProvisional ?? []), ...record.whyProvisional]
  const parts = month.trace.filter((entry) => record.parts.some((part) => part.part === entry.part))
  return {
    total: record.total,
    score: record.score,
    exactScore: record.exactScore,
    isProvisional: why.length > 0,
    whyProvisional: why.join('；'),
    interpretation: { id: interpretation.id, name: interpretation.name, factor: interpretation.factor },
    lines: parts.map((entry) => lineView(entry, record)),
    roundingShows: record.roundingShows,
    readings: month.readings.map((reading) => ({ ...reading })),
    missing: missingOf(parts),
    notes: [...(remarks.notes ?? []), ...record.notes, interpretation.sentence, roundingNote],
  }
}

/** What would have earned the rest, each with the part that it belongs to. */
export function missingOf(entries: readonly TraceEntry[]): ScoreView['missing'] {
  return entries.flatMap(({ part, missing }) => missing.map(({ text, points }) => ({ part, text, points })))
}

/** A part as the page shows it; what takes away bears its sign: 减分项 1.38 is shown as -1.38. */
export function lineView(entry: TraceEntry, record: Pick<MonthScoreRecord, 'parts'>): ScoreView['lines'][number] {
  const { part, title, full, exact, sentences, clause, facts } = entry
  const takesAway = record.parts.some((each) => each.part === part && each.isDeduction)
  const points = takesAway && entry.points !== '0.00' ? `-${entry.points}` : entry.points
  return { part, title, full, points, exact, sentences: [...sentences], clause, facts: facts.map((fact) => ({ ...fact })) }
}
