import type { FileHandle } from 'node:fs/promises'
import { partBytes } from '#electron/archives/zip-content.ts'
import type { ZipPart } from '#electron/archives/zip-directory.ts'
import { sha256, sha256Stream } from '#electron/crypto/index.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { PackageLimits } from '#shared/exchange/limits.ts'
import { archiveRefusal } from './archive-refusals.ts'
import type { BagEntries } from './bag-entries.ts'
import type { BagHead } from './bag-head.ts'
import { linesOf, onceOnly, recordOf } from './record-lines.ts'
import type { PackageRecord } from './types.ts'

/** Holds the records to their hashes and every line to the form of a record. */
export async function verifyRecords(
  handle: FileHandle,
  entries: BagEntries,
  head: BagHead,
  limits: PackageLimits,
  meter: (bytes: number) => void,
): Promise<void> {
  const once = onceOnly()
  let count = 0
  for (const part of entries.records) {
    for await (const line of linesOf(hashed(handle, part, head, meter), limits.recordLineBytes, count + 1)) {
      count += 1
      if (count > limits.records) throw packageRefusal('E-REC-MANY', { limit: limits.records })
      once(recordOf(line, count, limits), count)
    }
  }
  const { volume, counts } = head.info
  if (count !== (volume.i === 1 ? counts.records : 0)) throw packageRefusal('E-PKG-COUNT')
}

/** The records of a payload that was verified, in their order. */
export async function* recordsOf(handle: FileHandle, parts: readonly ZipPart[], limits: PackageLimits): AsyncGenerator<PackageRecord> {
  let count = 0
  for (const part of parts) {
    for await (const line of linesOf(piecesOf(handle, part), limits.recordLineBytes, count + 1)) {
      count += 1
      yield { ...recordOf(line, count, limits), hash: sha256(line) }
    }
  }
}

/** The bytes of an entry; a fault of the zip comes out as the package's refusal. */
export async function* piecesOf(handle: FileHandle, part: ZipPart): AsyncGenerator<Uint8Array> {
  try {
    yield* partBytes(handle, part)
  } catch (thrown) {
    throw archiveRefusal(thrown)
  }
}

async function* hashed(handle: FileHandle, part: ZipPart, head: BagHead, meter: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const hash = sha256Stream()
  for await (const piece of piecesOf(handle, part)) {
    meter(piece.length)
    hash.update(piece)
    yield piece
  }
  if (hash.digest() !== head.manifest.get(part.name)) throw packageRefusal('E-PKG-HASH')
}
