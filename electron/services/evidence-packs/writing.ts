import { mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { readKept } from '#db/file-store.ts'
import { writeZip, type ZipPiece } from '#electron/archives/zip-writer.ts'
import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { AppError } from '#shared/domain/errors.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import type { ServiceContext } from '../context.ts'
import type { UnitLayout } from './layout.ts'

/** Evidence onto a disk: written beside its place and renamed when it is whole; what fails leaves nothing behind. */

/** Lists and folders take room too. */
const spareBytes = 8 * 1024 * 1024

/** Types that are packed in themselves: packing them again takes time and saves nothing. */
const packedTypes = /\.(?:jpe?g|png|heic|webp|mp4|zip|rar|docx|xlsx|pptx|ofd|pdf)$/i

interface PackFile {
  /** `['逊克县', '2022年4月', '7-3 进校园方案', '方案.pdf']`. */
  readonly path: readonly string[]
  readonly bytes: Uint8Array
}

/** The files of the layouts one after the other, each read and checked when its turn comes. */
async function* packFiles(context: ServiceContext, layouts: readonly UnitLayout[]): AsyncGenerator<PackFile> {
  for (const { folders, files, list, listName } of layouts) {
    yield { path: [...folders, listName], bytes: await writeWorkbook(list) }
    for (const { path, sha256 } of files) {
      yield { path: [...folders, ...path], bytes: await readKept(context.store.folder, sha256, path.at(-1) ?? '') }
    }
  }
}

/** Writes one zip at `path`. */
export async function writePackZip(context: ServiceContext, layouts: readonly UnitLayout[], path: string): Promise<void> {
  const part = `${path}.${context.newId()}.part`
  await writingTo(basename(path), dirname(path), bytesOf(layouts), async () => {
    try {
      const handle = await open(part, 'wx')
      try {
        await writeZip(zipPieces(packFiles(context, layouts)), (bytes) => handle.writeFile(bytes))
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(part, path)
    } finally {
      await rm(part, { force: true })
    }
  })
}

async function* zipPieces(files: AsyncIterable<PackFile>): AsyncGenerator<ZipPiece> {
  for await (const { path, bytes } of files) {
    const name = path.join('/')
    yield [name, bytes, packedTypes.test(name) ? 'stored' : 'packed']
  }
}

/** Writes the folders into `folder`; a month that lies there already stays, the new one is numbered. Gives the months' paths. */
export async function writePackFolders(context: ServiceContext, layouts: readonly UnitLayout[], folder: string): Promise<string[]> {
  const part = join(folder, `.${context.newId()}.part`)
  return writingTo(basename(folder), folder, bytesOf(layouts), async () => {
    try {
      for await (const { path, bytes } of packFiles(context, layouts)) await writeWhole(join(part, ...path), bytes)
      return await putInPlace(layouts, part, folder)
    } finally {
      await rm(part, { recursive: true, force: true })
    }
  })
}

/** Renames every unit's month to its place; if one cannot, those before it are taken away again. */
async function putInPlace(layouts: readonly UnitLayout[], part: string, folder: string): Promise<string[]> {
  const [placed, made]: [string[][], string[]] = [[], []]
  try {
    for (const { folders } of layouts) {
      const [unit, month] = folders
      const first = await mkdir(join(folder, unit), { recursive: true })
      if (first !== undefined) made.push(first)
      const name = await freeName(join(folder, unit), month)
      await rename(join(part, unit, month), join(folder, unit, name))
      placed.push([unit, name])
    }
  } catch (error) {
    for (const steps of placed) await rm(join(folder, ...steps), { recursive: true, force: true })
    for (const unit of made) await rm(unit, { recursive: true, force: true })
    throw error
  }
  return placed.map((steps) => steps.join('／'))
}

async function freeName(folder: string, name: string): Promise<string> {
  for (let turn = 1; ; turn += 1) {
    const wished = turn === 1 ? name : `${name}（${turn}）`
    const isTaken = await stat(join(folder, wished)).then(
      () => true,
      () => false,
    )
    if (!isTaken) return wished
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What the files take, each as often as it lies in a folder. */
export function bytesOf(layouts: readonly UnitLayout[]): number {
  return layouts.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0)
}

/** Runs the work where there is room for it; a full disk and a place that cannot be written are refused in words. */
async function writingTo<T>(name: string, folder: string, bytes: number, work: () => Promise<T>): Promise<T> {
  const needed = bytes + spareBytes
  try {
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < needed) throw new AppError('disk_full', { needed: readableSize(needed - bavail * bsize) })
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new AppError('disk_full', { needed: readableSize(needed) }, { cause: error })
    if (/^E(?:ACCES|PERM|ROFS|BUSY|NOENT|NOTDIR|EXIST|NOTEMPTY|NAMETOOLONG|IO)$/.test(code)) {
      throw new AppError('file_unavailable', { name, problem: '所选位置不能写入，或同名文件正被打开' }, { cause: error })
    }
    throw error
  }
}
