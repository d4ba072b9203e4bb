import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Archive, archivePieces, openArchive } from '#electron/archives/open.ts'
import type { ZipPart } from '#electron/archives/zip-directory.ts'
import { sha256Of, sha256Stream } from '#electron/crypto/index.ts'
import { evidenceSizeLimit } from '#shared/domain/evidence.ts'
import type { ServiceContext, StagedFileRef } from '../context.ts'

/** Where a pack comes from: a zip, or the files of a folder with the paths that the page saw. Both read alike. */

export type PackSource = { readonly zip: string } | { readonly files: readonly { readonly token: string; readonly path: string }[] }

/** One file of a pack; nothing of it is in the store. */
export interface PackedFile {
  /** As it is shown: never a path of this machine. */
  readonly path: string
  readonly name: string
  readonly size: number
  /** The hash of its bytes; refuses bytes that are not what the zip says. */
  digest(): Promise<string>
  /** A file on this machine with its bytes, until the next file is asked for. */
  onDisk(): Promise<{ readonly path: string; readonly sha256: string }>
}

export interface OpenedSource {
  readonly name: string
  readonly files: readonly PackedFile[]
}

/** What systems and editors leave in folders without being asked. */
const leavings = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)/i

/** Opens a source, guarded, and takes away what was unpacked when the work is done. Throws `archive_refused`. */
export async function withSource<T>(context: ServiceContext, source: PackSource, work: (opened: OpenedSource) => Promise<T>): Promise<T> {
  // Beside the copies that are opened, so that a crash leaves nothing that the next day does not sweep.
  const folder = join(context.store.folder, 'opened', context.newId())
  try {
    return await work('zip' in source ? await zipSource(context, source.zip, folder) : folderSource(context, source.files))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function zipSource(context: ServiceContext, token: string, folder: string): Promise<OpenedSource> {
  const staged = context.staged(token)
  const archive = await openArchive(staged)
  const parts = archive.parts.filter(({ name }) => !leavings.test(name))
  return { name: staged.name, files: parts.map((part) => zipFile(archive, part, join(folder, 'file'))) }
}

function zipFile(archive: Archive, part: ZipPart, place: string): PackedFile {
  return {
    path: part.name,
    name: part.name.split('/').at(-1) ?? '',
    size: part.size,
    digest: () => sha256Of(archivePieces(archive, part)),
    onDisk: async () => {
      // Never unpacked beyond what evidence may measure: the caller has refused larger ones, whatever they say.
      if (part.size > evidenceSizeLimit) throw new RangeError(`unpacking ${part.size} bytes`)
      await mkdir(join(place, '..'), { recursive: true, mode: 0o700 })
      return { path: place, sha256: await unpacked(archivePieces(archive, part), place) }
    },
  }
}

async function unpacked(pieces: AsyncIterable<Uint8Array>, path: string): Promise<string> {
  const hash = sha256Stream()
  const handle = await open(path, 'w', 0o600)
  try {
    for await (const piece of pieces) {
      hash.update(piece)
      await handle.writeFile(piece)
    }
  } finally {
    await handle.close()
  }
  return hash.digest()
}

function folderSource(context: ServiceContext, files: readonly { readonly token: string; readonly path: string }[]): OpenedSource {
  const known = files.map(({ token, path }) => ({ staged: context.staged(token), path: path.replaceAll('\\', '/') }))
  const kept = known.filter(({ path }) => !leavings.test(path))
  return { name: kept[0]?.path.split('/')[0] ?? '', files: kept.map(({ staged, path }) => stagedFile(staged, path)) }
}

function stagedFile({ path: place, size, sha256, name }: StagedFileRef, path: string): PackedFile {
  return { path, name: path.split('/').at(-1) || name, size, digest: async () => sha256, onDisk: async () => ({ path: place, sha256 }) }
}
