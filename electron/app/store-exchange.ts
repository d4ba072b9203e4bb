import { createReadStream } from 'node:fs'
import type { BackupSource } from '#db/backup-source.ts'
import { relistBackups } from '#db/backup.ts'
import { migrations } from '#db/migrations/index.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import type { Store } from '#db/open.ts'
import { type Swapped, exchangeStore, stageRestore } from '#db/restore.ts'
import { sha256, sha256Of } from '#electron/crypto/index.ts'
import { AppError } from '#shared/domain/errors.ts'

export interface Restored {
  readonly name: string
  readonly before: string | null
  readonly aside: string | null
  readonly lacking: number
}

/** The office whose store is exchanged. */
export interface ExchangedOffice {
  readonly now: () => string
  readonly appVersion: string
  /** The absolute path of its folder, made where it is not there. */
  readonly place: () => string
  /** The data are there and do not open: nothing of them can be backed up. */
  readonly isFaulty: () => boolean
  /** Waits for a backup under way and closes the store, if one is open. */
  readonly letGo: () => Promise<void>
  /** Opens what is in the folder now; undefined where there is nothing. */
  readonly open: () => Promise<Store | undefined>
  /** Called after a failure, which may have left nothing open. */
  readonly noteFailure: () => void
}

/** Puts a backup in the place of the office's data, one at a time. */
export class StoreExchange {
  readonly #office: ExchangedOffice
  #isRestoring = false
  #isShut = false

  constructor(office: ExchangedOffice) {
    this.#office = office
  }

  /** The store is being exchanged: nobody reads or writes meanwhile. */
  get isShut(): boolean {
    return this.#isShut
  }

  /** What was there is backed up and verified before. The office works on until the exchange itself; a failure leaves the data as they were. */
  async restore(source: BackupSource, officerId: string): Promise<Restored> {
    if (this.#isRestoring) throw new AppError('database_busy')
    this.#isRestoring = true
    try {
      const { now, appVersion, place } = this.#office
      const moment = { folder: place(), at: now(), hash: sha256 }
      const digestOfFile = (path: string): Promise<string> => sha256Of(createReadStream(path))
      const { lacking } = await stageRestore({
        ...moment,
        source,
        migrations,
        projections: projectionsOfRecords,
        appVersion,
        digestOfFile,
        officerId,
      })
      const { before, aside } = await this.#exchange(moment)
      return { name: source.name, before: before?.name ?? null, aside: aside ?? null, lacking }
    } finally {
      this.#isRestoring = false
    }
  }

  async #exchange(moment: { readonly folder: string; readonly at: string; readonly hash: typeof sha256 }): Promise<Swapped> {
    const office = this.#office
    this.#isShut = true
    try {
      await office.letGo()
      const swapped = await exchangeStore({ ...moment, isOldLost: office.isFaulty() }).catch(async (error: unknown) => {
        if (!office.isFaulty()) await office.open()
        throw error
      })
      const store = await office.open()
      if (store === undefined) throw new AppError('setup_required')
      await store.write((trx) => relistBackups(trx, moment.folder))
      return swapped
    } catch (error) {
      office.noteFailure()
      throw error
    } finally {
      this.#isShut = false
    }
  }
}
