import type { Connection, OfMonth } from '#db/repositories/connection.ts'
import { type EvidenceRecord, listEvidence } from '#db/repositories/evidence.ts'
import type { LineRecord } from '#db/repositories/plans.ts'
import { type ProgressRow, listProgress } from '#db/repositories/progress.ts'
import { type FindingRecord, listFindings } from '#db/repositories/spot-checks.ts'
import { sha256 } from '#electron/crypto/index.ts'
import type { Verdict } from '#shared/domain/plan.ts'
import { newestFindings } from './findings.ts'

/** What a reviewer sees of a line. A review is bound to it: what changes afterwards asks for a new look (需重新复核). */
export interface Seen {
  readonly progress: readonly ProgressRow[]
  readonly evidence: readonly EvidenceRecord[]
  readonly finding: FindingRecord | undefined
}

export type SeenFilter = OfMonth | { readonly lineIds: readonly string[] }

/** Reads what hangs on lines, all at once; answers by line. */
export async function seenOf(db: Connection, filter: SeenFilter): Promise<(lineId: string) => Seen> {
  const progress = Map.groupBy(await listProgress(db, filter), (entry) => entry.line_id)
  const evidence = new Map<string, EvidenceRecord[]>()
  for (const record of await listEvidence(db, filter)) {
    for (const lineId of record.lineIds) evidence.set(lineId, [...(evidence.get(lineId) ?? []), record])
  }
  const findings = newestFindings(await listFindings(db, filter))
  return (lineId) => ({ progress: progress.get(lineId) ?? [], evidence: evidence.get(lineId) ?? [], finding: findings.get(lineId) })
}

/**
 * SHA-256 of what decides a review: the unit's own verdict and note, its progress and evidence by id and revision. A spot
 * check in the county's favour counts too where the review says otherwise; one against it deducts and changes no review
 * (foundations.md 4).
 */
export function basisOf(line: LineRecord, seen: Seen, verdict: Verdict): string {
  const inFavour = verdict !== 'done' && seen.finding?.finding === 'confirmed' ? seen.finding.spotCheckId : null
  return sha256(
    JSON.stringify([
      line.selfVerdict,
      line.selfNote,
      seen.progress.map((entry) => [entry.id, entry.rev]),
      seen.evidence.map((record) => [record.id, record.rev]),
      inFavour,
    ]),
  )
}

/** True where the line was reviewed, and what was seen then is no longer what is there. */
export function isStale(line: LineRecord, seen: Seen): boolean {
  return line.reviewVerdict !== null && line.reviewBasis !== basisOf(line, seen, line.reviewVerdict)
}
