import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyBackup } from '#db/backup-copy.ts'
import { findSource } from '#db/backup-source.ts'
import { manifestName } from '#db/backup-manifest.ts'
import { backupFolder, storeFileName, storePath } from '#db/data-folder.ts'
import { type ChainHead, chainHead } from '#db/event-chain.ts'
import { digestOf, keepFile, readKept, storedPath } from '#db/file-store.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore, type Store } from '#db/open.ts'
import type { Projection } from '#db/projections.ts'
import { appendRevision } from '#db/record-revisions.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type Outcome, outcomeOf } from '#tests/fixtures/exchange/mutations.ts'
import { cityKeys, packageBytes, sampleContent } from '#tests/fixtures/exchange/sample-package.ts'
import { digestOfFile } from './backup-child.ts'
import { type Sayings, areOwnNotes, sayingsOf, tablesThatDiffer } from './rot-sayings.ts'
import { projections as commandProjections, saveCommand, saveUnit, storeOptions } from './save-command.ts'

/**
 * Everything of an office's that lies on a disk for years, and how each is looked at: `detected` by the program, `same` where what it says
 * is what it said, `silent` otherwise. `note`: what it says otherwise is among the machine's own notes (`rot-sayings.ts`). `unnamed`: the
 * program fails with an error that it has no word for, where it should say that its data are damaged. `cut`: the log of a store that was left open ends earlier; SQLite cannot tell a damaged frame from
 * one that a power cut left half written, so that the saves behind it are gone and the rest is whole. Only a head of the event chain that
 * was written down elsewhere tells (`db/README.md`), and with it each is detected.
 */
export const rotOutcomes = ['detected', 'same', 'silent', 'note', 'unnamed', 'cut'] as const
export type RotOutcome = (typeof rotOutcomes)[number]

export interface RotVerdict {
  readonly outcome: RotOutcome
  /** Where it shows: the tables that differ, or what was thrown. */
  readonly shows?: string
}

export interface RotTarget {
  readonly bytes: Buffer
  /** What is made of the bytes after they were damaged. */
  judge(damaged: Buffer): Promise<RotVerdict>
}

export const rotTargets = ['database', 'log', 'backup', 'copy', 'file', 'package', 'sealed'] as const
export type RotTargetName = (typeof rotTargets)[number]

const at = '2022-04-20T01:12:00.000Z'
const [commands, commandsInLog] = [20, 10]
const evidence = Buffer.from('现场照片'.repeat(400))

/** The two tables that the commands of the harness refer to have revisions here, as an office's have. */
const projections: readonly Projection[] = [
  ...commandProjections,
  { type: 'unit', table: 'unit' },
  { type: 'programme', table: 'programme' },
]

/** `checks`: the projections to verify with; the control leaves them out. */
export async function prepareTargets(root: string, checks: 'all' | 'without-projections'): Promise<Record<RotTargetName, RotTarget>> {
  const folder = join(root, 'data')
  const store = await openStore(storeOptions(folder))
  await fill(store)
  const { name } = await store.backup('outside')
  const { path: copy } = await copyBackup({ folder, backup: name, at, target: root, name: 'copy', hash: sha256, digestOfFile })
  await store.close()
  const atRest = readFileSync(storePath(folder))
  const open = await logOf(folder)
  const scratch = join(root, 'scratch')
  mkdirSync(scratch)
  const judge = (files: (damaged: Buffer) => StoreFiles, expected: Buffer, head?: ChainHead) => {
    const said = sayings(expected, open.log, head === undefined ? 'without its log' : 'with its log', scratch)
    return async (damaged: Buffer) => judgeStore(files(damaged), { said, head, scratch, projections: checks === 'all' ? projections : [] })
  }
  const backup = readFileSync(join(backupFolder(folder), name))
  return {
    database: { bytes: atRest, judge: judge((database) => ({ database }), atRest) },
    backup: { bytes: backup, judge: judge((database) => ({ database }), backup) },
    log: { bytes: open.log, judge: judge((log) => ({ database: open.database, log }), open.database, open.head) },
    copy: copyTarget(copy),
    file: await fileTarget(scratch),
    ...(await packageTargets(scratch)),
  }
}

async function fill(store: Store): Promise<void> {
  await saveUnit(store)
  const digest = await digestOf(evidence)
  await keepFile(store.folder, { bytes: evidence }, digest)
  await store.write(async (trx) => {
    const common = { ownerUnit: '', origin: 'pack', at }
    for (const row of await trx.selectFrom('unit').selectAll().execute())
      await appendRevision(trx, { ...common, type: 'unit', id: row.id, rev: 1, record: row }, sha256)
    for (const row of await trx.selectFrom('programme').selectAll().execute())
      await appendRevision(trx, { ...common, type: 'programme', id: row.id, rev: 1, record: row }, sha256)
    await trx.insertInto('blob').values({ sha256: digest, size: evidence.length, stored_at: at }).execute()
  })
  for (let turn = 1; turn <= commands; turn += 1) await store.write((trx) => saveCommand(trx, `a-${turn}`))
}

