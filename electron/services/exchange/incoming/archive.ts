import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { keepPieces, keepUnder } from '#db/file-store.ts'
import { sha256Stream } from '#electron/crypto/index.ts'
import type { OpenedPackage, PackageBlob } from '#electron/packages/index.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import { type Arrival, noteArrival } from './arrivals.ts'

/** What is kept of a package as it came: its signed bag, and its attachments in the store of files. Both before the rows that name them. */

/** Where a bag lies in the archive, relative to the data folder: `packages/in/2022/<packageId>.zip`. */
export function archivePlace(packageId: string, on: CalendarDay): string {
  return `packages/in/${on.slice(0, 4)}/${packageId}.zip`
}

/** Keeps the signed bag, and beside it how it came; keeping it again says anew how it came and nothing else. */
export async function keepBag(folder: string, { bagPath }: OpenedPackage, place: string, arrival: Arrival): Promise<void> {
  const target = bagAt(folder, place)
  const [have, wanted] = [await stat(target).catch(() => undefined), await stat(bagPath)]
  if (have?.size !== wanted.size) await keepUnder(target, createReadStream(bagPath, { highWaterMark: 1 << 20 }))
  await noteArrival(folder, place, arrival)
}

/** The path of a bag by its place in the archive. */
export function bagAt(folder: string, place: string): string {
  return join(folder, ...place.split('/'))
}

/** Keeps every attachment under its hash, each held to it once more on the way. */
export async function keepBlobs(folder: string, { blobs }: OpenedPackage): Promise<void> {
  for (const blob of blobs) await keepPieces(folder, blob.sha256, () => checked(blob))
}

async function* checked(blob: PackageBlob): AsyncGenerator<Uint8Array> {
  const hash = sha256Stream()
  for await (const piece of blob.pieces()) {
    hash.update(piece)
    yield piece
  }
  if (hash.digest() !== blob.sha256) throw packageRefusal('E-PKG-HASH')
}
