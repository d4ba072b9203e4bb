import { open } from 'node:fs/promises'
import { partBytes } from '#electron/archives/zip-content.ts'
import type { ZipPart } from '#electron/archives/zip-directory.ts'
import { Fault, megabytes, refusalOf } from './fault.ts'
import { limits } from './limits.ts'
import type { OfficeFile } from './office-file.ts'
import { guardedPieces } from './part-guard.ts'

/** The bytes of one part ('xl/workbook.xml'), null where the file has no such part; refuses what is too large to be held in memory. */
export async function readPart(file: OfficeFile, part: string): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  const found = await streamPart(file, part)
  if (found === null) return null
  let size = 0
  for await (const piece of found) {
    size += piece.length
    if (size > limits.heldBytes) throw refusalOf(file.name, [file.kind], new Fault('held_too_large', megabytes(limits.heldBytes)))
    pieces.push(piece)
  }
  return Buffer.concat(pieces, size)
}

/**
 * One part's bytes in pieces of at most 256 KiB, null where the file has no such part. They are held to the sizes and checksums of the
 * directory that was judged, so a file that was exchanged after it was guarded is noticed. Memory stays flat.
 */
export async function streamPart(file: OfficeFile, part: string): Promise<AsyncIterable<Uint8Array> | null> {
  const found = file.parts.find(({ name }) => name.toLowerCase() === part.toLowerCase())
  return found === undefined ? null : pieces(file, found)
}

async function* pieces(file: OfficeFile, part: ZipPart): AsyncGenerator<Uint8Array> {
  const handle = await open(file.path, 'r').catch((error: unknown) => {
    throw refusalOf(file.name, [file.kind], error)
  })
  try {
    yield* guardedPieces(part.name, partBytes(handle, part))
  } catch (error) {
    throw refusalOf(file.name, [file.kind], error)
  } finally {
    await handle.close()
  }
}
