import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { ArchiveFault } from '#electron/archives/fault.ts'
import { filePieces, wholeBytes } from '#electron/archives/file-pieces.ts'
import { bytesInto } from '#electron/archives/zip-tail.ts'
import { sha256Aside, sha256Stream } from '#electron/crypto/index.ts'
import { contentHeadBytes, isForbiddenContent } from '#shared/exchange/attachment-content.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { BlobFacts } from '#shared/exchange/volumes.ts'
import { archiveRefusal } from './archive-refusals.ts'
import type { BagEntries } from './bag-entries.ts'
import { inTurn } from './in-turn.ts'

/** Attachments on their way in: read once, and on the disk by the time that they are found sound. */

/** Where attachments are laid down, and which of them. */
export interface LayingDown {
  readonly folder: string
  readonly isWanted: (blob: BlobFacts) => Promise<boolean>
}

type Blob = BagEntries['blobs'][number]

interface Reading {
  readonly bag: FileHandle
  readonly meter: (bytes: number) => void
}

/** So many at once: one is hashed, another is written, a third one waits for the disk. */
const atOnce = 3

/**
 * Holds every attachment to its checksum, its hash and what may travel. Those that are wanted are laid down meanwhile, and they and the bag
 * are on the disk at the end; says where they lie, by hash. Of several faults that of the first attachment is told.
 */
export async function verifyBlobs(
  reading: Reading,
  blobs: readonly Blob[],
  layingDown: LayingDown | undefined,
): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>()
  const placeFor = async (blob: Blob): Promise<string | undefined> => {
    if (layingDown === undefined || !(await layingDown.isWanted({ sha256: blob.sha256, size: blob.size }))) return undefined
    const path = join(layingDown.folder, blob.sha256)
    paths.set(blob.sha256, path)
    return path
  }
  // The disk takes the bag while its attachments are hashed.
  const settled = layingDown === undefined ? undefined : reading.bag.sync()
  settled?.catch(() => undefined)
  if (layingDown !== undefined) await mkdir(layingDown.folder, { recursive: true, mode: 0o700 })
  const longest = blobs.reduce((most, { size }) => Math.max(most, Math.min(size, wholeBytes)), 0)
  await inTurn(blobs, atOnce, () => {
    const buffer = Buffer.allocUnsafeSlow(longest)
    return async (blob) => {
      const path = await placeFor(blob)
      await (blob.size > buffer.length ? verifyPieces(reading, blob, path) : verifyWhole(reading, blob, buffer, path))
    }
  })
  await settled
  return paths
}

/** In one buffer: hashed on another thread, and written down at the same time. */
async function verifyWhole({ bag, meter }: Reading, blob: Blob, buffer: Buffer, path: string | undefined): Promise<void> {
  const bytes = await bytesInto(bag, blob.start, buffer.subarray(0, blob.size))
  meter(bytes.length)
  const isForbidden = isForbiddenContent(bytes)
  const laying = path === undefined || isForbidden ? undefined : laidDown(path, (file) => file.writeFile(bytes))
  const [hash, laid] = await Promise.allSettled([sha256Aside(bytes), laying])
  if (hash.status === 'rejected') throw hash.reason
  refuseOther(blob, { size: bytes.length, checksum: crc32(bytes), hash: hash.value, isForbidden })
  if (laid.status === 'rejected') throw laid.reason
}

/** Too large to be held: piece by piece, each written on another thread while it is hashed here. */
async function verifyPieces({ bag, meter }: Reading, blob: Blob, path: string | undefined): Promise<void> {
  const hash = sha256Stream()
  let [size, checksum] = [0, 0]
  let beginning: Uint8Array = new Uint8Array()
  const read = async (file?: FileHandle): Promise<void> => {
    for await (const piece of filePieces(bag, blob.start, blob.start + blob.size)) {
      meter(piece.length)
      const written = file?.writeFile(piece)
      hash.update(piece)
      checksum = crc32(piece, checksum)
      size += piece.length
      if (beginning.length < contentHeadBytes) beginning = Buffer.concat([beginning, piece.subarray(0, contentHeadBytes)])
      await written
    }
  }
  await (path === undefined ? read() : laidDown(path, read))
  refuseOther(blob, { size, checksum, hash: hash.digest(), isForbidden: isForbiddenContent(beginning) })
}

interface Found {
  readonly size: number
  readonly checksum: number
  readonly hash: string
  readonly isForbidden: boolean
}

function refuseOther(blob: Blob, { size, checksum, hash, isForbidden }: Found): void {
  if (size !== blob.size) throw archiveRefusal(new ArchiveFault('truncated'))
  if (checksum !== blob.checksum) throw archiveRefusal(new ArchiveFault('checksum'))
  if (hash !== blob.sha256) throw packageRefusal('E-PKG-HASH')
  if (isForbidden) throw packageRefusal('E-TYPE')
}

async function laidDown(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await write(file)
    await file.sync()
  } finally {
    await file.close()
  }
}
