import { basename } from 'node:path'
import type { BackupSource } from '#db/backup-source.ts'
import { prepareDataFolder } from '#db/data-folder.ts'
import { migrations } from '#db/migrations/index.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { type Store, openStore } from '#db/open.ts'
import { asAppError } from '#db/sqlite-errors.ts'
import { hasStoreFile } from '#db/store-file.ts'
import { type ScryptCost, sha256 } from '#electron/crypto/index.ts'
import type { Ports } from '#electron/ports.ts'
import { AnswerShelf } from '#electron/services/answer-shelf.ts'
import type { DoorParts } from '#electron/services/accounts/door.ts'
import type { FirstAccount } from '#electron/services/accounts/passwords.ts'
import { backUpAtExit } from '#electron/services/backups/triggers.ts'
import { closePackages } from '#electron/services/exchange/incoming/shelf.ts'
import type { ServiceContext } from '#electron/services/context.ts'
import { PackShelf } from '#electron/services/programmes/pack-shelf.ts'
import { type SetupInput, contextOf, setUpOffice } from '#electron/services/setup.ts'
import { AppError } from '#shared/domain/errors.ts'
import { chosenFolder, rememberFolder } from './first-run.ts'
import { type StartRecord, beginStart, failedStartsAllowed } from './safe-mode-start.ts'
import { backUpDaily, checkChain, checkCrypto, clearLeftovers, drillMonthly } from './start-checks.ts'
import { type Restored, StoreExchange } from './store-exchange.ts'

export interface OfficeDataParts {
  readonly ports: Ports
  /** The data folder, or the place that points to it. */
  readonly defaultFolder: string
  readonly appVersion: string
  readonly newId: () => string
  readonly staged: ServiceContext['staged']
  readonly release: ServiceContext['release']
  readonly passwordCost?: ScryptCost | undefined
  /** A person is in front: damage opens the safe mode, and the end takes a backup. */
  readonly isAttended: boolean
  /** Called when the day's backup is there: the page shows it. */
  readonly onBackup: () => void
}

/** Why the data are not open although they are there. */
export type DataFault = 'damaged' | 'failedStarts'

/** The office's data folder and the store in it; before the wizard there need be no store. */
export class OfficeData {
  readonly #parts: OfficeDataParts
  readonly #exchange: StoreExchange
  #shelf = new PackShelf()
  #answers = new AnswerShelf()
  #folder: string
  #store: Store | undefined
  #opening: Promise<Store> | undefined
  #backingUp: Promise<void> | undefined
  #isReady = false
  #fault: DataFault | undefined
  /** Of a start that is not finished. */
  #start: StartRecord | undefined

