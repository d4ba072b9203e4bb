import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { knownRefusal } from '#electron/app/failures.ts'
import { closePackages } from '#electron/services/exchange/incoming/shelf.ts'
import { errorSentence } from '#shared/domain/errors.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { logicalDump } from '#tests/fixtures/logical-dump.ts'
import { reportParcel, reportingApril, take, verified } from '#tests/fixtures/exchange/incoming-packages.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'
import { exchangeDay } from './exchanging-child.ts'
import type { FlowTurn } from './flow-turn.ts'
import { officeIn } from './office-in-folder.ts'
import { appliedIn, danglingFiles } from './taken-packages.ts'

/** A county's report with its files on a stick, and the city's data before it is taken in. */
export interface ReadyReport {
  readonly city: string
  readonly path: string
  readonly packageId: string
  readonly records: number
}

/** What an import that failed said and left: its store is as before or wholly after, and taking the package again completes it. */
export interface FailedImport {
  /** A code of ours; `unexpected` where the program has no word for it. */
  readonly code: string
  readonly sentence: string
  readonly faults: readonly string[]
}

export async function prepareReport(folder: string): Promise<ReadyReport> {
  const offices = await reportingApril()
  try {
    const [{ path, packageId, records }] = await reportParcel(offices.county, offices.city)
    const ready = { city: join(folder, 'city'), path: join(folder, 'report.sxb'), packageId, records }
    cpSync(path, ready.path)
    await Promise.all([offices.city.close(), offices.county.close()])
    cpSync(offices.city.store.folder, ready.city, { recursive: true })
    return ready
  } finally {
    await offices.dispose()
  }
}

/** `import-names-first` is wrong on purpose: rows that name the package's files are there before the files. */
export async function importTurn(flow: 'import' | 'import-names-first', ready: ReadyReport, folder: string): Promise<FlowTurn> {
  const data = join(folder, 'data')
  cpSync(ready.city, data, { recursive: true })
  const office = await officeIn(data, exchangeDay)
  const before = logicalDump(data)
  const guard = async (step: string): Promise<void> => {
    if (flow === 'import-names-first' && step === 'blobs') await nameFile(office)
  }
  return {
    work: async () => void (await take(office, ready, { guard })),
    async faults(thrown) {
      const { faults } = await afterFailure(office, ready, { before, thrown })
      return [...faults]
    },
  }
}

/** Looks through an office in which an import failed, or went through for all that, and takes the package again; closes the office. */
export async function afterFailure(
  office: SeededOffice,
  ready: ReadyReport,
  { before, thrown }: { readonly before: Record<string, string> | undefined; readonly thrown: unknown },
): Promise<FailedImport> {
  const { folder } = office.store
  const after = logicalDump(folder)
  const isApplied = (await appliedIn(office)).has(ready.packageId)
  const said = saidOf(thrown)
  const changed = Object.keys(after ?? {}).filter((table) => after?.[table] !== before?.[table])
  const faults = [
    ...(isApplied || changed.length === 0 ? [] : [`nothing was taken, and ${changed.join(', ')} changed`]),
    ...(isApplied && thrown !== undefined ? [`it was taken, and said is: ${said.sentence}`] : []),
    ...(!isApplied && thrown === undefined ? ['it was said to be taken, and is not'] : []),
    ...(thrown !== undefined && !/^[\u4e00-\u9fff“].*。$/.test(said.sentence) ? [`no sentence: ${said.sentence}`] : []),
  ]
  await closePackages(office.store)
  const left = leftIn(folder)
  if (left.length > 0) faults.push(`left: ${left.join(', ')}`)
  await take(office, ready)
  if (!(await appliedIn(office)).has(ready.packageId)) faults.push('it is not taken the second time')
  faults.push(...(await danglingFiles(office)))
  const came = await office.store.db.selectFrom('package_in_record').select('id').where('package_id', '=', ready.packageId).execute()
  if (came.length !== ready.records) faults.push(`${came.length} of ${ready.records} records`)
  const { isSound, findings } = await verified(office)
  if (!isSound) faults.push(JSON.stringify(findings.slice(0, 3)))
  await office.close()
  return { ...said, faults }
}

/** As the application answers it. */
function saidOf(thrown: unknown): { code: string; sentence: string } {
  if (thrown === undefined) return { code: '', sentence: '' }
  const refusal = knownRefusal(thrown)
  const code = refusal?.code ?? 'unexpected'
  return { code: exchangeFaultOf(thrown) ?? code, sentence: errorSentence(code, refusal?.details) }
}

/** Half-written files and what was staged; whole files that no row names yet wait for the package to come again (db/leftovers.ts). */
function leftIn(folder: string): string[] {
  const places = ['packages', 'store'].map((name) => join(folder, name)).filter((place) => existsSync(place))
  const names = places.flatMap((place) => readdirSync(place, { recursive: true, encoding: 'utf8' }))
  return names.filter((name) => name.endsWith('.part') || name.startsWith('staging'))
}

async function nameFile({ store, ports }: SeededOffice): Promise<void> {
  await store.write(async (trx) => {
    await trx
      .insertInto('blob')
      .values({ sha256: 'a'.repeat(64), size: 1, stored_at: ports.clock.now() })
      .execute()
  })
}
