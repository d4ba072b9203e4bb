import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { ArchiveFault } from './fault.ts'
import type { ZipPart } from './zip-directory.ts'
import { bytesAt } from './zip-tail.ts'

const pieceBytes = 256 * 1024

/**
 * The bytes of one part, in pieces: never more than its directory says, never other bytes than its checksum says. Memory stays flat.
 */
export async function* partBytes(handle: FileHandle, part: ZipPart): AsyncGenerator<Uint8Array> {
  let [size, checksum] = [0, 0]
  for await (const piece of part.isPacked ? unpacked(handle, part) : packed(handle, part)) {
    size += piece.length
    if (size > part.size) throw new ArchiveFault('size_lie')
    checksum = crc32(piece, checksum)
    yield piece
  }
  if (size !== part.size) throw new ArchiveFault('size_lie')
  if (checksum !== part.checksum) throw new ArchiveFault('checksum')
}

async function* packed(handle: FileHandle, part: ZipPart): AsyncGenerator<Buffer> {
  const end = part.start + part.packedSize
  for (let at = part.start; at < end; at += pieceBytes) {
    const piece = await bytesAt(handle, at, Math.min(pieceBytes, end - at))
    if (piece.length === 0) throw new ArchiveFault('truncated')
    yield piece
  }
}

async function* unpacked(handle: FileHandle, part: ZipPart): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: Math.max(64, Math.min(pieceBytes, part.size + 1)) })
  // A failure of either end also ends the other, so the loop below sees it; what the loop leaves early needs no second word.
  const fed = pipeline(packed(handle, part), inflate).catch(() => undefined)
  try {
    yield* inflate as AsyncIterable<Buffer>
    // Bytes behind the end of the compressed data would be read by nobody, and by another reader perhaps.
    if (inflate.bytesWritten !== part.packedSize) throw new ArchiveFault('gap')
  } finally {
    inflate.destroy()
    await fed
  }
}
