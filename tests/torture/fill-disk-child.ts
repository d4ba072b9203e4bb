import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, type Store } from '#db/open.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { AppError } from '#shared/domain/errors.ts'
import { commandCounts, projections, saveCommand, saveUnit, storeOptions } from './save-command.ts'

/** What happened on a disk that was filled by saving, then freed. */
export interface FullDiskReport {
  readonly acknowledged: number
  readonly code: string
  readonly needed: string
  /** Commands in the store while the disk was full, and whether they were whole. */
  readonly readable: number
  readonly isWhole: boolean
  readonly backupCode: string
  /** After the room was given back. */
  readonly savedAfterwards: number
  readonly isSound: boolean
  /** After closing and opening again. */
  readonly reopened: number
}

/** Room that is given back later. */
const ballastBytes = 512 * 1024

if (import.meta.main) console.log(JSON.stringify(await fillDisk(process.argv[2] ?? '')))

async function fillDisk(disk: string): Promise<FullDiskReport> {
  const ballast = join(disk, 'ballast')
  writeFileSync(ballast, Buffer.alloc(ballastBytes, 1))
  const folder = join(disk, 'data')
  const store = await openStore(storeOptions(folder))
  await saveUnit(store)
  const { acknowledged, error } = await saveUntilFull(store)
  const counts = await commandCounts(store.db)
  const isWhole = counts.liaisons === counts.problems && counts.events === counts.problems && counts.revisions === 2 * counts.problems
  const backupCode = await store.backup('daily').then(
    () => '',
    (reason: unknown) => (reason instanceof AppError ? reason.code : String(reason)),
  )
  rmSync(ballast)
  for (let turn = 1; turn <= 5; turn += 1) await store.write((trx) => saveCommand(trx, `after-${turn}`))
  const savedAfterwards = (await commandCounts(store.db)).problems - counts.problems
  const { isSound } = await verifyStore(store.db, { hash: sha256, projections })
  await store.close()
  const again = await openStore(storeOptions(folder))
  const reopened = (await commandCounts(again.db)).problems
  await again.close()
  const { code, details } = error
  return {
    acknowledged,
    code,
    needed: String(details['needed']),
    readable: counts.problems,
    isWhole,
    backupCode,
    savedAfterwards,
    isSound,
    reopened,
  }
}

async function saveUntilFull(store: Store): Promise<{ acknowledged: number; error: AppError }> {
  for (let acknowledged = 0; ; acknowledged += 1) {
    try {
      await store.write((trx) => saveCommand(trx, `a-${acknowledged}`))
    } catch (error) {
      if (error instanceof AppError) return { acknowledged, error }
      throw error
    }
  }
}
