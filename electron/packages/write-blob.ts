import { crc32 } from 'node:zlib'
import { pieceBytes, wholeBytes } from '#electron/archives/file-pieces.ts'
import type { StoredFile } from '#electron/archives/zip-writer.ts'
import { sha256, sha256Stream } from '#electron/crypto/index.ts'
import { contentHeadBytes, isForbiddenContent } from '#shared/exchange/attachment-content.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { BlobSource } from './write-types.ts'

/** Attachments as entries of the zip, in their order; the next one is read and hashed while one is written. */
export async function* storedBlobs(
  blobs: readonly BlobSource[],
  meter: (bytes: number) => void,
): AsyncGenerator<readonly [blob: BlobSource, file: StoredFile]> {
  const longest = blobs.reduce((most, { size }) => Math.max(most, Math.min(size, wholeBytes)), 0)
  // One byte more shows that a file is longer than was said of it.
  const buffers = [Buffer.allocUnsafeSlow(longest + 1), Buffer.allocUnsafeSlow(longest + 1)] as const
  const begin = (at: number): Promise<StoredFile> | undefined => {
    const blob = blobs[at]
    const begun = blob === undefined ? undefined : storedBlob(blob, buffers[at % 2 === 0 ? 0 : 1], meter)
    // What goes wrong ahead is told when that attachment's turn comes.
    begun?.catch(() => undefined)
    return begun
  }
  let coming = begin(0)
  try {
    for (const [at, blob] of blobs.entries()) {
      const file = await coming
      coming = begin(at + 1)
      if (file !== undefined) yield [blob, file]
    }
  } finally {
    await coming?.catch(() => undefined)
  }
}

/**
 * One of them. It is read before, to prove that it still is what its hash says and to know its checksum; one that is gone or was damaged is
 * refused (E-BLOB-GONE) before anything of it is written. What fits into the buffer is read this once; the rest a second time.
 */
async function storedBlob(blob: BlobSource, buffer: Buffer, meter: (bytes: number) => void): Promise<StoredFile> {
  return blob.size < buffer.length ? heldBlob(blob, buffer, meter) : reread(blob, meter)
}

async function heldBlob(blob: BlobSource, buffer: Buffer, meter: (bytes: number) => void): Promise<StoredFile> {
  meter(0)
  const size = await readBlob(blob, buffer.subarray(0, blob.size + 1))
  if (size !== blob.size) throw packageRefusal('E-BLOB-GONE')
  const bytes = buffer.subarray(0, size)
  // Here and not aside: another thread takes a copy, and the disk is busy with the one before meanwhile.
  if (sha256(bytes) !== blob.sha256) throw packageRefusal('E-BLOB-GONE')
  const checksum = crc32(bytes)
  if (isForbiddenContent(bytes)) throw packageRefusal('E-TYPE')
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < size; at += pieceBytes) {
      const piece = bytes.subarray(at, at + pieceBytes)
      meter(piece.length)
      yield piece
    }
  }
  return { size, checksum, pieces: pieces(), isProved: true }
}

/** Its bytes into the buffer, at most as many as that holds; how many. */
async function readBlob(blob: BlobSource, buffer: Uint8Array): Promise<number> {
  if (blob.readInto !== undefined) return blob.readInto(buffer).catch(goneBlob)
  let size = 0
  for await (const piece of blobPieces(blob)) {
    const some = piece.subarray(0, buffer.length - size)
    buffer.set(some, size)
    size += some.length
    if (some.length < piece.length) break
  }
  return size
}

function goneBlob(thrown: unknown): never {
  throw packageRefusal('E-BLOB-GONE', {}, { cause: thrown })
}

async function reread(blob: BlobSource, meter: (bytes: number) => void): Promise<StoredFile> {
  const hash = sha256Stream()
  let [size, checksum] = [0, 0]
  let beginning: Uint8Array = new Uint8Array()
  for await (const piece of blobPieces(blob)) {
    meter(0)
    hash.update(piece)
    checksum = crc32(piece, checksum)
    size += piece.length
    if (beginning.length < contentHeadBytes) beginning = Buffer.concat([beginning, piece.subarray(0, contentHeadBytes)])
  }
  if (size !== blob.size || hash.digest() !== blob.sha256) throw packageRefusal('E-BLOB-GONE')
  if (isForbiddenContent(beginning)) throw packageRefusal('E-TYPE')
  return { size, checksum, pieces: unchanged(blob, { size, checksum }, meter), isProved: true }
}

async function* unchanged(
  blob: BlobSource,
  before: { readonly size: number; readonly checksum: number },
  meter: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let [size, checksum] = [0, 0]
  for await (const piece of blobPieces(blob)) {
    meter(piece.length)
    checksum = crc32(piece, checksum)
    size += piece.length
    yield piece
  }
  if (size !== before.size || checksum !== before.checksum) throw packageRefusal('E-BLOB-GONE')
}

async function* blobPieces(blob: BlobSource): AsyncGenerator<Uint8Array> {
  try {
    yield* blob.open()
  } catch (thrown) {
    goneBlob(thrown)
  }
}
