import type { FileHandle } from 'node:fs/promises'
import { ArchiveFault } from './fault.ts'
import type { ArchiveRules } from './rules.ts'

const endSignature = 0x06054b50
const zip64LocatorSignature = 0x07064b50
const endLength = 22
const longestComment = 0xffff

/** Where the directory of a zip stands in the file. */
export interface ZipTail {
  readonly directoryStart: number
  readonly directoryEnd: number
  readonly entries: number
}

/** Reads the last record of a zip. It must be the very end of the file, without comment, Zip64 or volumes, and the directory must end at it. */
export async function readTail(handle: FileHandle, size: number, rules: Pick<ArchiveRules, 'entries'>): Promise<ZipTail> {
  const end = await lastBytes(handle, size, endLength)
  if (end.length < endLength || end.readUInt32LE(0) !== endSignature || end.readUInt16LE(20) !== 0) throw await whyNoEnd(handle, size)
  const at = size - endLength
  if (await hasZip64(handle, at, end)) throw new ArchiveFault('zip64')
  if (end.readUInt16LE(4) !== 0 || end.readUInt16LE(6) !== 0 || end.readUInt16LE(8) !== end.readUInt16LE(10))
    throw new ArchiveFault('split_archive')
  const entries = end.readUInt16LE(10)
  if (entries > rules.entries) throw new ArchiveFault('too_many_entries', String(rules.entries))
  const [length, start] = [end.readUInt32LE(12), end.readUInt32LE(16)]
  if (start + length > at) throw new ArchiveFault('damaged')
  if (start + length < at) throw new ArchiveFault((await startsEntry(handle, at - length)) ? 'prefix' : 'gap')
  return { directoryStart: start, directoryEnd: at, entries }
}

/** Whether a file that does not begin as a zip ends as one: a zip behind something else. */
export async function endsAsZip(handle: FileHandle, size: number): Promise<boolean> {
  const end = await lastBytes(handle, size, endLength)
  return end.length === endLength && end.readUInt32LE(0) === endSignature
}

/** The end record is not where it should be: a comment, something behind it, or the file broke off. */
async function whyNoEnd(handle: FileHandle, size: number): Promise<ArchiveFault> {
  const tail = await lastBytes(handle, size, endLength + longestComment)
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature) continue
    const behind = tail.length - at - endLength
    return new ArchiveFault(tail.readUInt16LE(at + 20) === behind ? 'zip_comment' : 'suffix')
  }
  return new ArchiveFault('truncated')
}

async function hasZip64(handle: FileHandle, at: number, end: Buffer): Promise<boolean> {
  if (end.readUInt16LE(10) === 0xffff || end.readUInt32LE(12) === 0xffffffff || end.readUInt32LE(16) === 0xffffffff) return true
  const before = await bytesAt(handle, Math.max(0, at - 20), 4)
  return at >= 20 && before.length === 4 && before.readUInt32LE(0) === zip64LocatorSignature
}

async function startsEntry(handle: FileHandle, at: number): Promise<boolean> {
  const head = await bytesAt(handle, at, 4)
  return head.length === 4 && head.readUInt32LE(0) === 0x02014b50
}

function lastBytes(handle: FileHandle, size: number, length: number): Promise<Buffer> {
  return bytesAt(handle, Math.max(0, size - length), Math.min(size, length))
}

/** Bytes at a position; fewer where the file ends before. */
export function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  return bytesInto(handle, position, Buffer.allocUnsafe(length))
}

/** As many bytes at a position as the buffer holds, in it; fewer where the file ends before. */
export async function bytesInto(handle: FileHandle, position: number, buffer: Buffer): Promise<Buffer> {
  let filled = 0
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}
