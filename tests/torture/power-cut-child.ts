import { mkdirSync, writeFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { digestOf, keepFile, storedPath } from '#db/file-store.ts'
import { openStore, type Store } from '#db/open.ts'
import { saveCommand, saveUnit, storeOptions } from './save-command.ts'

/**
 * Makes a store and saves, one command after another, some with a file, and writes each turn to the descriptor of acknowledgements; between
 * two sessions it closes the store and opens it again, and it backs up once. What it does is recorded by the preload library.
 * `normal` and `files-unsynced` are wrong on purpose: the harness must see what they lose.
 */
export type SavingCare = 'full' | 'normal' | 'files-unsynced'

export interface PowerCutWork {
  readonly folder: string
  readonly care: SavingCare
  readonly sessions: number
  readonly savesPerSession: number
  /** Descriptor to which each saved turn is written. */
  readonly acknowledgements: number
}

const at = '2022-04-20T01:12:00.000Z'
const turnsPerFile = 7

if (import.meta.main) await work(JSON.parse(process.argv[2] ?? '') as PowerCutWork)

async function work({ folder, care, sessions, savesPerSession, acknowledgements }: PowerCutWork): Promise<void> {
  if (care === 'normal') forgetFull()
  let turn = 0
  for (let session = 1; session <= sessions; session += 1) {
    const store = await openStore(storeOptions(folder))
    await saveUnit(store)
    for (let count = 0; count < savesPerSession; count += 1) {
      turn += 1
      await saveTurn(store, turn, care)
      writeSync(acknowledgements, String(turn))
    }
    if (session === 1) await store.backup('daily')
    await store.close()
  }
}

async function saveTurn(store: Store, turn: number, care: SavingCare): Promise<void> {
  const file = turn % turnsPerFile === 1 ? Buffer.from(`第${turn}份佐证材料。`.repeat(turn * 5)) : undefined
  const digest = file === undefined ? '' : await digestOf(file)
  if (file !== undefined && care === 'files-unsynced') {
    mkdirSync(dirname(storedPath(store.folder, digest)), { recursive: true })
    writeFileSync(storedPath(store.folder, digest), file)
  } else if (file !== undefined) await keepFile(store.folder, { bytes: file }, digest)
  await store.write(async (trx) => {
    await saveCommand(trx, `turn-${turn}`)
    if (file !== undefined) await trx.insertInto('blob').values({ sha256: digest, size: file.length, stored_at: at }).execute()
  })
}

/** As a store would be that trusts what SQLite takes by itself once its log is on. */
function forgetFull(): void {
  const pragma = Reflect.get(Database.prototype, 'pragma') as (...words: readonly unknown[]) => unknown
  Reflect.set(Database.prototype, 'pragma', function (this: unknown, source: string, options?: unknown): unknown {
    if (source === 'synchronous') return 2
    return Reflect.apply(pragma, this, [source === 'synchronous = 2' ? 'synchronous = 1' : source, options])
  })
}
