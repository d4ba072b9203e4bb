import { ruleViolation } from '#shared/domain/errors.ts'
import type { Appraisal } from '#shared/packs/schema-appraisal.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'

/** The programme's 考评细则; refused with one sentence where its sources have none. */
export function appraisalOf({ pack }: { readonly pack: Pick<ProgrammePack, 'appraisal'> }): Appraisal {
  if (pack.appraisal === null) {
    throw ruleViolation('noAppraisal', '本工作方案没有考评细则，不能计分', '请切换到有考评细则的工作方案后再办理考评')
  }
  return pack.appraisal
}
