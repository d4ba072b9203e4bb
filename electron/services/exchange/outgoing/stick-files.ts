import { type FileHandle, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { piecesOfFile } from '#electron/archives/file-pieces.ts'

/**
 * What is asked of the disk that packages are written to, a call each, so that a test can let any of them fail. Errors are the system's
 * own: `ENOSPC`, `EROFS`, `EBUSY`.
 */
export interface StickFiles {
  /** Names in the folder. */
  names(folder: string): Promise<string[]>
  space(folder: string): Promise<StickSpace>
  /** A file that is not there yet, to be written. */
  create(path: string): Promise<StickFile>
  /** The bytes of a file from its beginning, in pieces; each holds until the next one is asked for. */
  read(path: string): AsyncIterable<Uint8Array>
  /** Takes the place of a file of the new name. */
  rename(from: string, to: string): Promise<void>
  /** A file that is not there is no fault. */
  remove(path: string): Promise<void>
  /** The folder's own entries reach the disk. */
  settle(folder: string): Promise<void>
  /** Waits before another try; milliseconds. */
  wait(milliseconds: number): Promise<void>
}

export interface StickSpace {
  readonly freeBytes: number
  /** What one file may measure at most, where the system says so. */
  readonly mostFileBytes: number
}

export interface StickFile {
  write(bytes: Uint8Array): Promise<void>
  /** What was written lies on the disk. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** FAT as the Linux kernel names it; other systems do not say, and refuse the file while it is written (EFBIG). */
const [fatType, fatFileBytes] = [0x4d44, 2 ** 32 - 1]

/** The real disk. */
export const realStick: StickFiles = {
  names: (folder) => readdir(folder),
  async space(folder) {
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' })
    const { bavail, bsize, type } = await statfs(folder)
    return { freeBytes: bavail * bsize, mostFileBytes: type === fatType ? fatFileBytes : Number.POSITIVE_INFINITY }
  },
  create: async (path) => stickFile(await open(path, 'wx', 0o600)),
  read: piecesOfFile,
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  async settle(folder) {
    // Windows has no such call and keeps its own journal.
    if (process.platform === 'win32') return
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } catch (error) {
      // Some file systems of sticks and shares know no such call; the file itself was synced.
      if (!/^(?:EINVAL|ENOTSUP|EBADF|ENOSYS)$/.test(String((error as NodeJS.ErrnoException).code))) throw error
    } finally {
      await handle.close()
    }
  },
  wait: (milliseconds) => setTimeout(milliseconds),
}

function stickFile(handle: FileHandle): StickFile {
  return { write: (bytes) => handle.writeFile(bytes), sync: () => handle.sync(), close: () => handle.close() }
}
