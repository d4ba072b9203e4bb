import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isAgeRecipient } from '#electron/crypto/index.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { PackageLimits } from '#shared/exchange/limits.ts'
import { type BagEntries, readBagEntries } from './bag-entries.ts'
import { type BagHead, type SignatureCheck, readBagHead } from './bag-head.ts'
import { workMeter } from './cancelling.ts'
import { writingRefusal } from './disk-refusals.ts'
import { piecesOf, recordsOf, verifyRecords } from './payload.ts'
import { type StagedFile, stageFile } from './staging.ts'
import type { OpenedPackage, PackageKeys, SignerStanding, WorkOptions } from './types.ts'
import { type LayingDown, verifyBlobs } from './verify-blobs.ts'

export interface ReadOptions extends WorkOptions {
  readonly freeBytes?: (folder: string) => Promise<number>
  /** False where nobody asks what the file itself hashes to: its content is held to its signed hashes in any case. */
  readonly isFileHashed?: boolean
  /** The file is our own and nobody else writes it: see `StagingRules`. */
  readonly isInPlace?: boolean
  /**
   * Asked of each attachment where the package is about to be kept: those that are wanted are laid down beside the bag while they are
   * verified (`PackageBlob.path`), and the bag is synced meanwhile.
   */
  readonly isWanted?: LayingDown['isWanted']
  /** For harnesses alone, see `HeadChecks`. */
  readonly isSignatureOf?: SignatureCheck
}

/**
 * Reads a package whole and verifies every byte of it before anything of it is handed out (exchange.md 5, steps 1 to 3): copied from
 * `path` into `stagingFolder`, decrypted there, structure, names, sizes, signature, the key's standing, version, recipient, manifests,
 * records, attachments. `stagingFolder` serves this package alone. Throws `package_refused` with a code of `exchangeFaults`, or
 * `cancelled`; then nothing is left in the staging folder. A key that the roster does not know is no refusal: `standing.state` is
 * `unknown` and the caller decides (已收待核验).
 */
export async function readPackage(
  path: string,
  keys: PackageKeys,
  limits: PackageLimits,
  stagingFolder: string,
  options: ReadOptions = {},
): Promise<OpenedPackage> {
  const meter = workMeter(options)
  const { freeBytes, isFileHashed = true, isInPlace = false, isWanted } = options
  const staged = await stageFile(path, stagingFolder, {
    limits,
    identities: keys.identities,
    meter,
    isFileHashed,
    isInPlace,
    ...(freeBytes === undefined ? {} : { freeBytes }),
  })
  const attachments = join(stagingFolder, 'attachments')
  const remove = async (): Promise<void> => {
    await Promise.all([staged.remove(), rm(attachments, { recursive: true, force: true })])
  }
  let bag: FileHandle | undefined
  try {
    bag = await open(staged.bagPath, isWanted === undefined ? 'r' : 'r+')
    const layingDown = isWanted === undefined ? undefined : { folder: attachments, isWanted }
    return await openBag({ bag, staged, remove }, keys, limits, { meter, isSignatureOf: options.isSignatureOf, layingDown })
  } catch (thrown) {
    await bag?.close()
    await remove()
    throw writingRefusal(thrown, staged.file.size)
  }
}

interface Staged {
  readonly bag: FileHandle
  readonly staged: StagedFile
  readonly remove: () => Promise<void>
}

interface Checks {
  readonly meter: (bytes: number) => void
  readonly isSignatureOf: SignatureCheck | undefined
  readonly layingDown: LayingDown | undefined
}

async function openBag({ bag, staged, remove }: Staged, keys: PackageKeys, limits: PackageLimits, checks: Checks): Promise<OpenedPackage> {
  const { size } = await bag.stat()
  const entries = await readBagEntries(bag, size, limits)
  const { head, standing } = await trustedHead(bag, entries, keys, limits, checks.isSignatureOf)
  await verifyRecords(bag, entries, head, limits, checks.meter)
  // Of a stranger's package the bag alone is kept.
  const layingDown = standing.state === 'unknown' ? undefined : checks.layingDown
  const laidDown = await verifyBlobs({ bag, meter: checks.meter }, entries.blobs, layingDown)
  return {
    packageId: head.packageId,
    isEncrypted: staged.isEncrypted,
    file: staged.file,
    bagPath: staged.bagPath,
    standing,
    info: head.info,
    infoText: head.infoText,
    blobs: entries.blobs.map((part) => {
      const path = laidDown.get(part.sha256)
      return { sha256: part.sha256, size: part.size, pieces: () => piecesOf(bag, part), ...(path === undefined ? {} : { path }) }
    }),
    records: () => recordsOf(bag, entries.records, limits),
    async close() {
      await bag.close()
      await remove()
    },
  }
}

/** What the bag says of itself, once its signature, its key, its sender and its recipient were found in order. */
async function trustedHead(
  bag: FileHandle,
  entries: BagEntries,
  keys: PackageKeys,
  limits: PackageLimits,
  isSignatureOf: SignatureCheck | undefined,
): Promise<{ readonly head: BagHead; readonly standing: SignerStanding }> {
  let standing: SignerStanding = { state: 'unknown' }
  const head = await readBagHead(bag, entries, limits, {
    ...(isSignatureOf === undefined ? {} : { isSignatureOf }),
    async onSigned(signKey) {
      standing = await keys.signer(signKey)
      if (standing.state === 'revoked') throw packageRefusal('E-KEY-REVOKED')
      if (standing.state === 'refused') throw packageRefusal('E-KEY-REFUSED')
    },
  })
  // What cannot be encrypted to must not get into a roster.
  if (!(await isAgeRecipient(head.info.ageRecipient))) throw packageRefusal('E-PKG-JSON')
  refuseOtherSender(head, standing)
  refuseOtherRecipient(head, keys.ownUnit)
  return { head, standing }
}

function refuseOtherSender({ info }: BagHead, standing: SignerStanding): void {
  if (standing.state === 'unknown') return
  if (standing.unit !== info.senderUnit) throw packageRefusal('E-KEY-UNIT')
  if (standing.state === 'retired' && info.seq > standing.validUntilSeq) throw packageRefusal('E-KEY-RETIRED')
}

function refuseOtherRecipient({ info }: BagHead, ownUnit: string | null): void {
  if (ownUnit === null || info.recipients.length === 0) return
  if (!info.recipients.some(({ unit }) => unit === ownUnit)) throw packageRefusal('E-RCPT-WRONG')
}
