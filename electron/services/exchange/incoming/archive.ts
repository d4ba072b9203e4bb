import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { keepUnder } from '#db/file-store.ts'
import { piecesOfFile } from '#electron/archives/file-pieces.ts'
import { writingRefusal } from '#electron/packages/disk-refusals.ts'
import type { OpenedPackage } from '#electron/packages/index.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type Arrival, noteArrival } from './arrivals.ts'

/** What is kept of a package as it came: its signed bag in the archive, before the rows that name it. */

/** Where a bag lies in the archive, relative to the data folder: `packages/in/2022/<packageId>.zip`. */
export function archivePlace(packageId: string, on: CalendarDay): string {
  return `packages/in/${on.slice(0, 4)}/${packageId}.zip`
}

/**
 * Keeps the signed bag, and beside it how it came; keeping it again says anew how it came and nothing else. Throws `package_refused` where
 * the disk does not take it.
 */
export async function keepBag(folder: string, opened: OpenedPackage, place: string, arrival: Arrival): Promise<void> {
  const { bagPath } = opened
  const target = bagAt(folder, place)
  await writingFor(opened, async () => {
    const [have, wanted] = [await stat(target).catch(() => undefined), await stat(bagPath)]
    if (have?.size !== wanted.size) await keepUnder(target, piecesOfFile(bagPath))
    await noteArrival(folder, place, arrival)
  })
}

/** Writes files of a package: what the system says of its disk becomes the refusal of the package, with the room that it needs. */
export async function writingFor<Result>({ info, file }: OpenedPackage, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (thrown) {
    throw writingRefusal(thrown, file.size + info.volume.blobBytes)
  }
}

/** The path of a bag by its place in the archive. */
export function bagAt(folder: string, place: string): string {
  return join(folder, ...place.split('/'))
}
