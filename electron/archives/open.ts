import { open, type FileHandle } from 'node:fs/promises'
import { AppError } from '#shared/domain/errors.ts'
import { archiveSizeLimit } from '#shared/domain/evidence.ts'
import { archiveFaultOf, megabytes, unreadableProblem } from './fault.ts'
import type { ArchiveRules } from './rules.ts'
import { archiveSentences } from './sentences.ts'
import { partBytes } from './zip-content.ts'
import { readDirectory, type ZipPart } from './zip-directory.ts'
import { bytesAt } from './zip-tail.ts'

const mebibyte = 1024 * 1024

/**
 * What a zip of a unit's files may measure: a month's evidence of eight territories is some hundreds of documents and photographs. One
 * large file in it does not refuse the rest: what is too large for evidence is said for that file alone.
 */
export const archiveLimits = {
  fileBytes: archiveSizeLimit,
  entries: 10_000,
  /** Four or five folders with long Chinese names, in UTF-8. */
  nameBytes: 2048,
  partBytes: 2048 * mebibyte,
  totalBytes: 4096 * mebibyte,
  /** Scans without compression and texts reach 60. */
  ratio: 200,
  ratioFloorBytes: 8 * mebibyte,
  names: 'people',
} as const satisfies ArchiveRules & { fileBytes: number }

/** A zip of people's files that passed the guard of its directory; `path` is the staged copy, `name` what the person knows. */
export interface Archive {
  readonly path: string
  readonly name: string
  readonly parts: readonly ZipPart[]
}

/**
 * Judges a zip of people's files without unpacking it; throws `archive_refused` {name, problem, next}, one sentence for each fault.
 * Folders are left out; the bytes of a part are held to its size and checksum when they are read.
 */
export async function openArchive(file: { readonly path: string; readonly name: string }): Promise<Archive> {
  return refusingFaults(file.name, async () => {
    const handle = await open(file.path, 'r')
    try {
      return { ...file, parts: await judgedParts(file.name, handle) }
    } finally {
      await handle.close()
    }
  })
}

/** The bytes of a part in pieces of at most 256 KiB; refuses bytes that are not what the directory says. */
export async function* archivePieces(archive: Archive, part: ZipPart): AsyncGenerator<Uint8Array> {
  const handle = await refusingFaults(archive.name, () => open(archive.path, 'r'))
  try {
    yield* partBytes(handle, part)
  } catch (thrown) {
    throw refusalOf(archive.name, thrown)
  } finally {
    await handle.close()
  }
}

async function judgedParts(name: string, handle: FileHandle): Promise<readonly ZipPart[]> {
  const { size } = await handle.stat()
  if (size === 0) throw archiveRefused(name, 'empty_file')
  if (size > archiveLimits.fileBytes) throw archiveRefused(name, 'file_too_large', megabytes(archiveLimits.fileBytes))
  const head = await bytesAt(handle, 0, 8)
  if (!isZip(head)) throw archiveRefused(name, isOtherArchive(head) ? 'other_archive' : 'no_archive')
  const parts = await readDirectory(handle, size, archiveLimits)
  if (parts.length === 0) throw archiveRefused(name, 'no_files')
  // Office files are zips as well, but nobody's folders.
  if (parts.some((part) => part.name === '[Content_Types].xml')) throw archiveRefused(name, 'no_archive')
  return parts
}

/** A zip begins with its first entry; an empty one is its own end. */
function isZip(head: Buffer): boolean {
  return [0x04034b50, 0x06054b50].includes(head.length < 4 ? 0 : head.readUInt32LE(0))
}

function isOtherArchive(head: Buffer): boolean {
  return [Buffer.from('Rar!'), Buffer.from([0x37, 0x7a, 0xbc, 0xaf]), Buffer.from([0x1f, 0x8b])].some((start) =>
    head.subarray(0, start.length).equals(start),
  )
}

async function refusingFaults<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw refusalOf(name, thrown)
  }
}

function refusalOf(name: string, thrown: unknown): unknown {
  const damage = archiveFaultOf(thrown)
  if (damage !== undefined) return archiveRefused(name, damage.fault, damage.limit, thrown)
  const problem = unreadableProblem(thrown)
  return problem === undefined ? thrown : new AppError('file_unavailable', { name, problem }, { cause: thrown })
}

function archiveRefused(name: string, fault: keyof typeof archiveSentences, limit = '', cause?: unknown): AppError {
  const [problem, next] = archiveSentences[fault]
  return new AppError('archive_refused', { name, problem: problem.replace('{limit}', limit), next }, { cause })
}
