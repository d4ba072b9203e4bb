import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AgeFault, ageDecryption, isAgeFile, sha256Stream } from '#electron/crypto/index.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { PackageLimits } from '#shared/exchange/limits.ts'
import { freeBytesOf, readingRefusal, writingRefusal } from './disk-refusals.ts'
import type { PackageKeys } from './types.ts'

const pieceBytes = 256 * 1024
const [receivedName, bagName] = ['received', 'bag.zip']

/** A file as it came, and the bag in it, both in the staging folder. */
export interface StagedFile {
  readonly size: number
  /** Null where nobody asked for it. */
  readonly sha256: string | null
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
}

/**
 * Copies a file from its stick into the staging folder and decrypts it there: from then on only the copy is looked at, and the stick may
 * go (exchange.md 5). Writes nothing on the stick. What was staged is removed where anything goes wrong.
 */
export async function stageFile(path: string, folder: string, rules: StagingRules): Promise<StagedFile> {
  const [received, bag] = [join(folder, receivedName), join(folder, bagName)]
  const remove = async (): Promise<void> => {
    await Promise.all([received, bag].map((file) => rm(file, { force: true })))
  }
  try {
    const size = await sizeOfSource(path, rules.limits)
    await refuseFullDisk(folder, size, rules)
    const copy = await copied(path, received, size, rules)
    const isEncrypted = isAgeFile(copy.beginning)
    if (isEncrypted) await decrypted(received, bag, size, rules)
    return { size, sha256: copy.sha256, isEncrypted, bagPath: isEncrypted ? bag : received, remove }
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

async function copied(path: string, target: string, size: number, { meter, isFileHashed }: StagingRules) {
  const hash = isFileHashed ? sha256Stream() : undefined
  let [length, beginning] = [0, new Uint8Array()]
  await written(
    target,
    (async function* () {
      for await (const piece of sourcePieces(path, size)) {
        meter(piece.length)
        hash?.update(piece)
        length += piece.length
        if (beginning.length === 0) beginning = piece.slice(0, 64)
        yield piece
      }
    })(),
    size,
  )
  // A stick that was pulled may end early without an error.
  if (length !== size) throw packageRefusal('E-USB-GONE')
  return { sha256: hash?.digest() ?? null, beginning }
}

async function decrypted(received: string, bag: string, size: number, { identities, meter }: StagingRules): Promise<void> {
  const keys = typeof identities === 'function' ? await identities() : identities
  try {
    const plain = ageDecryption(keys, sourcePieces(received, size))
    await written(bag, metered(plain, meter), size)
  } catch (thrown) {
    if (!(thrown instanceof AgeFault)) throw thrown
    const codes = { not_for_these_keys: 'E-AGE-KEY', unsupported: 'E-AGE-FORM', damaged: 'E-AGE-DAMAGED' } as const
    throw packageRefusal(codes[thrown.problem], {}, { cause: thrown })
  }
}

async function* metered(pieces: AsyncIterable<Uint8Array>, meter: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    meter(piece.length)
    yield piece
  }
}

/** The first `size` bytes of a file; each piece may be kept. */
async function* sourcePieces(path: string, size: number): AsyncGenerator<Uint8Array> {
  const source = await openSource(path)
  try {
    for (let at = 0; at < size;) {
      const { bytesRead, buffer } = await source.read(Buffer.alloc(Math.min(pieceBytes, size - at)), 0, null, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } catch (thrown) {
    throw readingRefusal(thrown)
  } finally {
    await source.close().catch(() => undefined)
  }
}

async function openSource(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (thrown) {
    throw readingRefusal(thrown)
  }
}

async function written(target: string, pieces: AsyncIterable<Uint8Array>, needed: number): Promise<void> {
  const file = await open(target, 'w', 0o600).catch((thrown: unknown) => {
    throw writingRefusal(thrown, needed)
  })
  try {
    for await (const piece of pieces) {
      await file.writeFile(piece).catch((thrown: unknown) => {
        throw writingRefusal(thrown, needed)
      })
    }
  } finally {
    await file.close()
  }
}
