import { rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { asMediumFault } from '#db/backup-faults.ts'
import { type BackupSource, aboutBackup, findSource, findSources } from '#db/backup-source.ts'
import { filesUnder } from '#db/backup-files.ts'
import { backupFolder } from '#db/data-folder.ts'
import { newestMigration } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { unsealedFolder } from '#db/restore-swap.ts'
import { type SealedHead, openSealed, sealedCopiesAt, sealedHead } from '#db/sealed-copy.ts'
import { sha256 } from '#electron/crypto/index.ts'
import type { Ports } from '#electron/ports.ts'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { readRecoveryFile, unsealWith } from '#electron/services/backups/sealing.ts'
import { AppError } from '#shared/domain/errors.ts'

function sizeOf({ files }: Pick<SealedHead, 'files'>): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}

interface Found {
  readonly sources: readonly BackupSource[]
  readonly sealed: readonly string[]
}

/** Where sealed copies lie, it is no fault that no open one does. */
function foundIn(folder: string): Found {
  const sealed = sealedCopiesAt(folder)
  try {
    return { sources: findSources(folder, sha256), sealed }
  } catch (error) {
    if (sealed.length === 0 || !(error instanceof AppError)) throw error
    return { sources: [], sealed }
  }
}

/** Backups that a person may restore: found by main, named to the page by a token, never by a path. */
export class OfferedBackups {
  readonly #dialogs: Ports['dialogs']
  readonly #newToken: () => string
  readonly #dataFolder: () => string
  readonly #offered = new Map<string, BackupSource>()
  /** Paths of sealed copies that were found. */
  readonly #sealed = new Map<string, string>()
  /** The token of the sealed copy that lies open. */
  #opened: string | undefined

  constructor(dialogs: Ports['dialogs'], newToken: () => string, dataFolder: () => string) {
    this.#dialogs = dialogs
    this.#newToken = newToken
    this.#dataFolder = dataFolder
  }

  /** What lies at the chosen place, the newest first; empty when the person left the dialog. */
  async choose(input: InputOf<'backups.choose'>): Promise<OutputOf<'backups.choose'>> {
    this.clear()
    const { sources, sealed } = await this.#find(input)
    return { backups: sources.map((source) => this.#offer(source)), sealed: sealed.map((path) => this.#offerSealed(path)) }
  }

  /** Opens a sealed copy beside the data with the recovery file that the person shows; null when the person left the dialog. */
  async unseal({ token, words }: InputOf<'backups.unseal'>): Promise<OutputOf<'backups.unseal'>> {
    const path = this.#sealed.get(token)
    if (path === undefined) throw new AppError('not_found', { what: '所选备份' })
    const [file] = await this.#dialogs.chooseOpen('key')
    if (file === undefined) return { backup: null }
    const name = basename(path)
    const size = sizeOf(sealedHead(path, sha256))
    try {
      const keys = await readRecoveryFile(file, words)
      // What an earlier one had opened is gone with it.
      if (this.#opened !== undefined) this.#offered.delete(this.#opened)
      await openSealed(path, this.#unsealed(), unsealWith(keys, name), sha256)
      const backup = this.#offer({ ...findSource(this.#unsealed(), sha256), name })
      this.#opened = backup.token
      return { backup }
    } catch (error) {
      throw asMediumFault(error, name, size)
    }
  }

  /** Removes what was opened of a sealed copy: it lies there only until it is restored, or another backup is looked for. */
  clear(): void {
    if (this.#opened !== undefined) this.#offered.delete(this.#opened)
    this.#opened = undefined
    rmSync(this.#unsealed(), { recursive: true, force: true })
  }

  #unsealed(): string {
    return unsealedFolder(this.#dataFolder())
  }

  /** The backup behind a token; it is looked at again when it is restored. */
  take(token: string): BackupSource {
    const source = this.#offered.get(token)
    if (source === undefined) throw new AppError('not_found', { what: '所选备份' })
    return source
  }

  async #find(input: InputOf<'backups.choose'>): Promise<Found> {
    if (input.from === 'list') return { sources: [this.#listed(input.name)], sealed: [] }
    if (input.from === 'folder') {
      const folder = await this.#dialogs.chooseFolder()
      return folder === null ? { sources: [], sealed: [] } : foundIn(folder)
    }
    const [file] = await this.#dialogs.chooseOpen('backup')
    return { sources: file === undefined ? [] : [findSource(file, sha256)], sealed: [] }
  }

  #offerSealed(path: string): OutputOf<'backups.choose'>['sealed'][number] {
    const { files } = sealedHead(path, sha256)
    const token = this.#newToken()
    this.#sealed.set(token, path)
    return { token, name: basename(path), size: sizeOf({ files }) }
  }

  #listed(name: string): BackupSource {
    const folder = backupFolder(this.#dataFolder())
    const path = join(folder, name)
    if (dirname(path) !== folder || !name.endsWith('.db')) throw new AppError('not_found', { what: '所选备份' })
    return findSource(path, sha256)
  }

  #offer(source: BackupSource): OutputOf<'backups.choose'>['backups'][number] {
    const newest = newestMigration(migrations)
    const { savedAt, title, office, version } = aboutBackup(source, newest)
    const token = this.#newToken()
    this.#offered.set(token, source)
    const files = source.content?.files ?? filesUnder(source.filesFolder)
    const size = statSync(source.database).size
    return { token, name: source.name, savedAt, title, office, size, files: files.length, isOlder: version < newest }
  }
}
