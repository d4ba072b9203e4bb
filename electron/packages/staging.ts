import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { dropBytes, filePieces, gathering, giveBackBuffer, takeBuffer } from '#electron/archives/file-pieces.ts'
import { bytesAt } from '#electron/archives/zip-tail.ts'
import { AgeFault, ageDecryption, isAgeFile, sha256Stream } from '#electron/crypto/index.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { PackageLimits } from '#shared/exchange/limits.ts'
import { freeBytesOf, readingRefusal, writingRefusal } from './disk-refusals.ts'
import type { FileSums, PackageKeys } from './types.ts'

const bagName = 'bag.zip'
/** More than tells an age file. */
const beginningBytes = 64

/** The bag of a file that came, in the staging folder. */
export interface StagedFile {
  readonly file: FileSums
  readonly isEncrypted: boolean
  readonly bagPath: string
  remove(): Promise<void>
}

/** How a file is staged; `freeBytes` asks the disk of a folder how much room it has. */
export interface StagingRules {
  readonly limits: PackageLimits
  readonly identities: PackageKeys['identities']
  readonly meter: (bytes: number) => void
  readonly freeBytes?: (folder: string) => Promise<number>
  readonly isFileHashed: boolean
  /** The file is our own and lies still: a bag that is not encrypted is read where it lies. */
  readonly isInPlace: boolean
}

/**
 * Takes the bag of a file from its stick into the staging folder, decrypted where it was encrypted: the stick is read once, from beginning
 * to end, and may go then; only what was staged is looked at (exchange.md 5). Writes nothing on the stick. What was staged is removed where
 * anything goes wrong.
 */
export async function stageFile(path: string, folder: string, rules: StagingRules): Promise<StagedFile> {
  const bag = join(folder, bagName)
  const remove = (): Promise<void> => rm(bag, { force: true })
  try {
    const size = await sizeOfSource(path, rules.limits)
    await refuseFullDisk(folder, size, rules)
    return await withSource(path, async (source) => {
      const isEncrypted = isAgeFile(await beginningOf(source))
      const [bagPath, file] = [rules.isInPlace && !isEncrypted ? path : bag, sourceOf(source, size, rules)]
      if (bagPath === path) await readThrough(file.pieces)
      else await written(bag, isEncrypted ? decrypted(file.pieces, rules) : file.pieces, size)
      return { file: file.sums(), isEncrypted, bagPath, remove }
    })
  } catch (thrown) {
    await remove().catch(() => undefined)
    throw thrown
  }
}

async function sizeOfSource(path: string, { volumeHardBytes }: PackageLimits): Promise<number> {
  const facts = await stat(path).catch((thrown: unknown) => {
    throw readingRefusal(thrown)
  })
  // Opening a pipe or a device might never end.
  if (!facts.isFile()) throw packageRefusal('E-FS-READ')
  if (facts.size === 0) throw packageRefusal('E-PKG-EMPTY')
  if (facts.size > volumeHardBytes) throw packageRefusal('E-PKG-SIZE', { limit: readableSize(volumeHardBytes) })
  return facts.size
}

async function refuseFullDisk(folder: string, size: number, { limits, freeBytes = freeBytesOf }: StagingRules): Promise<void> {
  const needed = Math.ceil(size * limits.freeSpaceFactor)
  try {
    await mkdir(folder, { recursive: true })
    if ((await freeBytes(folder)) >= needed) return
  } catch (thrown) {
    throw writingRefusal(thrown, needed)
  }
  throw packageRefusal('E-FS-FULL', { needed: readableSize(needed) })
}

/** The file's bytes in their order, metered and summed up on the way; each piece holds until the next one is asked for. */
function sourceOf(source: FileHandle, size: number, { meter, isFileHashed }: StagingRules) {
  const hash = isFileHashed ? sha256Stream() : undefined
  let [length, checksum] = [0, 0]
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of readable(filePieces(source, 0, size))) {
      meter(piece.length)
      hash?.update(piece)
      if (isFileHashed) checksum = crc32(piece, checksum)
      length += piece.length
      yield piece
    }
    // A stick that was pulled may end early without an error.
    if (length !== size) throw packageRefusal('E-USB-GONE')
  }
  const sums = (): FileSums => (hash === undefined ? { size, sha256: null } : { size, sha256: hash.digest(), checksum })
  return { pieces: pieces(), sums }
}

async function readThrough(pieces: AsyncGenerator<Uint8Array>): Promise<void> {
  while ((await pieces.next()).done !== true);
}

async function* decrypted(sealed: AsyncIterable<Uint8Array>, { identities, meter }: StagingRules): AsyncGenerator<Uint8Array> {
  const keys = typeof identities === 'function' ? await identities() : identities
  const kept = new KeptPieces()
  let came = 0
  try {
    for await (const piece of ageDecryption(keys, kept.of(sealed))) {
      meter(piece.length)
      came += piece.length
      kept.passed(came)
      yield piece
      dropBytes(piece)
    }
  } catch (thrown) {
    if (!(thrown instanceof AgeFault)) throw thrown
    const codes = { not_for_these_keys: 'E-AGE-KEY', unsupported: 'E-AGE-FORM', damaged: 'E-AGE-DAMAGED' } as const
    throw packageRefusal(codes[thrown.problem], {}, { cause: thrown })
  }
}

/** Pieces of an encrypted file: the library keeps them while it asks for the next ones. Each lies in a buffer that serves again. */
class KeptPieces {
  readonly #held: { readonly end: number; readonly buffer: Buffer }[] = []

  async *of(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let end = 0
    for await (const piece of pieces) {
      const buffer = takeBuffer()
      buffer.set(piece)
      end += piece.length
      this.#held.push({ end, buffer })
      yield new Uint8Array(buffer.buffer, buffer.byteOffset, piece.length)
    }
  }

  /** So many bytes of the content came out. What they were encrypted to is longer, by its head and its seals: that much was read. */
  passed(bytes: number): void {
    for (let [first] = this.#held; first !== undefined && first.end <= bytes; [first] = this.#held) {
      giveBackBuffer(first.buffer)
      this.#held.shift()
    }
  }
}

async function* readable(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces
  } catch (thrown) {
    throw readingRefusal(thrown)
  }
}

async function beginningOf(source: FileHandle): Promise<Uint8Array> {
  return bytesAt(source, 0, beginningBytes).catch((thrown: unknown) => {
    throw readingRefusal(thrown)
  })
}

async function withSource<Result>(path: string, work: (source: FileHandle) => Promise<Result>): Promise<Result> {
  const source = await open(path, 'r').catch((thrown: unknown) => {
    throw readingRefusal(thrown)
  })
  try {
    return await work(source)
  } finally {
    await source.close().catch(() => undefined)
  }
}

async function written(target: string, pieces: AsyncIterable<Uint8Array>, needed: number): Promise<void> {
  const writing = (thrown: unknown): never => {
    throw writingRefusal(thrown, needed)
  }
  const file = await open(target, 'w', 0o600).catch(writing)
  try {
    await gathering(
      (bytes) => file.writeFile(bytes).catch(writing),
      async (write) => {
        for await (const piece of pieces) await write(piece)
      },
    )
  } finally {
    await file.close()
  }
}
