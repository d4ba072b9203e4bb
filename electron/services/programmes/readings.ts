import type { AdjustmentCount, Precision } from '#shared/domain/appraisal-labels.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { Interpretation } from '#shared/packs/schema-appraisal.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { appraisalOf } from '../appraisal/appraisal-rules.ts'

/** The readings of open points that scoring follows, as the stored pack chose them (M-114). */

export interface ScoreReadings {
  /** */
  readonly adjustmentCount: AdjustmentCount
  /** Whether counties are ranked at all; equal scores then share a rank. */
  readonly ranks: boolean
  /** 按公布的两位小数, or exact. */
  readonly rankOn: Precision
  /** true where a finding after publication is deducted in the month of the finding. */
  readonly deductsWhenFound: boolean
}

/** A pack that does not raise a question is read by the default. */
export function scoreReadings(pack: Pick<ProgrammePack, 'readings'>): ScoreReadings {
  const chosen = (id: string): string | undefined => pack.readings.find((reading) => reading.id === id)?.chosen
  return {
    adjustmentCount: chosen('adjustment-count') === 'once' ? 'once' : 'monthly',
    ranks: chosen('ranking') !== 'none',
    rankOn: chosen('rank-on') === 'exact' ? 'exact' : 'published',
    deductsWhenFound: chosen('found-later') !== 'own-month',
  }
}

/** The interpretation (口径) by which months are published. */
export function publishingInterpretation(pack: ProgrammePack): Interpretation {
  const { interpretations, publishBy } = appraisalOf({ pack })
  const interpretation = interpretations.find((each) => each.id === publishBy)
  if (interpretation === undefined) throw new AppError('not_found', { what: `口径“${publishBy}”` })
  return interpretation
}
