import type { LineKey } from '#db/apply-lines.ts'
import { listAdjustments } from '#db/repositories/adjustments.ts'
import { updateTaskWords } from '#db/repositories/breakdowns.ts'
import { type ProgrammeRow, findProgramme, insertProgrammeVersion, listProgrammeVersions } from '#db/repositories/programme.ts'
import type { PackTask, ProgrammePack } from '#shared/packs/schema.ts'
import { writeMeasure } from '../breakdowns/renewal.ts'
import { type Act, found } from '../context.ts'
import { placeWaiting } from '../records/waiting.ts'
import { writeTask } from './programmes.ts'

/** A programme that came from the city, as the rows that the program works with. */

export interface RenewedProgrammes {
  /** Programmes that are in a version which was not here before. */
  readonly programmeIds: readonly string[]
  /** Records that waited for the tasks and measures that came with it: what is derived from them is to be made anew, too. */
  readonly changed: readonly LineKey[]
}

/**
 * Puts the versions in force that came with lines of `programme`: tasks, measures and dates become rows, every earlier version is kept
 * (M-025). Call it after lines of the city were applied, with the records that changed, before anything else reads the programme; part
 * of the importer's command. Responsibilities (`assignment`) and lists come as lines of their own and find their place here.
 */
export async function afterProgrammeLines(act: Act, changed: readonly LineKey[]): Promise<RenewedProgrammes> {
  const renewed: string[] = []
  for (const { id } of changed.filter(({ type }) => type === 'programme')) {
    const row = found(await findProgramme(act.trx, id), '该方案')
    if (await renewRows(act, row)) renewed.push(id)
  }
  return { programmeIds: renewed, changed: renewed.length === 0 ? [] : await placeWaiting(act) }
}

/** False where the version is here already. */
async function renewRows(act: Act, row: ProgrammeRow): Promise<boolean> {
  const versions = await listProgrammeVersions(act.trx, row.id)
  const next = JSON.parse(row.pack) as ProgrammePack
  if (versions.some(({ version }) => version === row.pack_version)) return false
  const last = versions.at(-1)
  const before = last === undefined ? undefined : (JSON.parse(last.pack) as ProgrammePack)
  for (const task of next.tasks) {
    const former = before?.tasks.find(({ id }) => id === task.id)
    if (former === undefined) await writeTask(act, next, task)
    else await renewTask(act, former, task)
  }
  const { id, pack, pack_hash, pack_version: version } = row
  await insertProgrammeVersion(act.trx, {
    programme_id: id,
    version,
    pack,
    pack_hash,
    at: act.at,
    cause: await causeOf(act, row, versions),
  })
  return true
}

async function renewTask(act: Act, former: PackTask, task: PackTask): Promise<void> {
  if (former.title !== task.title || former.goal !== task.goal) await updateTaskWords(act.trx, task)
  for (const [ordinal, measure] of task.measures.entries()) {
    const known = former.measures.find(({ id }) => id === measure.id)
    if (JSON.stringify(known) !== JSON.stringify(measure)) await writeMeasure(act, task, measure, known === undefined ? ordinal : null)
  }
}

/** The 动态调整方案 that the version comes from; `package` for any other change of the city. */
async function causeOf(act: Act, row: ProgrammeRow, versions: readonly { readonly cause: string }[]): Promise<string> {
  const causes = new Set(versions.map(({ cause }) => cause))
  const applied = (await listAdjustments(act.trx, row.id)).filter(({ id, status }) => status === 'applied' && !causes.has(id))
  const newest = applied.toSorted((one, other) => (one.applied_on ?? '').localeCompare(other.applied_on ?? '')).at(-1)
  return newest?.id ?? 'package'
}
