import { publishedUnitMonths } from '#db/repositories/appraisals.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { saveLineReview } from '#db/repositories/line-verdicts.ts'
import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { Verdict } from '#shared/domain/plan.ts'
import { type Act, type ServiceContext, cityOnly, inProgramme, runCommand } from '../context.ts'
import { type Seen, basisOf, seenOf } from './review-basis.ts'
import { lineTitle } from './score-facts.ts'

/** 市专班复核 (考评细则 三（二）, M-110, M-111): 同意 or 改否 line by line, bound to what the reviewer saw. */

export type ReviewDecision =
  | { readonly lineId: string; readonly decision: 'agree' | 'clear' }
  | { readonly lineId: string; readonly decision: 'overrule'; readonly verdict: Verdict; readonly reason: string }

export async function reviewLines(context: ServiceContext, input: { readonly decisions: readonly ReviewDecision[] }) {
  cityOnly(context, '复核自评')
  return runCommand(context, 'appraisals.review', async (act) => {
    const lines = await linesById(
      act.trx,
      input.decisions.map((decision) => decision.lineId),
    )
    await refusePublished(context, act.trx, [...lines.values()])
    await decideLines(context, act, lines, input.decisions)
    return {}
  })
}

/** 整县同意自评: what was self-assessed and not yet reviewed; a review that went stale is looked at line by line. */
export async function agreeAll(context: ServiceContext, input: { readonly unitId: string; readonly month: string }) {
  cityOnly(context, '复核自评')
  return runCommand(context, 'appraisals.agreeAll', async (act) => {
    const own = await listLines(act.trx, inProgramme(context, { unitId: input.unitId, month: input.month }))
    const open = own.filter((line) => line.selfVerdict !== null && line.reviewVerdict === null)
    if (open.length === 0) throw ruleViolation('nothingToAgree', '没有已自评、待复核的措施', '请先核对各条自评和复核情况')
    await refusePublished(context, act.trx, open)
    const decisions = open.map((line) => ({ lineId: line.id, decision: 'agree' as const }))
    await decideLines(context, act, new Map(open.map((line) => [line.id, line])), decisions)
    return { agreed: open.length }
  })
}

/** Writes decisions on lines that the caller has checked; also part of a 更正. */
export async function decideLines(
  context: ServiceContext,
  act: Act,
  lines: ReadonlyMap<string, LineRecord>,
  decisions: readonly ReviewDecision[],
): Promise<void> {
  const seen = await seenOf(act.trx, { lineIds: [...lines.keys()] })
  for (const decision of decisions) {
    const line = lines.get(decision.lineId)
    if (line === undefined) throw new AppError('not_found', { what: '该措施的本月台账' })
    const row = await saveLineReview(act.trx, line, reviewOf(line, seen(line.id), decision, act.at))
    await act.revise({ type: 'lineReview', id: row.line_id, rev: row.rev, ownerUnit: context.office.unitId, record: { ...row } })
    act.about('planLine', line.id, {
      unit: line.unitId,
      decision: decision.decision,
      verdict: row.verdict,
      reason: row.reason,
    })
  }
}

function reviewOf(line: LineRecord, seen: Seen, decision: ReviewDecision, at: string) {
  if (decision.decision === 'clear') {
    return { verdict: null, decision: null, reason: '', basis: null, reviewed_at: null }
  }
  if (decision.decision === 'overrule') {
    const { verdict, reason } = decision
    if (verdict === line.selfVerdict) throw ruleViolation('overruleDiffers', `“${lineTitle(line)}”的复核意见与自评相同`, '请直接同意自评')
    return {
      verdict,
      decision: 'overruled' as const,
      reason: reason.trim(),
      basis: basisOf(line, seen, verdict),
      reviewed_at: at,
    }
  }
  if (line.selfVerdict === null) throw ruleViolation('agreeWithNothing', `“${lineTitle(line)}”尚未自评`, '请待自评后同意，或改否并写明理由')
  const verdict = line.selfVerdict
  return {
    verdict,
    decision: 'agreed' as const,
    reason: '',
    basis: basisOf(line, seen, verdict),
    reviewed_at: at,
  }
}

/** Lines by id; refuses a list that names one twice or names one that is not there. */
export async function linesById(db: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, LineRecord>> {
  const lines = new Map((await listLines(db, { ids })).map((line) => [line.id, line]))
  if (lines.size !== new Set(ids).size) throw new AppError('not_found', { what: '部分措施的本月台账' })
  if (new Set(ids).size !== ids.length) throw new AppError('invalid_input', { place: '措施', problem: '同一措施列了两次' })
  return lines
}

/** After publication a verdict changes by 更正 alone (scoring.md «Monthly»). */
export async function refusePublished(
  context: ServiceContext,
  db: Connection,
  lines: readonly Pick<LineRecord, 'unitId' | 'month'>[],
): Promise<void> {
  const unitIds = [...new Set(lines.map((line) => line.unitId))]
  const months = [...new Set(lines.map((line) => line.month))]
  const published = await publishedUnitMonths(db, inProgramme(context, { unitIds, months }))
  const frozen = lines.find((line) => published.has(`${line.unitId} ${line.month}`))
  if (frozen !== undefined) {
    throw ruleViolation('published', `${Number(frozen.month.slice(5))}月份考评结果已经通报`, '确需调整的，请办理更正')
  }
}
