import type { FileHandle } from 'node:fs/promises'
import { sha256 } from '#electron/crypto/index.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { PackageLimits } from '#shared/exchange/limits.ts'
import { bagNames } from '#shared/exchange/names.ts'
import type { PackageInfo } from '#shared/exchange/package-info.ts'
import { type BagEntries, wholeEntry } from './bag-entries.ts'
import { bagDeclaration, parseBagInfo, parseManifest } from './bag-texts.ts'
import { type SignKey, type Signature, isSignatureOf, parseSignKey, parseSignature } from './minisign.ts'
import { parsePackageJson } from './package-json.ts'
import { textOf } from './utf8.ts'

/** The signed part of a bag: what it says of itself. The payload is only named here, its bytes are read afterwards. */
export interface BagHead {
  readonly packageId: string
  readonly signKey: string
  readonly info: PackageInfo
  readonly infoText: string
  /** Hash by name of every payload file. */
  readonly manifest: ReadonlyMap<string, string>
}

export type SignatureCheck = (content: Uint8Array, signature: Signature, key: SignKey) => boolean

export interface HeadChecks {
  /** Replaced by harnesses alone: a reader that does not check must be found out by them. */
  readonly isSignatureOf?: SignatureCheck
  /** Called with the key as soon as the signature was found to be its own; throws to refuse. */
  readonly onSigned?: (signKey: string) => Promise<void>
}

/**
 * Reads the head in the order of trust (exchange.md 1, 5): signature over the tag manifest, the tag files that it names, the payload
 * manifest, `package.json`; then what they say of each other. Throws the refusal of the first thing that is not so.
 */
export async function readBagHead(
  handle: FileHandle,
  entries: BagEntries,
  limits: PackageLimits,
  checks: HeadChecks = {},
): Promise<BagHead> {
  const { files } = entries
  const tagManifest = await wholeEntry(handle, files.tagManifest)
  const infoBytes = await wholeEntry(handle, files.info)
  const bagInfo = parseBagInfo(textOf(infoBytes) ?? '')
  refuseForeignSignature(tagManifest, await wholeEntry(handle, files.signature), bagInfo.signKey, checks.isSignatureOf ?? isSignatureOf)
  await checks.onSigned?.(bagInfo.signKey)
  const manifestBytes = await wholeEntry(handle, files.manifest)
  const declaration = await wholeEntry(handle, files.declaration)
  refuseOtherTagFiles(tagManifest, [
    [bagNames.declaration, declaration],
    [bagNames.info, infoBytes],
    [bagNames.manifest, manifestBytes],
  ])
  if (textOf(declaration) !== bagDeclaration) throw packageRefusal('E-PKG-BAGIT', { name: bagNames.declaration })
  const manifest = parseManifest(textOf(manifestBytes) ?? '-')
  refuseOtherPayload(manifest, entries)
  const { info, text } = await readPackageJson(handle, entries, manifest, limits)
  if (info.signKey !== bagInfo.signKey) throw packageRefusal('E-SIG-KEY')
  refuseOtherSums(info, bagInfo.oxum, entries)
  return { packageId: sha256(tagManifest), signKey: bagInfo.signKey, info, infoText: text, manifest }
}

function refuseForeignSignature(content: Uint8Array, file: Uint8Array, signKey: string, isSigned: SignatureCheck): void {
  const [signature, key] = [parseSignature(textOf(file) ?? ''), parseSignKey(signKey)]
  if (signature === undefined) throw packageRefusal('E-SIG-FORM')
  if (key === undefined) throw packageRefusal('E-PKG-BAGIT', { name: bagNames.info })
  if (!Buffer.from(signature.mark).equals(key.mark)) throw packageRefusal('E-SIG-KEY')
  if (!isSigned(content, signature, key)) throw packageRefusal('E-SIG-BAD')
}

/** The tag manifest names these files, each with its hash, and nothing else. */
function refuseOtherTagFiles(tagManifest: Uint8Array, files: readonly (readonly [name: string, content: Uint8Array])[]): void {
  const said = parseManifest(textOf(tagManifest) ?? '-')
  if (said.size !== files.length || files.some(([name]) => !said.has(name))) throw packageRefusal('E-PKG-MANIFEST')
  if (files.some(([name, content]) => said.get(name) !== sha256(content))) throw packageRefusal('E-PKG-HASH')
}

/** The payload manifest names every payload file that is there and no other; an attachment's name is its hash. */
function refuseOtherPayload(manifest: ReadonlyMap<string, string>, { files, records, blobs }: BagEntries): void {
  const names = [files.packageJson.name, ...records.map(({ name }) => name), ...blobs.map(({ name }) => name)]
  const isComplete = manifest.size === names.length && names.every((name) => manifest.has(name))
  if (!isComplete || blobs.some(({ name, sha256 }) => manifest.get(name) !== sha256)) throw packageRefusal('E-PKG-MANIFEST')
}

async function readPackageJson(
  handle: FileHandle,
  { files }: BagEntries,
  manifest: ReadonlyMap<string, string>,
  limits: PackageLimits,
): Promise<{ info: PackageInfo; text: string }> {
  const bytes = await wholeEntry(handle, files.packageJson)
  if (manifest.get(files.packageJson.name) !== sha256(bytes)) throw packageRefusal('E-PKG-HASH')
  return parsePackageJson(bytes, limits)
}

/** `Payload-Oxum` and the counts of `package.json` say what the entries are. */
function refuseOtherSums(info: PackageInfo, oxum: { readonly bytes: number; readonly files: number }, entries: BagEntries): void {
  const payload = [entries.files.packageJson, ...entries.records, ...entries.blobs]
  if (oxum.files !== payload.length || oxum.bytes !== sizeOf(payload)) throw packageRefusal('E-PKG-OXUM')
  const { volume, counts } = info
  if (volume.blobs !== entries.blobs.length || volume.blobBytes !== sizeOf(entries.blobs)) throw packageRefusal('E-PKG-COUNT')
  const hasRecords = volume.i === 1 && counts.records > 0
  if (hasRecords !== entries.records.length > 0) throw packageRefusal('E-PKG-COUNT')
}

function sizeOf(parts: readonly { readonly size: number }[]): number {
  return parts.reduce((sum, { size }) => sum + size, 0)
}
