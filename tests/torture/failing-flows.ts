import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backupsIn, verifyBackup } from '#db/backup.ts'
import { backupFolder } from '#db/data-folder.ts'
import { digestOf, keepFile, readKept } from '#db/file-store.ts'
import { openStore, type Store } from '#db/open.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { type ReadyFile, writeToStick } from '#electron/services/exchange/outgoing/stick.ts'
import { realStick } from '#electron/services/exchange/outgoing/stick-files.ts'
import { packageFiles, sampleContent } from '#tests/fixtures/exchange/sample-package.ts'
import { type ReadyReport, importTurn, prepareReport } from './failing-import.ts'
import type { FlowTurn } from './flow-turn.ts'
import { commandCounts, projections, saveCommand, saveRows, saveTrace, saveUnit, storeOptions } from './save-command.ts'

/**
 * T8: what is done while the disk fails, and what must hold afterwards. `save-split`, `package-in-place` and `import-names-first` are wrong
 * on purpose: the harness must see the half that they leave.
 */
export const failingFlows = ['save', 'backup', 'package', 'import', 'save-split', 'package-in-place', 'import-names-first'] as const
export type FailingFlow = (typeof failingFlows)[number]

/** What all turns begin with: a store with three commands and a file, and a package that lies ready. */
export interface Prepared {
  readonly data: string
  readonly ready: ReadyFile
  /** Where it is asked for: it takes two offices that worked for a month. */
  readonly report: ReadyReport | undefined
}

const at = '2022-04-20T01:12:00.000Z'
const [before, saves] = [3, 3]
const packageName = '黑河市_逊克县_month-report_2022-04_v1.sxb'

export async function prepareFlows(folder: string, flows: readonly FailingFlow[]): Promise<Prepared> {
  const data = join(folder, 'prepared')
  const store = await openStore(storeOptions(data))
  await saveUnit(store)
  for (let turn = 1; turn <= before; turn += 1) await saveWithFile(store, `before-${turn}`)
  await store.close()
  const [volume] = await packageFiles(folder, await sampleContent(), { form: 'plain' })
  if (volume === undefined) throw new Error('no volume')
  const { path, size, sha256: digest } = volume
  const report = flows.some(isImport) ? await prepareReport(folder) : undefined
  return { data, ready: { path, name: packageName, size, sha256: digest }, report }
}

const isImport = (flow: FailingFlow): flow is 'import' | 'import-names-first' => flow === 'import' || flow === 'import-names-first'

export async function flowTurn(flow: FailingFlow, prepared: Prepared, folder: string): Promise<FlowTurn> {
  if (isImport(flow)) {
    if (prepared.report === undefined) throw new Error('no report was prepared')
    return importTurn(flow, prepared.report, folder)
  }
  if (flow === 'package' || flow === 'package-in-place') return packageTurn(flow, prepared.ready, folder)
  const root = join(folder, 'data')
  cpSync(prepared.data, root, { recursive: true })
  const store = await openStore(storeOptions(root))
  return flow === 'backup' ? backupTurn(store) : savingTurn(store, flow)
}

/** A file first, then the row that names it, as every command with an attachment does. */
async function saveWithFile(store: Store, id: string): Promise<void> {
  const bytes = Buffer.from(`佐证材料${id}`)
  const digest = await digestOf(bytes)
  await keepFile(store.folder, { bytes }, digest)
  await store.write(async (trx) => {
    await saveCommand(trx, id)
    await trx.insertInto('blob').values({ sha256: digest, size: bytes.length, stored_at: at }).execute()
  })
}

async function saveInTwo(store: Store, id: string): Promise<void> {
  await store.write((trx) => saveRows(trx, id))
  await store.write((trx) => saveTrace(trx, id))
}

