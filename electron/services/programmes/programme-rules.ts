import type { Connection } from '#db/repositories/connection.ts'
import { listProgrammeVersions } from '#db/repositories/programme.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'

/** Whether an earlier version of the programme scored by the same rules and readings: a 动态调整方案 changes neither (M-025). */
export async function hasSameRules(db: Connection, pack: ProgrammePack, version: number): Promise<boolean> {
  if (version === pack.version) return true
  const kept = (await listProgrammeVersions(db, pack.id)).find((each) => each.version === version)
  return kept !== undefined && rulesOf(JSON.parse(kept.pack) as ProgrammePack) === rulesOf(pack)
}

function rulesOf({ appraisal, readings }: ProgrammePack): string {
  return JSON.stringify([appraisal, readings])
}
