import { mkdir, open, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { settleFolder } from './file-store.ts'

/**
 * Files that are whole and on the disk somewhere else in the data folder, and take their places together: until then nothing of them is
 * there, and giving them up is removing the folder that they lie in.
 */

export interface PreparedFile {
  /** Where it lies now. */
  readonly path: string
  readonly target: string
}

/** Writes a file and syncs it; its folder is there already. */
export async function prepareFile(file: PreparedFile, pieces: AsyncIterable<Uint8Array>): Promise<PreparedFile> {
  const handle = await open(file.path, 'wx', 0o600)
  try {
    for await (const piece of pieces) await handle.writeFile(piece)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return file
}

/** Syncs a file that was written without it. */
export async function settleFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Moves them all into their places and syncs every folder once, those above included up to `root`. What is in a place already is
 * replaced. One that somebody else keeps open, and that may not be moved therefore, is thrown as the system says it.
 */
export async function putAll(files: readonly PreparedFile[], root: string): Promise<void> {
  const shelves = new Set(files.map(({ target }) => dirname(target)))
  await allOf(Array.from(shelves, (shelf) => mkdir(shelf, { recursive: true, mode: 0o700 })))
  await allOf(files.map(({ path, target }) => rename(path, target)))
  const folders = new Set<string>([root])
  for (const shelf of shelves) {
    for (let each = shelf; each !== root && each !== dirname(each); each = dirname(each)) folders.add(each)
  }
  await allOf(Array.from(folders, settleFolder))
}

/** Waits for all of them, whichever fails: nothing goes on behind the fault that is thrown. */
async function allOf(works: readonly Promise<unknown>[]): Promise<void> {
  for (const end of await Promise.allSettled(works)) if (end.status === 'rejected') throw end.reason
}

/** The size of a file in bytes; undefined where there is none. */
export async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size
}
