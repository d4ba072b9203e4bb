import type { FileHandle } from 'node:fs/promises'
import { fromFdPromise, type Entry, type LocalFileHeader, type ZipFile } from 'yauzl'
import { ArchiveFault, megabytes } from './fault.ts'
import type { ArchiveRules } from './rules.ts'
import { entryName, foldedName } from './zip-names.ts'
import { bytesAt, readTail, type ZipTail } from './zip-tail.ts'

/** A part of a package: where its bytes lie and what its directory says of them. */
export interface ZipPart {
  readonly name: string
  readonly size: number
  readonly packedSize: number
  readonly checksum: number
  readonly isPacked: boolean
  readonly start: number
}

interface Found {
  readonly entry: Entry
  readonly name: string
}
interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Names of the entries as bytes say them, read without judging them: enough to tell what the zip is. At most `most` names.
 */
export async function peekNames(handle: FileHandle, size: number, most: number): Promise<string[]> {
  await readTail(handle, size, { entries: most })
  const names: string[] = []
  for await (const entry of entriesOf(await openZip(handle))) {
    names.push(entry.fileNameRaw.toString('latin1'))
    if (names.length >= most) break
  }
  return names
}

/** The parts of a zip whose directory and local headers agree, tile the file without gap or overlap, and keep within the rules. */
export async function readDirectory(handle: FileHandle, size: number, rules: ArchiveRules): Promise<readonly ZipPart[]> {
  const tail = await readTail(handle, size, rules)
  const zip = await openZip(handle)
  const found: Found[] = []
  let directoryBytes = 0
  for await (const entry of entriesOf(zip)) {
    found.push({ entry, name: checkedName(entry, rules) })
    directoryBytes += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
  }
  if (tail.directoryStart + directoryBytes !== tail.directoryEnd) throw new ArchiveFault('gap')
  refuseDuplicates(found)
  refuseSizes(found, rules)
  return placed(handle, zip, tail, found)
}

async function openZip(handle: FileHandle): Promise<ZipFile> {
  // Names stay bytes and sizes stay as they are said: this room judges both, each with its own sentence.
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false }
  return fromFdPromise(handle.fd, options).catch((error: unknown) => {
    throw new ArchiveFault('damaged', '', { cause: error })
  })
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const entries = zip.eachEntry()
  for (;;) {
    const next = await entries.next().catch((error: unknown) => {
      const isEncrypted = error instanceof Error && error.message.includes('encryption')
      throw new ArchiveFault(isEncrypted ? 'entry_encrypted' : 'damaged', '', { cause: error })
    })
    if (next.done === true) return
    yield next.value
  }
}

function checkedName(entry: Entry, rules: ArchiveRules): string {
  if (entry.extraFields.some((field) => field.id === 0x0001)) throw new ArchiveFault('zip64')
  if ((entry.generalPurposeBitFlag & 0x2041) !== 0) throw new ArchiveFault('entry_encrypted')
  if (rules.refusesComments === true && entry.fileCommentLength > 0) throw new ArchiveFault('zip_comment')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw new ArchiveFault('unknown_method')
  refuseSpecial(entry)
  const isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0
  return entryName({ bytes: entry.fileNameRaw, extraFields: entry.extraFields, isUtf8 }, rules)
}

/** Entries made on Unix carry a file mode: only plain files and folders are parts. */
function refuseSpecial(entry: Entry): void {
  const mode = (entry.externalFileAttributes >>> 16) & 0xf000
  if (mode === 0xa000) throw new ArchiveFault('symlink')
  if (mode !== 0 && mode !== 0x8000 && mode !== 0x4000) throw new ArchiveFault('special_entry')
}

function refuseDuplicates(found: readonly Found[]): void {
  const names = new Set(found.map(({ name }) => foldedName(name.replace(/\/$/, ''))))
  if (names.size !== found.length) throw new ArchiveFault('duplicate_name')
}

