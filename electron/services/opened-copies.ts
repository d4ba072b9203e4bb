import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '#shared/domain/errors.ts'
import { safeFileName } from '#shared/domain/evidence-folders.ts'
import type { ServiceContext } from './context.ts'

/** Files as copies of their own for the system's programs: what the store keeps is never handed out. */

/** Opens what people handed in: a copy under its own name that nothing writes to, marked as not of this machine's making (exchange.md 2). */
export async function openReceivedCopy(context: ServiceContext, name: string, bytes: Uint8Array): Promise<void> {
  const path = await placeCopy(context, safeFileName(name), bytes)
  if (process.platform === 'win32') await markAsReceived(path)
  // A file that may not be locked opens for all that; the kept one is another.
  await chmod(path, 0o400).catch(() => undefined)
  await context.ports.shell.open(path)
}

/** Writes a copy into a folder of its own; its path. Copies of earlier days go. */
export async function placeCopy({ store, newId }: ServiceContext, name: string, bytes: Uint8Array): Promise<string> {
  const [opened, id] = [join(store.folder, 'opened'), newId()]
  const folder = join(opened, id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await sweepCopies(opened, id)
  const path = join(folder, name)
  await writeCopy(path, bytes)
  return path
}

/**
 * Says of a file, as Windows keeps it beside the file, that it came from elsewhere (ZoneId 3): office programs open it in 受保护的视图. A
 * disk that keeps no such streams is no fault.
 */
export async function markAsReceived(path: string): Promise<void> {
  await writeFile(`${path}:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n').catch(() => undefined)
}

/** One of today may still be open in a word processor. Ids count time in their first 48 bits. */
async function sweepCopies(opened: string, newest: string): Promise<void> {
  const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
  for (const name of await readdir(opened)) {
    if (timeOf(newest) - timeOf(name) < 86_400_000) continue
    await rm(join(opened, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Writes a file where a person wants it; throws `file_unavailable` with the reason. */
export async function writeCopy(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch (error) {
    const isHeld = error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EPERM')
    const problem = isHeld ? '同名文件正在被其他程序打开' : '所选位置不能写入'
    throw new AppError('file_unavailable', { name: basename(path), problem }, { cause: error })
  }
}
