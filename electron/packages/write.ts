import { crc32 } from 'node:zlib'
import { dropBytes, gathering } from '#electron/archives/file-pieces.ts'
import { type ZipSums, writeZip } from '#electron/archives/zip-writer.ts'
import { ageEncryption, sha256Stream } from '#electron/crypto/index.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import { type PackageLimits, packageLimits } from '#shared/exchange/limits.ts'
import { planVolumes } from '#shared/exchange/volumes.ts'
import { workMeter } from './cancelling.ts'
import { bagPieces, sumOfSizes } from './write-bag.ts'
import type { PackageContent, PackageForm, PassedVolume, PlannedVolume, VolumeSink, WriteOptions, WrittenVolume } from './write-types.ts'

/** The volumes that a package will have; throws E-BLOB-SIZE where an attachment fits into none. The same content gives the same plan. */
export function planPackage(content: Pick<PackageContent, 'blobs' | 'layout'>, limits: PackageLimits = packageLimits): PlannedVolume[] {
  const plan = planVolumes(content.blobs, content.layout, limits)
  if (plan === undefined || content.blobs.some(({ size }) => size > limits.attachmentBytes))
    throw packageRefusal('E-BLOB-SIZE', { limit: limits.volumes })
  return plan
}

/** Writes every volume of a package, each into the sink that is opened for it, and hashes what it passes on; see `writeVolume`. */
export async function writePackage(
  content: PackageContent,
  form: PackageForm,
  openSink: (volume: PlannedVolume) => VolumeSink | Promise<VolumeSink>,
  options: WriteOptions = {},
): Promise<WrittenVolume[]> {
  const written: WrittenVolume[] = []
  for (const volume of planPackage(content, options.limits)) {
    const [sink, hash] = [await openSink(volume), sha256Stream()]
    const hashed = (bytes: Uint8Array): void | Promise<void> => {
      hash.update(bytes)
      return sink.write(bytes)
    }
    try {
      written.push({ ...(await writeVolume(content, volume, form, hashed, options)), sha256: hash.digest() })
    } finally {
      await sink.close()
    }
  }
  return written
}

/**
 * Writes one volume of the plan, now or days later. The signed bag is the same bytes for the same content (exchange.md 1); encrypting
 * wraps it differently each time, since the key of each file is random. Memory stays flat. Throws `package_refused` (E-BLOB-GONE,
 * E-VOL-RECORDS, E-PKG-SIZE, E-REC-…, E-TYPE), `cancelled`, or what the sink throws; what was passed on until then is no package.
 */
export async function writeVolume(
  content: PackageContent,
  volume: PlannedVolume,
  form: PackageForm,
  sink: (bytes: Uint8Array) => void | Promise<void>,
  options: WriteOptions = {},
): Promise<PassedVolume> {
  const limits = options.limits ?? packageLimits
  const out = limited(sink, limitOf(content, volume, limits))
  let packageId = ''
  const pieces = bagPieces({
    content,
    volume,
    limits,
    meter: workMeter(options),
    onNamed: (id) => {
      packageId = id
    },
  })
  const sums = await gathering(out, (write) =>
    form.form === 'plain'
      ? writeZip(pieces, write)
      : encrypted(content, form.alsoTo ?? [], write, (plain) => gathering(plain, (each) => writeZip(pieces, each))),
  )
  const { i, n, blobs } = volume
  const records = i === 1 ? content.recordCount : 0
  return { i, n, packageId, ...sums, records, blobs: blobs.length, blobBytes: sumOfSizes(blobs) }
}

async function encrypted(
  { head }: PackageContent,
  alsoTo: readonly string[],
  sink: (bytes: Uint8Array) => void | Promise<void>,
  write: (sink: (bytes: Uint8Array) => Promise<void>) => Promise<unknown>,
): Promise<ZipSums> {
  const recipients = [...new Set([...head.recipients.flatMap(({ ageRecipient }) => ageRecipient ?? []), ...alsoTo])]
  if (recipients.length === 0) throw new RangeError('a package encrypted to nobody')
  let [size, checksum] = [0, 0]
  const writer = await ageEncryption(recipients, async (bytes) => {
    size += bytes.length
    checksum = crc32(bytes, checksum)
    await sink(bytes)
    dropBytes(bytes)
  })
  try {
    await write((bytes) => writer.write(bytes))
    await writer.close()
  } catch (thrown) {
    await writer.abort(thrown)
    throw thrown
  }
  return { size, checksum }
}

/** Records alone go by mail; every volume fits onto FAT32. */
function limitOf({ layout }: PackageContent, volume: PlannedVolume, limits: PackageLimits) {
  return layout === 'recordsFirst' && volume.i === 1
    ? ({ code: 'E-VOL-RECORDS', bytes: limits.recordsVolumeBytes } as const)
    : ({ code: 'E-PKG-SIZE', bytes: limits.volumeHardBytes } as const)
}

function limited(sink: (bytes: Uint8Array) => void | Promise<void>, limit: ReturnType<typeof limitOf>): typeof sink {
  let size = 0
  return (bytes) => {
    size += bytes.length
    if (size > limit.bytes) throw packageRefusal(limit.code, { limit: readableSize(limit.bytes) })
    return sink(bytes)
  }
}