/** What the directory says of sizes, before a byte is unpacked; the guard of parts holds the bytes to it afterwards. */
function refuseSizes(found: readonly Found[], rules: ArchiveRules): void {
  let total = 0
  for (const { entry, name } of found) {
    const [size, packed] = [entry.uncompressedSize, entry.compressedSize]
    if ((entry.compressionMethod === 0 && size !== packed) || (name.endsWith('/') && size !== 0)) throw new ArchiveFault('size_lie')
    if (size > rules.partBytes) throw new ArchiveFault('part_too_large', megabytes(rules.partBytes))
    if (size > rules.ratioFloorBytes && size > packed * rules.ratio) throw new ArchiveFault('ratio', String(rules.ratio))
    total += size
  }
  if (total > rules.totalBytes) throw new ArchiveFault('total_too_large', megabytes(rules.totalBytes))
}

/** Each entry's local header agrees with the directory, and all entries together fill the file up to the directory. */
async function placed(handle: FileHandle, zip: ZipFile, tail: ZipTail, found: readonly Found[]): Promise<ZipPart[]> {
  const parts: ZipPart[] = []
  const ranges: Range[] = []
  for (const { entry, name } of found) {
    const header = await localHeader(zip, entry)
    const end = header.fileDataStart + entry.compressedSize
    ranges.push({ from: entry.relativeOffsetOfLocalHeader, to: end + (await descriptorLength(handle, entry, header, end)) })
    parts.push({
      name,
      size: entry.uncompressedSize,
      packedSize: entry.compressedSize,
      checksum: entry.crc32,
      isPacked: entry.compressionMethod === 8,
      start: header.fileDataStart,
    })
  }
  refuseUntiled(ranges, tail.directoryStart)
  return parts.filter(({ name }) => !name.endsWith('/'))
}

async function localHeader(zip: ZipFile, entry: Entry): Promise<LocalFileHeader> {
  const header = await zip.readLocalFileHeaderPromise(entry).catch((error: unknown) => {
    throw new ArchiveFault('header_mismatch', '', { cause: error })
  })
  if (!header.fileName.equals(entry.fileNameRaw) || header.compressionMethod !== entry.compressionMethod)
    throw new ArchiveFault('header_mismatch')
  if ((header.generalPurposeBitFlag & 0x2041) !== 0) throw new ArchiveFault('entry_encrypted')
  if (hasField(header.extraField, 0x0001)) throw new ArchiveFault('zip64')
  const isLater = hasDescriptor(header)
  for (const [local, central] of [
    [header.crc32, entry.crc32],
    [header.compressedSize, entry.compressedSize],
    [header.uncompressedSize, entry.uncompressedSize],
  ] as const) {
    if (local !== central && !(isLater && local === 0)) throw new ArchiveFault('header_mismatch')
  }
  return header
}

function hasDescriptor(header: LocalFileHeader): boolean {
  return (header.generalPurposeBitFlag & 0x8) !== 0
}

function hasField(extra: Buffer, id: number): boolean {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === id) return true
  }
  return false
}

/** The record behind the data of an entry written as a stream: with or without its signature, and it must repeat what the directory says. */
async function descriptorLength(handle: FileHandle, entry: Entry, header: LocalFileHeader, at: number): Promise<number> {
  if (!hasDescriptor(header)) return 0
  const record = await bytesAt(handle, at, 16)
  const said = Buffer.alloc(12)
  said.writeUInt32LE(entry.crc32, 0)
  said.writeUInt32LE(entry.compressedSize, 4)
  said.writeUInt32LE(entry.uncompressedSize, 8)
  if (record.length === 16 && record.readUInt32LE(0) === 0x08074b50 && record.subarray(4).equals(said)) return 16
  if (record.subarray(0, 12).equals(said)) return 12
  // Some writers announce the record and write none, since the header already says all; the tiling shows it.
  if (header.compressedSize === entry.compressedSize && header.crc32 === entry.crc32) return 0
  throw new ArchiveFault('header_mismatch')
}

function refuseUntiled(ranges: readonly Range[], end: number): void {
  let at = 0
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    if (from < at || to > end) throw new ArchiveFault('overlap')
    if (from > at) throw new ArchiveFault(at === 0 ? 'prefix' : 'gap')
    at = to
  }
  if (at < end) throw new ArchiveFault('gap')
}
