import type { ZipPiece } from '#electron/archives/zip-writer.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { PackageLimits } from '#shared/exchange/limits.ts'
import { bagNames, blobName } from '#shared/exchange/names.ts'
import { type PackageInfo, packageInfoSchema } from '#shared/exchange/package-info.ts'
import { formatVersion, minReader } from '#shared/exchange/version.ts'
import type { BlobFacts } from '#shared/exchange/volumes.ts'
import { type ManifestLine, bagDeclaration, bagInfoText, manifestText } from './bag-texts.ts'
import { signKeyText, signatureText } from './minisign.ts'
import { storedBlobs } from './write-blob.ts'
import { recordsFiles } from './write-records.ts'
import type { PackageContent, PlannedVolume } from './write-types.ts'

/** Declaration, facts, two manifests, signature. */
const tagFileCount = 5

export interface Bag {
  readonly content: PackageContent
  readonly volume: PlannedVolume
  readonly limits: PackageLimits
  readonly meter: (bytes: number) => void
  /** Told the `packageId` as soon as it is known. */
  readonly onNamed: (packageId: string) => void
}

/** The entries of a signed bag in the order in which they can be known: what is said of a file comes behind it. */
export async function* bagPieces(bag: Bag): AsyncGenerator<ZipPiece> {
  const { content, volume, meter } = bag
  const lines: ManifestLine[] = []
  let bytes = 0
  const note = (name: string, size: number, hash: string): void => {
    lines.push({ name, sha256: hash })
    bytes += size
    if (lines.length + tagFileCount > bag.limits.entries) throw packageRefusal('E-PKG-ENTRIES', { limit: bag.limits.entries })
  }
  yield textFile(bagNames.declaration, bagDeclaration)
  if (volume.i === 1) {
    for await (const file of recordsFiles(content.records(), content.recordCount, bag.limits)) {
      yield [file.name, file.text]
      const written = file.written()
      meter(written.size)
      note(file.name, written.size, written.sha256)
    }
  }
  for await (const [blob, file] of storedBlobs(volume.blobs, meter)) {
    yield [blobName(blob.sha256), file]
    note(blobName(blob.sha256), blob.size, blob.sha256)
  }
  const infoText = packageJson(bag)
  yield textFile(bagNames.packageJson, infoText)
  note(bagNames.packageJson, Buffer.byteLength(infoText), sha256(infoText))
  yield* tagFiles(bag, lines, `${bytes}.${lines.length}`)
}

/** The files that say what the payload is, and the signature over them. */
function* tagFiles(bag: Bag, lines: readonly ManifestLine[], oxum: string): Generator<ZipPiece> {
  const { head, signer } = bag.content
  const { i, n } = bag.volume
  const manifest = manifestText(lines)
  const info = infoText(bag, oxum)
  const tags = { [bagNames.declaration]: bagDeclaration, [bagNames.info]: info, [bagNames.manifest]: manifest }
  const tagManifest = manifestText(Object.entries(tags).map(([name, text]) => ({ name, sha256: sha256(text) })))
  const comment = `shouxin-package ${formatVersion} kind:${head.kind} sender:${head.senderUnit} seq:${head.seq} volume:${i}/${n}`
  bag.onNamed(sha256(tagManifest))
  yield textFile(bagNames.manifest, manifest)
  yield textFile(bagNames.info, info)
  yield textFile(bagNames.tagManifest, tagManifest)
  yield textFile(bagNames.signature, signatureText(Buffer.from(tagManifest), signer, comment))
}

function infoText({ content: { head, setId, signer }, volume }: Bag, oxum: string): string {
  return bagInfoText([
    ['Source-Organization', head.senderName],
    ['Bagging-Date', head.createdAtClaimed.slice(0, 10)],
    ['Bag-Group-Identifier', setId],
    ['Bag-Count', `${volume.i} of ${volume.n}`],
    ['Payload-Oxum', oxum],
    ['Sender-Public-Key', signKeyText(signer.publicKey)],
  ])
}

function packageJson({ content, volume }: Bag): string {
  const { head, setId, signer, recordCount } = content
  const all = [...new Map(content.blobs.map((blob) => [blob.sha256, blob])).values()]
  const info: PackageInfo = {
    formatVersion,
    minReader,
    ...head,
    signKey: signKeyText(signer.publicKey),
    counts: { records: recordCount, blobs: all.length, blobBytes: sumOfSizes(all) },
    volume: { i: volume.i, n: volume.n, setId, blobs: volume.blobs.length, blobBytes: sumOfSizes(volume.blobs) },
  }
  // What the reader would refuse is a fault of the caller and must not leave the house.
  return `${JSON.stringify(packageInfoSchema.parse(info), null, 2)}\n`
}

export function sumOfSizes(blobs: readonly Pick<BlobFacts, 'size'>[]): number {
  return blobs.reduce((total, { size }) => total + size, 0)
}

function textFile(name: string, text: string): ZipPiece {
  return [name, new TextEncoder().encode(text)]
}
