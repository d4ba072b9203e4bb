import type { FindingRecord } from '#db/repositories/spot-checks.ts'

/** How several spot checks of one line are read: the newest word on it holds, and no measure loses twice (考评细则 二（一）4). */

/** The newest finding of each line; `findings` come oldest first. */
export function newestFindings(findings: readonly FindingRecord[]): ReadonlyMap<string, FindingRecord> {
  return new Map(findings.map((finding) => [finding.lineId, finding]))
}

/** The refutation that takes a line's share back: the first one since its last confirmation; `findings` come oldest first. */
export function standingRefutations(findings: readonly FindingRecord[]): ReadonlyMap<string, FindingRecord> {
  const standing = new Map<string, FindingRecord>()
  for (const finding of findings) {
    if (finding.finding === 'confirmed') standing.delete(finding.lineId)
    else if (!standing.has(finding.lineId)) standing.set(finding.lineId, finding)
  }
  return standing
}
