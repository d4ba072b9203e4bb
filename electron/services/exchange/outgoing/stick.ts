import { join } from 'node:path'
import { sha256Of } from '#electron/crypto/index.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import { parsePackageFileName } from '#shared/exchange/file-name.ts'
import type { StickFile, StickFiles } from './stick-files.ts'
import { patiently, stickRefusal } from './stick-faults.ts'

/**
 * A file onto a stick (exchange.md 4): written beside its place, read back and compared, then renamed. Under its final name it is whole
 * or not there; what fails leaves at most a `.part`, which the next export removes.
 */

/** A package's volume as it lies in the data folder, verified. */
export interface ReadyFile {
  readonly path: string
  /** Its name on the stick, one of `packageFileName`. */
  readonly name: string
  readonly size: number
  /** SHA-256 of the file. */
  readonly sha256: string
}

/** Directories and the stick's own books take room too. */
const spareBytes = 1024 * 1024

/** Looks at the folder before anything is written: still there (E-USB-GONE), room (E-FS-FULL), no file too large for it (E-FAT-4G). */
export async function refuseUnfitStick(stick: StickFiles, folder: string, files: readonly ReadyFile[]): Promise<void> {
  const needed = files.reduce((sum, { size }) => sum + size, spareBytes)
  const { freeBytes, mostFileBytes } = await patiently(stick, needed, () => stick.space(folder))
  if (files.some(({ size }) => size > mostFileBytes)) throw packageRefusal('E-FAT-4G')
  if (freeBytes < needed) throw packageRefusal('E-FS-FULL', { needed: readableSize(needed - freeBytes) })
}

/** Writes one file into the folder. Throws `package_refused`; under the final name then lies what lay there before, or the whole file. */
export async function writeToStick(stick: StickFiles, source: Pick<StickFiles, 'read'>, folder: string, file: ReadyFile): Promise<void> {
  const [part, target] = [join(folder, `${file.name}.part`), join(folder, file.name)]
  const trying = <Result>(work: () => Promise<Result>, lock?: 'E-USB-RO'): Promise<Result> => patiently(stick, file.size, work, lock)
  await removeLeftovers(stick, folder, file)
  try {
    await copied(source, file, await trying(() => stick.create(part), 'E-USB-RO'))
    if ((await trying(() => sha256Of(stick.read(part)))) !== file.sha256) throw packageRefusal('E-USB-VERIFY')
    await trying(() => stick.rename(part, target))
    await trying(() => stick.settle(folder))
  } catch (thrown) {
    // A stick that is gone takes its part along; one that is there is left clean.
    await stick.remove(part).catch(() => undefined)
    throw thrown
  }
}

/** Parts of the same office and kind that an export left behind when its stick was pulled. */
async function removeLeftovers(stick: StickFiles, folder: string, { name, size }: ReadyFile): Promise<void> {
  const own = parsePackageFileName(name)
  const names = await patiently(stick, size, () => stick.names(folder))
  for (const each of names.filter((found) => found.endsWith('.part'))) {
    const left = parsePackageFileName(each.slice(0, -'.part'.length))
    const isOurs = left !== undefined && left.city === own?.city && left.unit === own.unit && left.kind === own.kind
    if (isOurs) await patiently(stick, size, () => stick.remove(join(folder, each)))
  }
}

/** Not tried again: what was half-written is given up whole. */
async function copied(source: Pick<StickFiles, 'read'>, { path, size }: ReadyFile, handle: StickFile): Promise<void> {
  try {
    try {
      for await (const piece of source.read(path)) await handle.write(piece)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (thrown) {
    throw stickRefusal(thrown, size)
  }
}