  constructor(parts: OfficeDataParts, folder: string) {
    this.#parts = parts
    this.#folder = folder
    this.#exchange = new StoreExchange({
      now: () => parts.ports.clock.now(),
      appVersion: parts.appVersion,
      place: () => usableFolder(this.#folder),
      isFaulty: () => this.#fault !== undefined,
      letGo: () => this.#letGo(),
      open: async () => {
        await this.#open()
        return this.#store
      },
      noteFailure: () => this.#noteFailure(),
    })
  }

  /** Opens what is in the folder; where a person is in front, damage and two failed starts are not thrown but kept as `fault`. */
  async start(): Promise<void> {
    if (!hasStoreOrDamage(this.#folder, this.#parts.isAttended)) return
    const { isAttended, ports } = this.#parts
    this.#start = isAttended ? beginStart(this.#folder, ports.clock.now()) : undefined
    if (this.#start !== undefined && this.#start.failed >= failedStartsAllowed) {
      ports.log.error('safe-mode', { reason: 'failedStarts', failed: this.#start.failed })
      this.#fault = 'failedStarts'
      return
    }
    try {
      await this.#open()
    } catch (error) {
      // A refusal with a reason is no crash.
      if (error instanceof AppError) this.#start?.clear()
      if (!isAttended || !isDamage(error)) throw error
      ports.log.error('safe-mode', { reason: 'damaged' })
      this.#fault = 'damaged'
    }
  }

  /** Opens the store as it is, looks through it and is ready; a failure leaves nothing open. */
  async #open(): Promise<void> {
    if (!hasStoreFile(this.#folder)) return
    this.#store = await open(this.#parts, this.#folder)
    this.#shelf = new PackShelf()
    this.#answers = new AnswerShelf()
    this.#opening = undefined
    try {
      await this.begin()
    } catch (error) {
      await this.#store.close()
      this.#store = undefined
      throw error
    }
    this.#start?.clear()
    this.#fault = undefined
  }

  /** Set where the data are there and not open: the safe mode. */
  get fault(): DataFault | undefined {
    return this.#fault
  }

  /** The safe mode's 重新打开. */
  async openAgain(): Promise<void> {
    await this.#open()
  }

  /**
   * Puts a backup in the place of the office's data, or into an empty folder; what was there is backed up and verified before. The
   * office works on until the exchange itself. A failure leaves the data as they were and open.
   */
  restore(source: BackupSource, officerId: string): Promise<Restored> {
    return this.#exchange.restore(source, officerId)
  }

  async #letGo(): Promise<void> {
    await this.#backingUp
    if (this.#store !== undefined) await closePackages(this.#store)
    await this.#store?.close()
    this.#store = undefined
  }

  /** An exchange that failed may have left nothing open although data are there. */
  #noteFailure(): void {
    if (this.#store === undefined && hasStoreOrDamage(this.#folder, true)) this.#fault ??= 'damaged'
  }

  get folder(): string {
    return this.#folder
  }

  /** Whether the wizard was finished: there is an office to work for. */
  get isReady(): boolean {
    return this.#isReady
  }

  /** What the door leans on; undefined while there is no store. */
  get door(): DoorParts | undefined {
    const { ports, newId, passwordCost } = this.#parts
    if (this.#exchange.isShut) throw new AppError('database_busy')
    return this.#store === undefined ? undefined : { store: this.#store, ports, newId, passwordCost }
  }

  /** Who acts for which office; undefined before the wizard. Throws `not_found` for an officer who is not there. */
  async contextFor(officerName?: string): Promise<ServiceContext | undefined> {
    const { ports, newId, staged, release, passwordCost } = this.#parts
    return this.#store === undefined
      ? undefined
      : contextOf(this.#store, { ports, newId, staged, release, answers: this.#answers, passwordCost }, officerName, this.#shelf)
  }

  /** Looks whether there is an office and, if so, checks its store and begins the day's backup without waiting for it. */
  async begin(): Promise<void> {
    this.#isReady = (await this.contextFor()) !== undefined
    const store = this.#store
    if (store === undefined || !this.#isReady) return
    await clearLeftovers(store, this.#parts.ports)
    await checkChain(store, this.#parts.ports.log)
    this.#backingUp = this.#careFor(store)
  }

  /** The day's backup and, where a person is in front, the month's drill. */
  async #careFor(store: Store): Promise<void> {
    const { ports, newId, staged, onBackup, isAttended } = this.#parts
    const isNew = await backUpDaily(store, ports)
    const isDrilled = isAttended && (await drillMonthly({ store, ports, newId, staged }))
    if (isNew || isDrilled) onBackup()
  }

  /** Works in this folder from now on, and after a restart; a folder that cannot be used leaves everything as it was. */
  async moveTo(chosen: string): Promise<void> {
    this.#refuseFault()
    const folder = usableFolder(chosen)
    if (folder === this.#folder) return
    const store = hasStoreFile(folder) ? await open(this.#parts, folder) : undefined
    await rememberFolder(this.#parts.defaultFolder, folder)
    if (this.#store !== undefined) await closePackages(this.#store)
    await this.#store?.close()
    this.#folder = folder
    this.#store = store
    this.#opening = undefined
    await this.begin()
  }

  /** The wizard's answer: makes the store where there is none and sets up the office in it. */
  async complete(input: SetupInput): Promise<FirstAccount | null> {
    this.#refuseFault()
    this.#store ??= await this.#openOnce()
    const first = await setUpOffice(this.#store, this.#parts.ports, this.#parts.newId, input, this.#parts.passwordCost)
    this.#isReady = true
    return first
  }

  /** Waits for running work and for a backup under way. */
  async close(): Promise<void> {
    await this.#backingUp
    const { isAttended, ports } = this.#parts
    if (this.#store !== undefined && this.#isReady && isAttended) await backUpAtExit(this.#store, ports.log)
    if (this.#store !== undefined) await closePackages(this.#store)
    await this.#store?.close()
  }

  /** The wizard would hide the data that are there. */
  #refuseFault(): void {
    if (this.#fault !== undefined) throw new AppError('safe_mode')
  }

  /** A second click on the wizard's last button must not open the store a second time. */
  async #openOnce(): Promise<Store> {
    this.#opening ??= open(this.#parts, this.#folder)
    try {
      return await this.#opening
    } catch (error) {
      this.#opening = undefined
      throw error
    }
  }
}

/** Opens the store of the folder in use, if there is one; fails as `openStore` does, and where the chosen folder is gone. */
export async function openOfficeData(parts: OfficeDataParts): Promise<OfficeData> {
  await checkCrypto(parts.ports.log)
  const folder = (await chosenFolder(parts.defaultFolder)) ?? parts.defaultFolder
  const data = new OfficeData(parts, folder)
  await data.start()
  return data
}

/** A folder whose store is lost is no empty one; with somebody in front that is told in the safe mode. */
function hasStoreOrDamage(folder: string, isAttended: boolean): boolean {
  try {
    return hasStoreFile(folder)
  } catch (error) {
    if (isAttended && isDamage(error)) return true
    throw error
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof AppError && error.code === 'database_damaged'
}

function open({ ports, appVersion }: OfficeDataParts, folder: string): Promise<Store> {
  return openStore({ folder, migrations, projections: projectionsOfRecords, now: () => ports.clock.now(), appVersion, hash: sha256 })
}

/** The absolute path of a folder that may hold data, made where it is not there. */
function usableFolder(folder: string): string {
  try {
    return prepareDataFolder(folder)
  } catch (error) {
    throw asAppError(error, basename(folder))
  }
}