function savingTurn(store: Store, flow: 'save' | 'save-split'): FlowTurn {
  const acknowledged: string[] = []
  return {
    async work() {
      for (let turn = 1; turn <= saves; turn += 1) {
        const id = `turn-${turn}`
        await (flow === 'save' ? saveWithFile(store, id) : saveInTwo(store, id))
        acknowledged.push(id)
      }
    },
    async faults() {
      await saveAfterwards(store)
      await store.close()
      return storeFaults(store.folder, [...acknowledged, 'afterwards'])
    },
  }
}

/** The same program goes on once the disk works again. */
async function saveAfterwards(store: Store): Promise<void> {
  await store.write((trx) => saveCommand(trx, 'afterwards'))
}

function backupTurn(store: Store): FlowTurn {
  let isDone = false
  return {
    async work() {
      await store.backup('daily')
      isDone = true
    },
    async faults() {
      await saveAfterwards(store)
      const listed = await store.db.selectFrom('backup_record').select('name').execute()
      await store.close()
      const found = backupsIn(store.folder)
      const wrong: string[] = []
      for (const { name, isVerified } of found) {
        const { isSound } = await verifyBackup(join(backupFolder(store.folder), name), sha256)
        if (!isVerified || !isSound) wrong.push(`backup ${name} is not sound`)
      }
      if (isDone && listed.length !== 1) wrong.push('a backup that was taken is not listed')
      if (listed.some(({ name }) => !found.some((each) => each.name === name))) wrong.push('a backup is listed and not there')
      return [...wrong, ...(await storeFaults(store.folder, ['afterwards']))]
    },
  }
}

/** Opened anew: whole, sound, with everything that was acknowledged and nothing that was refused. */
async function storeFaults(folder: string, acknowledged: readonly string[]): Promise<string[]> {
  const store = await openStore(storeOptions(folder))
  try {
    const counts = await commandCounts(store.db)
    const present = new Set((await store.db.selectFrom('problem').select('id').execute()).map(({ id }) => id))
    const { problems } = counts
    const isWhole = counts.liaisons === problems && counts.events === problems && counts.revisions === 2 * problems
    const { isSound, findings } = await verifyStore(store.db, { hash: sha256, projections: isWhole ? projections : [] })
    const dangling: string[] = []
    for (const { sha256: digest } of await store.db.selectFrom('blob').select('sha256').execute()) {
      await readKept(folder, digest, digest).catch(() => dangling.push(`file ${digest.slice(0, 8)} is not there whole`))
    }
    return [
      ...acknowledged.filter((id) => !present.has(id)).map((id) => `${id} is lost`),
      ...(problems > before + acknowledged.length ? [`${problems} commands, ${before + acknowledged.length} acknowledged`] : []),
      ...(isWhole ? [] : [`half a command: ${JSON.stringify(counts)}`]),
      ...(isSound ? [] : [JSON.stringify(findings.slice(0, 3))]),
      ...dangling,
    ]
  } finally {
    await store.close()
  }
}

function packageTurn(flow: 'package' | 'package-in-place', ready: ReadyFile, folder: string): FlowTurn {
  const root = join(folder, 'stick')
  mkdirSync(root)
  const target = join(root, ready.name)
  const whole = readFileSync(ready.path)
  // Nobody waits here for a virus scanner to let go.
  const stick = { ...realStick, wait: async () => undefined }
  let isDone = false
  return {
    async work() {
      if (flow === 'package') await writeToStick(stick, realStick, root, ready)
      else writeFileSync(target, whole)
      isDone = true
    },
    async faults() {
      const left = existsSync(target) ? readFileSync(target) : undefined
      const isWrong = left === undefined ? isDone : !left.equals(whole)
      await writeToStick(stick, realStick, root, ready)
      const names = readdirSync(root)
      return [
        ...(isWrong ? [`${left?.length ?? 0} bytes of ${whole.length} under its name`] : []),
        ...(names.length === 1 ? [] : [`left on the stick: ${names.join(', ')}`]),
        ...(readFileSync(target).equals(whole) ? [] : ['written again, it is another']),
      ]
    },
  }
}
