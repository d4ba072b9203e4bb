import { dirname, join } from 'node:path'
import { type BackupSource, aboutBackup, findSource, findSources } from '#db/backup-source.ts'
import { filesUnder } from '#db/backup-files.ts'
import { backupFolder } from '#db/data-folder.ts'
import { newestMigration } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { sha256 } from '#electron/crypto/index.ts'
import type { Ports } from '#electron/ports.ts'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { AppError } from '#shared/domain/errors.ts'
import { statSync } from 'node:fs'

/** Backups that a person may restore: found by main, named to the page by a token, never by a path. */
export class OfferedBackups {
  readonly #dialogs: Ports['dialogs']
  readonly #newToken: () => string
  readonly #dataFolder: () => string
  readonly #offered = new Map<string, BackupSource>()

  constructor(dialogs: Ports['dialogs'], newToken: () => string, dataFolder: () => string) {
    this.#dialogs = dialogs
    this.#newToken = newToken
    this.#dataFolder = dataFolder
  }

  /** What lies at the chosen place, the newest first; empty when the person left the dialog. */
  async choose(input: InputOf<'backups.choose'>): Promise<OutputOf<'backups.choose'>> {
    const sources = await this.#find(input)
    return { backups: sources.map((source) => this.#offer(source)) }
  }

  /** The backup behind a token; it is looked at again when it is restored. */
  take(token: string): BackupSource {
    const source = this.#offered.get(token)
    if (source === undefined) throw new AppError('not_found', { what: '所选备份' })
    return source
  }

  async #find(input: InputOf<'backups.choose'>): Promise<BackupSource[]> {
    if (input.from === 'list') return [this.#listed(input.name)]
    if (input.from === 'folder') {
      const folder = await this.#dialogs.chooseFolder()
      return folder === null ? [] : findSources(folder, sha256)
    }
    const [file] = await this.#dialogs.chooseOpen('backup')
    return file === undefined ? [] : [findSource(file, sha256)]
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
