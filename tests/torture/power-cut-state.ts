import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { openConnection } from '#db/connection.ts'
import { backupFolder, storeFileName, storePath } from '#db/data-folder.ts'
import { kyselyOver } from '#db/dialect.ts'
import { verifyEventChain } from '#db/event-chain.ts'
import { storedPath } from '#db/file-store.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import type { Database } from '#db/schema/index.ts'
import { isDamage } from '#db/sqlite-errors.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { commandCounts, projections, saveCommand, storeOptions } from './save-command.ts'
import type { SimulatedDisk } from './simulated-disk.ts'

/** What is wrong with what a power cut left. `dangling`: a row names a file or a backup that is not there whole. */
export type PowerCutFault = 'lost' | 'half' | 'corrupt' | 'dangling'

export interface PowerCutFinding {
  readonly fault: PowerCutFault
  readonly detail: string
}

type Files = ReadonlyMap<string, () => Buffer>

/** The database of one state after the other, in a folder of the caller. */
export class PlayedFiles {
  readonly path: string
  #store: Buffer | undefined

  constructor(folder: string) {
    this.path = join(folder, storeFileName)
  }

  /** The store is only read: where it is the last state's, byte for byte, it lies there already. */
  lay(files: Files): void {
    const store = files.get(storeFileName)?.()
    if (store !== undefined && this.#store?.equals(store) !== true) {
      writeFileSync(this.path, store)
      // What is settled of a file goes on changing.
      this.#store = Buffer.from(store)
    }
    rmSync(`${this.path}-shm`, { force: true })
    const log = files.get(`${storeFileName}-wal`)?.()
    if (log === undefined) rmSync(`${this.path}-wal`, { force: true })
    else writeFileSync(`${this.path}-wal`, log)
  }
}

/** Looks at a state with SQLite alone. */
export async function faultsOf(files: Files, disk: SimulatedDisk, played: PlayedFiles): Promise<PowerCutFinding[]> {
  if (!files.has(storeFileName)) {
    return disk.acknowledged === 0 ? [] : [{ fault: 'lost', detail: `no store, ${disk.acknowledged} acknowledged` }]
  }
  played.lay(files)
  try {
    const database = openConnection(played.path, 'read')
    try {
      return await faultsIn(kyselyOver<Database>(database, { name: 'cut' }), files, disk)
    } finally {
      database.close()
    }
  } catch (error) {
    if (!isDamage(error) && !(error instanceof Error && isDamage(error.cause))) throw error
    return [{ fault: 'corrupt', detail: String(error) }]
  }
}

async function faultsIn(db: Kysely<Database>, files: Files, disk: SimulatedDisk): Promise<PowerCutFinding[]> {
  const counts = await commandCounts(db)
  const { problems } = counts
  const findings: PowerCutFinding[] = []
  if (problems < disk.acknowledged) findings.push({ fault: 'lost', detail: `${problems} of ${disk.acknowledged}` })
  const isWhole = counts.liaisons === problems && counts.events === problems && counts.revisions === 2 * problems
  if (!isWhole) findings.push({ fault: 'half', detail: JSON.stringify(counts) })
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(1)`.execute(db)
  if (rows[0]?.integrity_check !== 'ok') findings.push({ fault: 'corrupt', detail: rows[0]?.integrity_check ?? '' })
  if (!(await verifyEventChain(db, { hash: sha256 })).isSound) findings.push({ fault: 'corrupt', detail: 'the chain of events' })
  for (const { sha256: digest } of await db.selectFrom('blob').select('sha256').execute()) {
    const bytes = files.get(storedPath('', digest))?.()
    if (bytes === undefined || sha256(bytes) !== digest) findings.push({ fault: 'dangling', detail: `file ${digest.slice(0, 8)}` })
  }
  for (const { name } of await db.selectFrom('backup_record').select('name').execute()) {
    const path = join(backupFolder(''), name)
    const [found, whole] = [files.get(path)?.(), disk.live(path)]
    if (found === undefined || whole === undefined || !found.equals(whole)) findings.push({ fault: 'dangling', detail: `backup ${name}` })
  }
  return findings
}

/** Opens a state as the program does, verifies all of it, and saves once more. */
export async function openedFaults(files: Files, disk: SimulatedDisk, scratch: string): Promise<PowerCutFinding[]> {
  const folder = mkdtempSync(join(scratch, 'opened-'))
  try {
    for (const [path, bytes] of files) {
      if (path.endsWith('-shm')) continue
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes())
    }
    const store = await openStore(storeOptions(folder))
    try {
      const { problems } = await commandCounts(store.db)
      if (problems > 0) await store.write((trx) => saveCommand(trx, 'after'))
      const { isSound, findings } = await verifyStore(store.db, { hash: sha256, migrations, projections })
      return [
        ...(problems < disk.acknowledged ? [{ fault: 'lost' as const, detail: `${problems} of ${disk.acknowledged} once opened` }] : []),
        ...(isSound ? [] : [{ fault: 'corrupt' as const, detail: JSON.stringify(findings.slice(0, 3)) }]),
      ]
    } finally {
      await store.close()
    }
  } catch (error) {
    return [{ fault: 'corrupt', detail: `${storePath('')} does not open: ${String(error)}` }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