/** The store as a crash leaves it: what was saved last stands in the log alone. */
async function logOf(folder: string): Promise<{ database: Buffer; log: Buffer; head: ChainHead }> {
  const store = await openStore(storeOptions(folder))
  for (let turn = 1; turn <= commandsInLog; turn += 1) await store.write((trx) => saveCommand(trx, `log-${turn}`))
  const head = await chainHead(store.db)
  const [database, log] = [readFileSync(storePath(folder)), readFileSync(`${storePath(folder)}-wal`)]
  await store.close()
  if (head === null) throw new Error('no events')
  return { database, log, head }
}

interface StoreFiles {
  readonly database: Buffer
  readonly log?: Buffer
}

interface Judgement {
  readonly said: Sayings
  readonly head: ChainHead | undefined
  readonly scratch: string
  readonly projections: readonly Projection[]
}

async function judgeStore(files: StoreFiles, { said, head, scratch, projections: checked }: Judgement): Promise<RotVerdict> {
  const folder = mkdtempSync(join(scratch, 'store-'))
  try {
    lay(folder, files)
    const look = { hash: sha256, migrations, projections: checked }
    const isSound = await withStore(folder, async ({ db }) => (await verifyStore(db, look)).isSound)
    if (!isSound) return { outcome: 'detected' }
    const differing = tablesThatDiffer(said, sayingsOf(storePath(folder)))
    if (differing.length === 0) return { outcome: 'same' }
    const shows = differing.join(', ')
    if (head === undefined) return { outcome: areOwnNotes(differing) ? 'note' : 'silent', shows }
    const isSeen = !(await withStore(folder, async ({ db }) => (await verifyStore(db, { ...look, witnesses: [head] })).isSound))
    return { outcome: isSeen ? 'cut' : 'silent', shows }
  } catch (error) {
    return { outcome: 'unnamed', shows: String(error) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function lay(folder: string, { database, log }: StoreFiles): void {
  writeFileSync(storePath(folder), database)
  if (log !== undefined) writeFileSync(`${storePath(folder)}-wal`, log)
}

/** False where the program refuses to open it. */
async function withStore(folder: string, look: (store: Store) => Promise<boolean>): Promise<boolean> {
  try {
    const store = await openStore(storeOptions(folder))
    try {
      return await look(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

function sayings(database: Buffer, log: Buffer, which: 'with its log' | 'without its log', scratch: string): Sayings {
  const folder = mkdtempSync(join(scratch, 'whole-'))
  try {
    lay(folder, which === 'with its log' ? { database, log } : { database })
    return sayingsOf(storePath(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A copy on a stick, in whichever of its files: its manifest lists every byte. */
function copyTarget(copy: string): RotTarget {
  const content = findSource(copy, sha256).content
  const paths = [storeFileName, manifestName, ...(content?.files ?? []).map(({ sha256: digest }) => storedPath('', digest))]
  const parts = paths.map((path) => ({ path: join(copy, path), bytes: readFileSync(join(copy, path)) }))
  return {
    bytes: Buffer.concat(parts.map(({ bytes }) => bytes)),
    async judge(damaged) {
      let from = 0
      for (const { path, bytes } of parts) {
        writeFileSync(path, damaged.subarray(from, from + bytes.length))
        from += bytes.length
      }
      return { outcome: (await isCopyWhole(copy)) ? 'silent' : 'detected' }
    },
  }
}

/** As a restore looks at it: the manifest's own digest, then every file's. */
async function isCopyWhole(copy: string): Promise<boolean> {
  try {
    const { content, database } = findSource(copy, sha256)
    if (content === undefined || (await digestOfFile(database)) !== content.database.sha256) return false
    for (const { sha256: digest } of content.files) await readKept(copy, digest, digest)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

async function fileTarget(scratch: string): Promise<RotTarget> {
  const digest = await digestOf(evidence)
  const path = storedPath(join(scratch, 'files'), digest)
  mkdirSync(dirname(path), { recursive: true })
  return {
    bytes: evidence,
    async judge(damaged) {
      writeFileSync(path, damaged)
      return readKept(join(scratch, 'files'), digest, digest).then(
        () => ({ outcome: 'silent' as const }),
        () => ({ outcome: 'detected' as const }),
      )
    },
  }
}

async function packageTargets(scratch: string): Promise<Record<'package' | 'sealed', RotTarget>> {
  const [content, keys] = [await sampleContent(), await cityKeys()]
  const folder = join(scratch, 'package')
  mkdirSync(folder)
  const target = async (form: 'plain' | 'encrypted'): Promise<RotTarget> => {
    const [bytes = Buffer.alloc(0)] = await packageBytes(content, { form })
    const honest = acceptedBy(await outcomeOf(bytes, folder, keys))
    return {
      bytes,
      async judge(damaged) {
        const accepted = acceptedBy(await outcomeOf(damaged, folder, keys))
        if (accepted === undefined) return { outcome: 'detected' }
        return { outcome: accepted === honest ? 'same' : 'silent' }
      },
    }
  }
  return { package: await target('plain'), sealed: await target('encrypted') }
}

const acceptedBy = (outcome: Outcome): string | undefined => ('accepted' in outcome ? outcome.accepted : undefined)
