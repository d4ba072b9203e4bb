import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import { type PackageInRow, listPackagesIn } from '#db/repositories/packages-in.ts'
import { readPackage } from '#electron/packages/index.ts'
import { AppError, errorSentence } from '#shared/domain/errors.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { type ServiceContext, runCommand } from '../../context.ts'
import type { Taken } from './book.ts'
import { endHeldReceipts, isClosed } from './held-receipts.ts'
import { countOutcomes } from './outcomes.ts'
import { contextOfPackage } from './sender.ts'
import { keysOf, readingFor, stagingFolder } from './shelf.ts'
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
    const opened = await readPackage(path, keysOf(context, []), packageLimits, folder, readingFor(context.store))
    const { received_on: receivedOn, note, file_name: fileName } = row
    const input = { receivedOn, way: row.way as Parameters<typeof takeOpened>[2]['way'], note, fileName }
    return await takeOpened(context, opened, input).finally(() => opened.close().catch(() => undefined))
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    await endRefused(context, row, thrown)
    return { packageId: row.package_id, status: 'held', counts: countOutcomes([]), sentences: [refusalWords(thrown)] }
  } finally {
    // What cannot be removed now says nothing about the import, and goes when the store opens next.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Codes that say what the package is; others say how this machine fared with it, and it may be taken tomorrow. */
const ofContent = /^E-(?:REC|PROG|KEY|RCPT|TYPE|PKG-KIND|PKG-OWN)/

/** What cannot be taken is no report: the 收件日期 that it was given goes with it. */
async function endRefused(context: ServiceContext, row: PackageInRow, thrown: AppError): Promise<void> {
  if (!ofContent.test(exchangeFaultOf(thrown) ?? '') || context.office.profile !== 'city') return
  const own = await contextOfPackage(context, { programmeId: row.programme_id })
  if (await isClosed(own, { trx: context.store.db })) return
  const { kind: packageKind, sender_unit_id: sender, period, seq } = row
  await runCommand(own, 'exchange.refuseHeld', async (act) => {
    act.about('package', row.package_id, { packageKind, sender, period, seq, code: exchangeFaultOf(thrown) })
    await endHeldReceipts(own, act, row, `核验后未予导入（${String(thrown.details['sentence']).replace(/。$/, '')}）`)
  })
}

/** Why a package was refused, as a person reads it. */
export function refusalWords({ code, details }: AppError): string {
  return errorSentence(code, details, 'writing')
}
