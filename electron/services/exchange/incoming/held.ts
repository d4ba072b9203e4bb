import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import { type PackageInRow, listPackagesIn } from '#db/repositories/packages-in.ts'
import { readPackage } from '#electron/packages/index.ts'
import { AppError, errorSentence } from '#shared/domain/errors.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import type { ServiceContext } from '../../context.ts'
import type { Taken } from './book.ts'
import { countOutcomes } from './outcomes.ts'
import { keysOf, stagingFolder } from './shelf.ts'
import { takeOpened } from './taking.ts'

/**
 * Imports what a key signed before it was confirmed: each package in a transaction of its own, in the order of epoch, number and volume,
 * with the 收件日期 of the day it came. One that is refused stays 已收待核验 and says why; the others go on.
 */
export async function takeHeldPackages(context: ServiceContext, signKey: string): Promise<Taken[]> {
  const held = (await listPackagesIn(context.store.db, { signKey, status: 'held' })).toSorted(bySequence)
  const taken: Taken[] = []
  for (const row of held) taken.push(await takeHeld(context, row))
  return taken
}

function bySequence(one: PackageInRow, other: PackageInRow): number {
  return one.epoch - other.epoch || one.seq - other.seq || one.volume - other.volume
}

/** The archive keeps the signed bag as it was decrypted: no key of ours is asked for. */
async function takeHeld(context: ServiceContext, row: PackageInRow): Promise<Taken> {
  const folder = join(stagingFolder(context.store), row.package_id)
  try {
    const path = join(context.store.folder, ...row.archive.split('/'))
    const opened = await readPackage(path, keysOf(context, []), packageLimits, folder, { isFileHashed: false })
    const { received_on: receivedOn, note, file_name: fileName } = row
    const input = { receivedOn, way: row.way as Parameters<typeof takeOpened>[2]['way'], note, fileName }
    return await takeOpened(context, opened, input).finally(() => opened.close())
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    return { packageId: row.package_id, status: 'held', counts: countOutcomes([]), sentences: [refusalWords(thrown)] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Why a package was refused, as a person reads it. */
export function refusalWords({ code, details }: AppError): string {
  return errorSentence(code, details, 'writing')
}
