import { parseScoreRequest, scoreRequest } from '#electron/scoring/headless.ts'
import type { ScoreReply } from '#electron/scoring/headless.ts'
import { AppError } from '#shared/domain/errors.ts'
import { heihe } from './programme.ts'

/** JSON values of a request, loose enough to be spoilt on purpose. */
export type Json = Record<string, unknown>

export function aPlannedMeasure(id: string, change: Json = {}): Json {
  return { id, completed: true, notApplicable: false, refuted: false, ...change }
}

export function someMeasures(count: number): Json[] {
  return Array.from({ length: count }, (_, at) => aPlannedMeasure(`${at + 1}-1`))
}

export function aRequestedMonth(change: Json = {}): Json {
  return { month: '2022-04', measures: someMeasures(4), materials: [], information: [], adjustments: [], ...change }
}

export function aRequest(change: Json = {}): Json {
  return {
    programme: 'heihe-2022',
    interpretation: 'literal',
    county: '逊克县',
    months: [aRequestedMonth()],
    innovations: [],
    ...change,
  }
}

export function scored(request: Json): ScoreReply {
  return scoreRequest(heihe, parseScoreRequest(JSON.stringify(request)))
}

/** The place and problem of the refusal that `run` ends in. */
export function refusalOf(run: () => unknown): { place: string; problem: string } {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid_input') {
      return { place: String(error.details['place']), problem: String(error.details['problem']) }
    }
    throw error
  }
  throw new Error('nothing was refused')
}
