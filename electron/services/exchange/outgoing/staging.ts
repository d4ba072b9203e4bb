import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writingRefusal } from '#electron/packages/disk-refusals.ts'
import {
  type PackageContent,
  type PackageForm,
  type PackageKeys,
  type PassedVolume,
  type PlannedVolume,
  type WrittenVolume,
  readPackage,
  writeVolume,
} from '#electron/packages/index.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import type { ServiceContext } from '../../context.ts'
import type { OwnKeys } from '../keys/installation-keys.ts'

/** Volumes in the data folder's `packages/out/`: written whole, synced and read back before anything goes to a stick (exchange.md 4). */

export interface StagedVolume extends WrittenVolume {
  readonly path: string
}

export function outgoingFolder({ store }: Pick<ServiceContext, 'store'>): string {
  return join(store.folder, 'packages', 'out')
}

/** Empties the folder: what is in it was given up, by a fault or because the program ended. */
export async function clearOutgoing(context: Pick<ServiceContext, 'store'>): Promise<void> {
  await rm(outgoingFolder(context), { recursive: true, force: true })
}

/** One volume, encrypted to its recipients and to this installation, or plain; verified by reading it as its receiver will. */
export async function stageVolume(
  context: ServiceContext,
  keys: OwnKeys,
  content: PackageContent,
  volume: PlannedVolume,
  form: 'encrypted' | 'plain',
): Promise<StagedVolume> {
  const folder = join(outgoingFolder(context), content.setId)
  const path = join(folder, `volume-${volume.i}`)
  const wrapped: PackageForm = form === 'plain' ? { form } : { form, alsoTo: [keys.ageRecipient] }
  const written = await writeStaged(folder, path, (sink) => writeVolume(content, volume, wrapped, sink))
  return { ...written, path, sha256: await soundHash(context, keys, { ...written, path }, join(folder, 'check')) }
}

async function writeStaged(
  folder: string,
  path: string,
  write: (sink: (bytes: Uint8Array) => Promise<void>) => Promise<PassedVolume>,
): Promise<PassedVolume> {
  let size = 0
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await rm(path, { force: true })
    const file = await open(path, 'wx', 0o600)
    try {
      const written = await write(async (bytes) => {
        size += bytes.length
        await file.writeFile(bytes)
      })
      await file.sync()
      return written
    } finally {
      await file.close()
    }
  } catch (thrown) {
    throw writingRefusal(thrown, size)
  }
}

/**
 * Reads the file whole as its receiver will, and says its hash. What does not come out as it went in must not leave the house: the package
 * by its signature and hashes, its wrapping by the file's checksum.
 */
async function soundHash(
  { office }: ServiceContext,
  keys: OwnKeys,
  staged: PassedVolume & { readonly path: string },
  folder: string,
): Promise<string> {
  const own: PackageKeys = {
    identities: keys.identities,
    ownUnit: null,
    signer: (signKey) => (signKey === keys.signKey ? { state: 'active', unit: office.unitId } : { state: 'unknown' }),
  }
  const opened = await readPackage(staged.path, own, packageLimits, folder, { isInPlace: true })
  await opened.close()
  const { packageId, file, standing } = opened
  const isSame = packageId === staged.packageId && file.size === staged.size && file.checksum === staged.checksum
  if (!isSame || standing.state !== 'active' || file.sha256 === null) throw packageRefusal('E-FS-WRITE')
  return file.sha256
}
