import { crc32 } from 'node:zlib'
import type { StoredFile } from '#electron/archives/zip-writer.ts'
import { sha256Stream } from '#electron/crypto/index.ts'
import { contentHeadBytes, isForbiddenContent } from '#shared/exchange/attachment-content.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { BlobSource } from './write-types.ts'

/**
 * An attachment as an entry of the zip. It is read once before, to prove that it still is what its hash says and to know its checksum;
 * one that is gone or was damaged is refused (E-BLOB-GONE) before anything of it is written.
 */
export async function storedBlob(blob: BlobSource, meter: (bytes: number) => void): Promise<StoredFile> {
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
  return { size, checksum, pieces: unchanged(blob, { size, checksum }, meter) }
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
    throw packageRefusal('E-BLOB-GONE', {}, { cause: thrown })
  }
}
