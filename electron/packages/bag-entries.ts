import type { FileHandle } from 'node:fs/promises'
import type { ArchiveRules } from '#electron/archives/rules.ts'
import { partBytes } from '#electron/archives/zip-content.ts'
import { type ZipPart, readDirectory } from '#electron/archives/zip-directory.ts'
import { bytesAt, endsAsZip, readTail } from '#electron/archives/zip-tail.ts'
import type { AppError } from '#shared/domain/errors.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import type { PackageLimits } from '#shared/exchange/limits.ts'
import { type BagFile, bagNames, entryMeaning } from '#shared/exchange/names.ts'
import { refusingArchiveFaults } from './archive-refusals.ts'
import { newerRefusal } from './package-json.ts'

/** The entries of a bag by what they are; nothing of their content was looked at. */
export interface BagEntries {
  readonly files: Readonly<Record<BagFile, ZipPart>>
  /** `data/records-0001.jsonl` and so on, in their order without gap. */
  readonly records: readonly ZipPart[]
  readonly blobs: readonly (ZipPart & { readonly sha256: string })[]
}

/** The entries of a zip that is built as a package must be: structure, names, sizes (exchange.md 1, 2). */
export async function readBagEntries(handle: FileHandle, size: number, limits: PackageLimits): Promise<BagEntries> {
  return refusingArchiveFaults(async () => {
    const head = await bytesAt(handle, 0, 4)
    if (!isZip(head)) throw packageRefusal((await endsAsZip(handle, size)) ? 'E-PKG-HIDDEN' : 'E-PKG-FORMAT')
    const parts = await readDirectory(handle, size, rulesOf(limits))
    // Folders are no parts, but they are entries, and a package has none.
    const { entries } = await readTail(handle, size, limits)
    if (entries !== parts.length) throw packageRefusal('E-PKG-NAME')
    // Some other zip that a person took by mistake: nothing suspicious about it.
    if (!parts.some(({ name }) => name === bagNames.declaration)) throw packageRefusal('E-PKG-FORMAT')
    if (parts.some(({ name }) => entryMeaning(name) === undefined)) throw await unknownNameRefusal(handle, parts, limits)
    return sorted(parts, limits)
  })
}

/** An entry as a whole: only for those that are small by their limit. */
export function wholeEntry(handle: FileHandle, part: ZipPart): Promise<Buffer> {
  return refusingArchiveFaults(async () => Buffer.concat(await Array.fromAsync(partBytes(handle, part))))
}

/**
 * A file that no package of this version has: a newer version may have it, and then the person is told to upgrade. Nothing was verified
 * yet, but a false claim gets no further than to another refusal.
 */
async function unknownNameRefusal(handle: FileHandle, parts: readonly ZipPart[], limits: PackageLimits): Promise<AppError> {
  const part = parts.find(({ name }) => name === bagNames.packageJson)
  if (part === undefined || part.size > limits.packageJsonBytes) return packageRefusal('E-PKG-NAME')
  return newerRefusal(await wholeEntry(handle, part), limits) ?? packageRefusal('E-PKG-NAME')
}

function isZip(head: Buffer): boolean {
  return head.length === 4 && [0x04034b50, 0x06054b50].includes(head.readUInt32LE(0))
}

function rulesOf(limits: PackageLimits): ArchiveRules {
  return {
    entries: limits.entries,
    nameBytes: 128,
    partBytes: limits.attachmentBytes,
    totalBytes: limits.volumeHardBytes,
    ratio: limits.ratio,
    ratioFloorBytes: limits.ratioFloorBytes,
    names: 'program',
    refusesComments: true,
  }
}

function sorted(parts: readonly ZipPart[], limits: PackageLimits): BagEntries {
  const files: Partial<Record<BagFile, ZipPart>> = {}
  const records: (ZipPart & { readonly number: number })[] = []
  const blobs: (ZipPart & { readonly sha256: string })[] = []
  for (const part of parts) {
    const meaning = entryMeaning(part.name)
    if (meaning?.is === 'bagFile') files[meaning.file] = within(part, fileLimit(meaning.file, limits))
    else if (meaning?.is === 'records') records.push({ ...within(part, limits.recordsFileBytes), number: meaning.number })
    else if (meaning?.is === 'blob') blobs.push({ ...stored(part), sha256: meaning.sha256 })
  }
  const inOrder = records.toSorted((one, other) => one.number - other.number)
  if (inOrder.some(({ number }, at) => number !== at + 1)) throw packageRefusal('E-PKG-COUNT')
  const bytes = inOrder.reduce((sum, { size }) => sum + size, 0)
  if (bytes > limits.recordsBytes) throw packageRefusal('E-REC-BYTES', { limit: readableSize(limits.recordsBytes) })
  return { files: complete(files), records: inOrder, blobs }
}

function fileLimit(file: BagFile, limits: PackageLimits): number {
  return file === 'packageJson' ? limits.packageJsonBytes : limits.tagFileBytes
}

function within(part: ZipPart, limit: number): ZipPart {
  if (part.size > limit) throw packageRefusal('E-PKG-PART', { limit: readableSize(limit) })
  return part
}

/** Attachments are stored as they are: what they measure in the file is what they measure outside. */
function stored(part: ZipPart): ZipPart {
  if (part.isPacked) throw packageRefusal('E-PKG-ZIP')
  return part
}

function complete(files: Partial<Record<BagFile, ZipPart>>): Record<BagFile, ZipPart> {
  for (const [file, name] of Object.entries(bagNames) as [BagFile, string][]) {
    if (files[file] !== undefined) continue
    throw file === 'signature' ? packageRefusal('E-SIG-MISSING') : packageRefusal('E-PKG-MISSING', { name })
  }
  return files as Record<BagFile, ZipPart>
}
