import { type FileHandle, open } from 'node:fs/promises'
import { isAgeRecipient } from '#electron/crypto/index.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { PackageLimits } from '#shared/exchange/limits.ts'
import { readBagEntries } from './bag-entries.ts'
import { type BagHead, type SignatureCheck, readBagHead } from './bag-head.ts'
import { workMeter } from './cancelling.ts'
import { piecesOf, recordsOf, verifyPayload } from './payload.ts'
import { type StagedFile, stageFile } from './staging.ts'
import type { OpenedPackage, PackageKeys, SignerStanding, WorkOptions } from './types.ts'

export interface ReadOptions extends WorkOptions {
  readonly freeBytes?: (folder: string) => Promise<number>
  /** False where nobody asks what the file itself hashes to: its content is held to its signed hashes in any case. */
  readonly isFileHashed?: boolean
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
  const { freeBytes, isFileHashed = true } = options
  const staged = await stageFile(path, stagingFolder, {
    limits,
    identities: keys.identities,
    meter,
    isFileHashed,
    ...(freeBytes === undefined ? {} : { freeBytes }),
  })
  let bag: FileHandle | undefined
  try {
    bag = await open(staged.bagPath, 'r')
    return await openBag(bag, staged, keys, limits, { meter, isSignatureOf: options.isSignatureOf })
  } catch (thrown) {
    await bag?.close()
    await staged.remove()
    throw thrown
  }
}

interface Checks {
  readonly meter: (bytes: number) => void
  readonly isSignatureOf: SignatureCheck | undefined
}

async function openBag(
  bag: FileHandle,
  staged: StagedFile,
  keys: PackageKeys,
  limits: PackageLimits,
  checks: Checks,
): Promise<OpenedPackage> {
  const { size } = await bag.stat()
  const entries = await readBagEntries(bag, size, limits)
  let standing: SignerStanding = { state: 'unknown' }
  const head = await readBagHead(bag, entries, limits, {
    ...(checks.isSignatureOf === undefined ? {} : { isSignatureOf: checks.isSignatureOf }),
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
  await verifyPayload(bag, entries, head, limits, checks.meter)
  return {
    packageId: head.packageId,
    isEncrypted: staged.isEncrypted,
    file: { size: staged.size, sha256: staged.sha256 },
    bagPath: staged.bagPath,
    standing,
    info: head.info,
    infoText: head.infoText,
    blobs: entries.blobs.map((part) => ({ sha256: part.sha256, size: part.size, pieces: () => piecesOf(bag, part) })),
    records: () => recordsOf(bag, entries.records, limits),
    async close() {
      await bag.close()
      await staged.remove()
    },
  }
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
