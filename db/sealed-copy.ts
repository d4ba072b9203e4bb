import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { backupRefused, differs } from './backup-faults.ts'
import { type CopyContent, manifestName, readManifest, writeManifest } from './backup-manifest.ts'
import { storeFileName, syncFile } from './data-folder.ts'
import { storedPath } from './file-store.ts'
import type { Hash } from './hash.ts'

/**
 * A copy outside of the machine that says nothing to who finds it: every file sealed, under a number for its name, and a head that names
 * the key, the sizes and the digests of what is sealed. How a file is sealed and opened is the caller's; the sealed manifest says what the
 * numbers are.
 */

export const sealedHeadName = 'sealed.json'
const [format, version] = ['shouxin-sealed-backup', 1]
const manifestFile = '0.age'

interface SealedFile {
  readonly name: string
  /** Bytes of the sealed file. */
  readonly size: number
  readonly sha256: string
}

export interface SealedHead {
  /** The public key that it is sealed for. */
  readonly recipient: string
  readonly files: readonly SealedFile[]
}

/** Seals one file or text into another file, synced; the SHA-256 of what it wrote. */
export type Seal = (source: { readonly path: string } | { readonly text: string }, to: string) => Promise<string>
/** Opens a sealed file into another one, synced; throws where the key is another or a bit was changed. */
export type Unseal = (from: string, to: string) => Promise<void>

type DigestOfFile = (path: string) => Promise<string>

/** The content's files in the order of their numbers: the database first, then the files as the manifest lists them. */
function placesOf(content: CopyContent, database: string, filesFolder: string): string[] {
  return [database, ...content.files.map(({ sha256 }) => storedPath(filesFolder, sha256))]
}

/** Writes everything into `part`: the sealed manifest, database and files, and the head in plain words. Nothing is renamed yet. */
export async function writeSealed(
  part: string,
  { content, database, filesFolder }: { readonly content: CopyContent; readonly database: string; readonly filesFolder: string },
  { recipient, seal, hash, digestOfFile }: { recipient: string; seal: Seal; hash: Hash; digestOfFile: DigestOfFile },
): Promise<void> {
  const sources = [{ text: writeManifest(content, hash) }, ...placesOf(content, database, filesFolder).map((path) => ({ path }))]
  const files: SealedFile[] = []
  for (const [at, source] of sources.entries()) {
    const to = join(part, `${at}.age`)
    const sha256 = await seal(source, to)
    if ((await digestOfFile(to)) !== sha256) throw differs(basename(to))
    files.push({ name: basename(to), size: statSync(to).size, sha256 })
  }
  const head: SealedHead = { recipient, files }
  const path = join(part, sealedHeadName)
  writeFileSync(path, `${JSON.stringify({ format, version, head, sha256: hash(JSON.stringify(head)) }, null, 1)}\n`)
  syncFile(path)
}

/** Whether a folder is a sealed copy, whole or not. */
export function isSealedCopy(path: string): boolean {
  return existsSync(join(path, sealedHeadName))
}

/** The sealed copies at a place: the folder itself, or those directly in it, the newest name first; half-written ones are left out. */
export function sealedCopiesAt(path: string): string[] {
  if (isSealedCopy(path)) return path.endsWith('.part') ? [] : [path]
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  const within = readdirSync(path, { withFileTypes: true }).filter((each) => each.isDirectory() && !each.name.endsWith('.part'))
  return within
    .map(({ name }) => join(path, name))
    .filter(isSealedCopy)
    .toSorted()
    .toReversed()
}

/** The head of a sealed copy; refuses (`backup_refused`) one that is damaged or not whole. Sizes only. */
export function sealedHead(path: string, hash: Hash): SealedHead {
  const name = basename(path)
  if (!existsSync(path)) throw backupRefused(name, '文件已被移走或存储设备已拔出')
  const head = headIn(path, hash)
  if (head === undefined) throw backupRefused(name, '加密备份的清单已损坏')
  const wrong = head.files.filter((each) => statSync(join(path, each.name), { throwIfNoEntry: false })?.size !== each.size)
  if (wrong.length > 0) throw backupRefused(name, `有${wrong.length}个文件缺失或大小不符`)
  return head
}

function headIn(path: string, hash: Hash): SealedHead | undefined {
  try {
    const read = JSON.parse(readFileSync(join(path, sealedHeadName), 'utf8')) as Record<string, unknown>
    if (read['format'] !== format || read['version'] !== version) return undefined
    const head = read['head'] as SealedHead
    const isNamed = head.files.every(({ name }, at) => name === `${at}.age`)
    return isNamed && read['sha256'] === hash(JSON.stringify(head)) ? head : undefined
  } catch {
    return undefined
  }
}

/**
 * Opens a sealed copy into `target`, an ordinary copy afterwards: compared by the restore as any other. A failure leaves nothing there.
 * Throws `backup_refused` for a copy that is not whole, `ENOSPC` where there is no room, and what `unseal` throws.
 */
export async function openSealed(path: string, target: string, unseal: Unseal, hash: Hash): Promise<void> {
  const { files } = sealedHead(path, hash)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true, mode: 0o700 })
  try {
    refuseFull(
      target,
      files.reduce((sum, { size }) => sum + size, 0),
    )
    const manifest = join(target, manifestName)
    await unseal(join(path, manifestFile), manifest)
    const content = readManifest(readFileSync(manifest, 'utf8'), hash)
    if (content === undefined || content.files.length !== files.length - 2) throw backupRefused(basename(path), '备份清单已损坏')
    for (const [at, to] of placesOf(content, join(target, storeFileName), target).entries()) {
      mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
      await unseal(join(path, `${at + 1}.age`), to)
    }
  } catch (error) {
    rmSync(target, { recursive: true, force: true })
    throw error
  }
}

function refuseFull(folder: string, size: number): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < size) throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
}
