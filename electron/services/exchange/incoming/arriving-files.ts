import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isKept, keepUnder, storedPath } from '#db/file-store.ts'
import { type PreparedFile, prepareFile, putAll, settleFile, sizeOf } from '#db/prepared-files.ts'
import { piecesOfFile } from '#electron/archives/file-pieces.ts'
import type { OpenedPackage, PackageBlob } from '#electron/packages/index.ts'
import { bagAt, writingFor } from './archive.ts'
import { type Arrival, noteArrival } from './arrivals.ts'

/**
 * The files of an import, before its transaction and in it: attachments and the signed bag lie in the package's own staging folder first,
 * on the disk, and are moved into the store of files and the archive when nothing can be refused or given up any more. A disk that
 * does not take them is a refusal of the package (`package_refused`).
 */

/** So many attachments are written at once: one waits for the disk while another is read. */
const atOnce = 4

interface Archiving {
  /** Where the bag will lie, relative to the data folder. */
  readonly place: string
  readonly arrival: Arrival
}

export class ArrivingFiles {
  readonly #data: string
  readonly #opened: OpenedPackage
  readonly #own: string
  readonly #prepared: PreparedFile[] = []
  #archiving: Archiving | undefined

  private constructor(data: string, opened: OpenedPackage, own: string) {
    this.#data = data
    this.#opened = opened
    this.#own = own
  }

  /** For one take; another one of the same package has a folder of its own. */
  static async in(data: string, opened: OpenedPackage, id: string): Promise<ArrivingFiles> {
    const own = join(dirname(opened.bagPath), `arriving-${id}`)
    await writingFor(opened, () => mkdir(own, { recursive: true, mode: 0o700 }))
    return new ArrivingFiles(data, opened, own)
  }

  /** Attachments that are not in the store yet; `onKept` is called for each one that is dealt with, and may throw. */
  async prepareBlobs(onKept: () => void): Promise<void> {
    const left = this.#opened.blobs.values()
    const work = async (): Promise<void> => {
      // Whoever is free takes the next one.
      for (const blob of left) {
        const target = storedPath(this.#data, blob.sha256)
        if (!(await isKept(target, blob.sha256))) this.#prepared.push(await this.#prepare(blob, target))
        onKept()
      }
    }
    const ends = await Promise.allSettled(Array.from({ length: atOnce }, () => writingFor(this.#opened, work)))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }

  /** As the reader laid it down; what it did not, or what somebody removed meanwhile, is taken out of the bag. */
  async #prepare({ sha256, size, path, pieces }: PackageBlob, target: string): Promise<PreparedFile> {
    if (path !== undefined && (await sizeOf(path)) === size) return { path, target }
    return prepareFile({ path: join(this.#own, sha256), target }, pieces())
  }

  /** The signed bag, which is in the staging folder as it will lie in the archive, and how it came. */
  async prepareBag(archiving: Archiving): Promise<void> {
    this.#archiving = archiving
    const { bagPath } = this.#opened
    const [size, have] = [await sizeOf(bagPath), await sizeOf(bagAt(this.#data, archiving.place))]
    // A take that failed at the very end has moved it already; one that was held lies there.
    if (size !== undefined && size !== have) await writingFor(this.#opened, () => settleFile(bagPath))
  }

  /** Into their places and on the disk, before the rows that name them are. */
  async put(): Promise<void> {
    await writingFor(this.#opened, () => this.#putAll())
  }

  async #putAll(): Promise<void> {
    await putAll(this.#prepared, this.#data)
    if (this.#archiving === undefined) return
    const { place, arrival } = this.#archiving
    await this.#putBag(bagAt(this.#data, place))
    await noteArrival(this.#data, place, arrival)
  }

  async #putBag(target: string): Promise<void> {
    const { bagPath } = this.#opened
    const [size, have] = [await sizeOf(bagPath), await sizeOf(target)]
    if (size === undefined || size === have) return
    try {
      await putAll([{ path: bagPath, target }], this.#data)
    } catch {
      // The package is still open: where the system moves no open files, a copy does as well.
      await keepUnder(target, piecesOfFile(bagPath))
    }
  }

  /** Removes what was not put; what cannot be removed now goes when the store opens next. */
  async drop(): Promise<void> {
    await rm(this.#own, { recursive: true, force: true }).catch(() => undefined)
  }
}
