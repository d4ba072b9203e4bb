import type { MeasureFact, MaterialFact, MonthCounts, MonthFacts } from '#shared/domain/appraisal.ts'
import { appraisal as declared } from '#shared/packs/heihe-2022/appraisal.ts'
import { readings as declaredReadings } from '#shared/packs/heihe-2022/readings.ts'
import type { Appraisal, Interpretation } from '#shared/packs/schema-appraisal.ts'
import { appraisalSchema, readingSchema } from '#shared/packs/schema-appraisal.ts'
import type { ScoredProgramme } from '#electron/scoring/headless.ts'

/** The built-in programme of 黑河 2022, as far as scoring needs it. */
export const heihe: ScoredProgramme & { readonly appraisal: Appraisal } = {
  id: 'heihe-2022',
  appraisal: appraisalSchema.parse(declared),
  readings: declaredReadings.map((reading) => readingSchema.parse(reading)),
}

export const rules = heihe.appraisal.month
export const yearRules = heihe.appraisal.year

export function interpretation(id: 'literal' | 'annual-only' | 'hundred-point'): Interpretation {
  const found = heihe.appraisal.interpretations.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no interpretation ${id}`)
  return found
}

/** A month in which everything was planned, done and reviewed, and nothing else happened. */
export function aCount(figures: Partial<MonthCounts> = {}): MonthCounts {
  return {
    planned: 7,
    completed: 7,
    refuted: 0,
    late: 0,
    highQuality: 0,
    adopted: 0,
    approvedAdjustments: 0,
    unreviewed: 0,
    notYetDue: 0,
    noPlan: null,
    laterFindings: [],
    ...figures,
  }
}

export function someFacts(facts: Partial<MonthFacts> = {}): MonthFacts {
  return {
    month: '2022-04',
    measures: [],
    materials: [],
    information: [],
    adjustments: [],
    adjustmentCount: 'monthly',
    laterFindings: [],
    noPlan: null,
    asOf: null,
    ...facts,
  }
}

export function aMeasure(id: string, facts: Partial<MeasureFact> = {}): MeasureFact {
  return { id, title: `措施${id}`, verdict: 'done', isReviewed: true, isRefuted: false, ...facts }
}

/** `count` measures, the first `done` of them completed. */
export function measures(count: number, done = count): MeasureFact[] {
  return Array.from({ length: count }, (_, at) => aMeasure(`m${at + 1}`, { verdict: at < done ? 'done' : 'notDone' }))
}

export function aMaterial(id: string, facts: Partial<MaterialFact> = {}): MaterialFact {
  return { id, title: `材料${id}`, dueOn: '2022-04-20', receivedOn: '2022-04-20', isWaived: false, waiverGround: '', ...facts }
}
