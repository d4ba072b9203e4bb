import { rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { storedPath } from '#db/file-store.ts'
import type { Store } from '#db/open.ts'
import { sizeOf } from '#db/prepared-files.ts'
import { type OpenedPackage, type PackageKeys, readPackage } from '#electron/packages/index.ts'
import { AppError } from '#shared/domain/errors.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import type { BlobFacts } from '#shared/exchange/volumes.ts'
import type { ServiceContext } from '../../context.ts'
import { ownKeys } from '../keys/installation-keys.ts'
import type { Keeper } from '../keys/keeper.ts'
import { signerStanding } from '../keys/roster.ts'
import { clearOutgoing } from '../outgoing/staging.ts'
import { longWork } from './long-work.ts'

/** Packages between 「选择」 and 「写入」: copied, decrypted and verified once, then kept under their token until they are taken or left. */

interface ChosenFile {
  readonly path: string
  readonly name: string
  readonly size: number
}

export interface ShelvedPackage {
  /** The file's own name. */
  readonly name: string
  readonly opened: OpenedPackage
}

type Reading = (folder: string, signal: AbortSignal) => Promise<ShelvedPackage>

/** So many packages lie open at once; the one that was looked at longest ago is closed for the next. */
const room = 3

class PackageShelf {
  readonly #root: string
  readonly #chosen = new Map<string, ChosenFile>()
  /** What lies open or is being read may be given up: by the person, or to make room. */
  readonly #lookings = new Map<string, AbortController>()
  readonly #takings = new Map<string, { readonly taking: AbortController; readonly result: Promise<unknown> }>()
  readonly #opened = new Map<string, Promise<ShelvedPackage>>()
  #swept: Promise<void> | undefined

  constructor(store: Store) {
    this.#root = stagingFolder(store)
  }

  choose(token: string, file: ChosenFile): void {
    this.#chosen.set(token, file)
  }

  chosen(token: string): ChosenFile | undefined {
    return this.#chosen.get(token)
  }

  /** The package under this token, read by `read` where it is not open yet. */
  async take(token: string, read: Reading): Promise<ShelvedPackage> {
    // What a crash left behind was decrypted and is nobody's.
    this.#swept ??= rm(this.#root, { recursive: true, force: true })
    await this.#swept
    const opened = this.#opened.get(token) ?? this.#open(token, read)
    this.#opened.delete(token)
    this.#opened.set(token, opened)
    await this.#makeRoom()
    return opened
  }

  #open(token: string, read: Reading): Promise<ShelvedPackage> {
    const folder = join(this.#root, token)
    const looking = new AbortController()
    this.#lookings.set(token, looking)
    // Cleared before it is told: whoever reads it again at once stages it in the same folder.
    const opening = read(folder, looking.signal).catch(async (thrown: unknown) => {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
      if (this.#opened.get(token) === opening) this.#opened.delete(token)
      throw thrown
    })
    opening.catch(() => undefined)
    return opening
  }

  async #makeRoom(): Promise<void> {
    for (const token of [...this.#opened.keys()].slice(0, -room)) await this.#close(token)
  }

  /** Aborted as soon as the package is left, or closed for another one. */
  lookingAt(token: string): AbortSignal | undefined {
    return this.#lookings.get(token)?.signal
  }

  /**
   * Work that writes the package: `leave` calls it off and closes nothing, so that it can be begun again. Asked for a second time
   * meanwhile, it is the same work.
   */
  taking<Result>(token: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const underWay = this.#takings.get(token)
    if (underWay !== undefined) return underWay.result as Promise<Result>
    const taking = new AbortController()
    const result = work(taking.signal).finally(() => this.#takings.delete(token))
    this.#takings.set(token, { taking, result })
    return result
  }

  /** Closes a package and removes everything that was staged for it. False where it was being written, and that is called off instead. */
  async leave(token: string): Promise<boolean> {
    const underWay = this.#takings.get(token)
    underWay?.taking.abort()
    if (underWay !== undefined) return false
    this.#chosen.delete(token)
    await this.#close(token)
    return true
  }

  async #close(token: string): Promise<void> {
    this.#lookings.get(token)?.abort()
    this.#lookings.delete(token)
    const opened = this.#opened.get(token)
    this.#opened.delete(token)
    await opened?.then((each) => each.opened.close()).catch(() => undefined)
    await rm(join(this.#root, token), { recursive: true, force: true })
  }

  async close(): Promise<void> {
    const open = Array.from(this.#opened.keys())
    for (const token of open) await this.#close(token)
    await rm(this.#root, { recursive: true, force: true })
  }
}

const shelves = new WeakMap<Store, PackageShelf>()

function shelfOf(store: Store): PackageShelf {
  const shelf = shelves.get(store) ?? new PackageShelf(store)
  shelves.set(store, shelf)
  return shelf
}

/** Where packages are decrypted; nothing in it outlives the program. */
export function stagingFolder({ folder }: Pick<Store, 'folder'>): string {
  return join(folder, 'packages', 'staging')
}

/** Closes what is still open of a store and removes what was staged, also by a run that crashed; called where a store opens and closes. */
export async function closePackages(store: Store): Promise<void> {
  await shelfOf(store).close()
  shelves.delete(store)
  // An export that was interrupted leaves what it was about to send, and a decrypted copy that it was checking.
  await clearOutgoing({ store })
}

/** The host asks for a file; it is read where it lies, and only when it is looked at. */
export async function choosePackage({ ports, store, newId }: ServiceContext) {
  const [path] = await ports.dialogs.chooseOpen('package')
  if (path === undefined) return { file: null }
  const facts = await stat(path).catch(() => undefined)
  const [token, name] = [newId(), basename(path)]
  if (facts?.isFile() !== true) throw new AppError('file_unavailable', { name, problem: '文件已被移走、改名或存储设备已拔出' })
  shelfOf(store).choose(token, { path, name, size: facts.size })
  return { file: { token, name, size: facts.size } }
}

/**
 * Drops what was staged, the copy of a dropped file with it; a token that is gone is no fault. A package that is being read or looked at
 * is given up on the way; one that is being written is left as it was, its writing is called off and nothing else.
 */
export async function leavePackage(
  { store, release }: ServiceContext,
  { token }: { readonly token: string },
): Promise<Record<string, never>> {
  if (await shelfOf(store).leave(token)) await release?.(token)
  return {}
}

/** Aborted as soon as a package that is looked at is left. */
export function lookingAt({ store }: Pick<ServiceContext, 'store'>, token: string): AbortSignal | undefined {
  return shelfOf(store).lookingAt(token)
}

/** Runs work that writes a package and that `leavePackage` calls off. */
export function takingFrom<Result>(
  { store }: Pick<ServiceContext, 'store'>,
  token: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return shelfOf(store).taking(token, work)
}

/**
 * The package under a token, verified whole: from the host's dialog, or dropped on the page; the page sees how far that is. Throws
 * `package_refused`, or `cancelled` where it is left meanwhile.
 */
export async function openedPackage(context: ServiceContext, keeper: Keeper, token: string): Promise<ShelvedPackage> {
  const shelf = shelfOf(context.store)
  return shelf.take(token, async (folder, signal) => {
    const { path, name, size } = shelf.chosen(token) ?? context.staged(token)
    // Copied, decrypted and looked through: every byte is met two or three times. Which, the copy alone says.
    let isEncrypted = false
    const identities = async (): Promise<readonly string[]> => {
      isEncrypted = true
      // A county that takes its 开通包 has no keys yet.
      return (await ownKeys(context, keeper)).identities
    }
    const work = longWork(context, { job: token, what: '正在校验', total: percent, signal })
    const onProgress = (bytes: number): void => {
      const total = size * (isEncrypted || bytes <= size ? 3 : 2)
      work.reach(Math.floor((bytes * percent) / total))
    }
    try {
      return {
        name,
        opened: await readPackage(path, keysOf(context, identities), packageLimits, folder, {
          ...readingFor(context.store),
          signal,
          onProgress,
        }),
      }
    } finally {
      work.end()
    }
  })
}

/** Nobody knows before the end how many bytes there are. */
const percent = 100

/** What is read is about to be kept: attachments that are not in the store yet are laid down at once. Nobody asks for the file's own hash. */
export function readingFor({ folder }: Pick<Store, 'folder'>) {
  const isWanted = async ({ sha256, size }: BlobFacts): Promise<boolean> => (await sizeOf(storedPath(folder, sha256))) !== size
  return { isFileHashed: false, isWanted } as const
}

/** Who may have signed, and for whom a package must be. */
export function keysOf({ store, office }: ServiceContext, identities: PackageKeys['identities']): PackageKeys {
  return { identities, ownUnit: office.unitId, signer: (signKey) => signerStanding(store.db, signKey) }
}
