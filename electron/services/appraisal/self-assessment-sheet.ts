import { type BriefRecord, listBriefs } from '#db/repositories/briefs.ts'
import { listClaims } from '#db/repositories/claims.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { listLines } from '#db/repositories/plans.ts'
import { claimStatuses } from '#shared/domain/claims.ts'
import { type EvidenceKind, evidenceKinds } from '#shared/domain/evidence.ts'
import type { Verdict } from '#shared/domain/plan.ts'
import { obligationStatuses } from '#shared/domain/submission.ts'
import { appraisalOf } from './appraisal-rules.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import { type Seen, seenOf } from './review-basis.ts'
import { standingObligations } from '../months/submissions.ts'

/** 附件3 as facts: the unit's own verdicts beside its progress and evidence; materials, briefs and claims filled from the month (M-063, M-068). */

export interface SheetLine {
  readonly lineId: string
  readonly measureId: string
  readonly code: string
  readonly shortTitle: string
  readonly goal: string
  readonly progress: string
  readonly verdict: Verdict | null
  readonly note: string
  readonly evidence: EvidenceMention[]
}

export interface EvidenceMention {
  readonly evidenceId: string
  readonly title: string
  /** 「文件」, as the 填报说明 of 附件3 writes it behind the title. */
  readonly kind: string
}

export interface Sheet {
  readonly lines: SheetLine[]
  readonly materials: { title: string; dueOn: string; receivedOn: string | null; status: string }[]
  readonly briefs: { title: string; receivedOn: string; status: string }[]
  readonly claims: { title: string; kind: string; status: string }[]
}

export async function readSheet(
  context: ServiceContext,
  db: Connection,
  of: { readonly unitId: string; readonly month: string },
): Promise<Sheet> {
  const seen = await seenOf(db, inProgramme(context, of))
  const materials = (await standingObligations(context, db, of)).filter((each) => each.counts === 1)
  const kinds = new Map(appraisalOf(context).adjustmentKinds.map((kind) => [kind.id, kind.title]))
  return {
    lines: (await listLines(db, inProgramme(context, of))).map((line) => ({
      lineId: line.id,
      measureId: line.measureId,
      code: line.code,
      shortTitle: line.shortTitle,
      goal: line.goal,
      progress: progressText(seen(line.id)),
      verdict: line.selfVerdict,
      note: line.selfNote,
      evidence: evidenceMentions(seen(line.id)),
    })),
    materials: materials.map((each) => ({
      title: each.title,
      dueOn: each.due_on,
      receivedOn: each.receivedOn,
      status: obligationStatuses[each.status],
    })),
    briefs: (await listBriefs(db, inProgramme(context, of))).map((brief) => ({
      title: brief.title,
      receivedOn: brief.received_on,
      status: briefStatus(brief),
    })),
    claims: (await listClaims(db, inProgramme(context, of))).map((claim) => ({
      title: claim.title,
      kind: kinds.get(claim.kind) ?? claim.kind,
      status: claimStatuses[claim.status],
    })),
  }
}

/** 进展 and 成效 of a line, entry by entry, as they were written. */
export function progressText(seen: Seen): string {
  return seen.progress
    .flatMap((entry) => [entry.content, entry.outcome])
    .filter((text) => text !== '')
    .join('\n')
}

export function evidenceMentions(seen: Seen): EvidenceMention[] {
  return seen.evidence.map((record) => ({
    evidenceId: record.id,
    title: record.title,
    kind: evidenceKinds[record.kind as EvidenceKind] ?? record.kind,
  }))
}

/** 被采用情况 of 附件3; an adoption without 市专班推荐 is named, though it earns nothing. */
export function briefStatus(brief: BriefRecord): string {
  const words = [
    ...(brief.is_high_quality === 1 ? ['高质量信息'] : []),
    ...(brief.is_recommended === 1 ? ['市专班推荐'] : []),
    ...(brief.adopted_on === null ? [] : [brief.adopted_in === '' ? '编发采用' : `${brief.adopted_in}采用`]),
  ]
  return words.length === 0 ? '未认定' : words.join('、')
}
