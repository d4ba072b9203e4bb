import { basename } from 'node:path'
import { prepareDataFolder } from '#db/data-folder.ts'
import { migrations } from '#db/migrations/index.ts'
import { type Store, openStore } from '#db/open.ts'
import { asAppError } from '#db/sqlite-errors.ts'
import { hasStoreFile } from '#db/store-file.ts'
import { sha256 } from '#electron/crypto/index.ts'
import type { Ports } from '#electron/ports.ts'
import { AnswerShelf } from '#electron/services/answer-shelf.ts'
import type { ServiceContext } from '#electron/services/context.ts'
import { PackShelf } from '#electron/services/programmes/pack-shelf.ts'
import { type SetupInput, contextOf, setUpOffice } from '#electron/services/setup.ts'
import { chosenFolder, rememberFolder } from './first-run.ts'
import { backUpDaily, checkChain } from './start-checks.ts'

export interface OfficeDataParts {
  readonly ports: Ports
  /** The data folder, or the place that points to it. */
  readonly defaultFolder: string
  readonly appVersion: string
  readonly newId: () => string
  readonly staged: ServiceContext['staged']
  /** Called when the day's backup is there: the page shows it. */
  readonly onBackup: () => void
}

/** The office's data folder and the store in it; before the wizard there need be no store. */
export class OfficeData {
  readonly #parts: OfficeDataParts
  readonly #shelf = new PackShelf()
  readonly #answers = new AnswerShelf()
  #folder: string
  #store: Store | undefined
  #opening: Promise<Store> | undefined
  #backingUp: Promise<void> | undefined
  #isReady = false

  constructor(parts: OfficeDataParts, folder: string, store: Store | undefined) {
    this.#parts = parts
    this.#folder = folder
    this.#store = store
  }

  get folder(): string {
    return this.#folder
  }

  /** Whether the wizard was finished: there is an office to work for. */
  get isReady(): boolean {
    return this.#isReady
  }

  /** Who acts for which office; undefined before the wizard. Throws `not_found` for an officer who is not there. */
  async contextFor(officerName?: string): Promise<ServiceContext | undefined> {
    const { ports, newId, staged } = this.#parts
    return this.#store === undefined
      ? undefined
      : contextOf(this.#store, { ports, newId, staged, answers: this.#answers }, officerName, this.#shelf)
  }

  /** Looks whether there is an office and, if so, checks its store and begins the day's backup without waiting for it. */
  async begin(): Promise<void> {
    this.#isReady = (await this.contextFor()) !== undefined
    const store = this.#store
    if (store === undefined || !this.#isReady) return
    const { ports, onBackup } = this.#parts
    await checkChain(store, ports.log)
    this.#backingUp = backUpDaily(store, ports).then((isNew) => (isNew ? onBackup() : undefined))
  }

  /** Works in this folder from now on, and after a restart; a folder that cannot be used leaves everything as it was. */
  async moveTo(chosen: string): Promise<void> {
    const folder = usableFolder(chosen)
    if (folder === this.#folder) return
    const store = hasStoreFile(folder) ? await open(this.#parts, folder) : undefined
    await rememberFolder(this.#parts.defaultFolder, folder)
    await this.#store?.close()
    this.#folder = folder
    this.#store = store
    this.#opening = undefined
    await this.begin()
  }

  /** The wizard's answer: makes the store where there is none and sets up the office in it. */
  async complete(input: SetupInput): Promise<void> {
    this.#store ??= await this.#openOnce()
    await setUpOffice(this.#store, this.#parts.ports, this.#parts.newId, input)
    this.#isReady = true
  }

  /** Waits for running work and for a backup under way. */
  async close(): Promise<void> {
    await this.#backingUp
    await this.#store?.close()
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
  const folder = (await chosenFolder(parts.defaultFolder)) ?? parts.defaultFolder
  const store = hasStoreFile(folder) ? await open(parts, folder) : undefined
  const data = new OfficeData(parts, folder, store)
  try {
    await data.begin()
    return data
  } catch (error) {
    await store?.close()
    throw error
  }
}

function open({ ports, appVersion }: OfficeDataParts, folder: string): Promise<Store> {
  return openStore({ folder, migrations, now: () => ports.clock.now(), appVersion, hash: sha256 })
}

/** The absolute path of a folder that may hold data, made where it is not there. */
function usableFolder(folder: string): string {
  try {
    return prepareDataFolder(folder)
  } catch (error) {
    throw asAppError(error, basename(folder))
  }
}
