import { keepFile, readKept } from '#db/file-store.ts'
import { nameBlob } from '#db/repositories/evidence.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { Act, ServiceContext } from '../context.ts'
import { openReceivedCopy } from '../opened-copies.ts'

/** One scan beside a line of a register: kept by its content, opened as a copy. */

export type ScanChoice = { readonly scan: 'keep' } | { readonly scan: 'none' } | { readonly scan: 'staged'; readonly token: string }

export interface ScanColumns {
  readonly file_sha256: string | null
  readonly file_name: string
  readonly file_size: number
}

export const noScan: ScanColumns = { file_sha256: null, file_name: '', file_size: 0 }

/** Keeps a staged scan before the row that names it; undefined where what is there stays. */
export async function scanOf(context: ServiceContext, choice: ScanChoice): Promise<ScanColumns | undefined> {
  if (choice.scan === 'keep') return undefined
  if (choice.scan === 'none') return noScan
  const { path, sha256, name, size } = context.staged(choice.token)
  await keepFile(context.store.folder, { path }, sha256)
  return { file_sha256: sha256, file_name: name, file_size: size }
}

/** Within the caller's command: the file is the store's from here on. */
export async function nameScan(act: Act, scan: ScanColumns | undefined): Promise<void> {
  if (scan?.file_sha256 == null) return
  await nameBlob(act.trx, { sha256: scan.file_sha256, size: scan.file_size, stored_at: act.at })
}

/** The scan as pages show it. */
export function shownScan({ file_sha256: sha256, file_name: name, file_size: size }: ScanColumns) {
  return sha256 === null ? null : { name, size }
}

/** Opens a copy of the scan in the system's program for it. */
export async function openScan(context: ServiceContext, title: string, scan: ScanColumns): Promise<void> {
  if (scan.file_sha256 === null) throw ruleViolation('noScan', `《${title}》没有附扫描件`, '请先在登记内容中添加扫描件')
  await openReceivedCopy(context, scan.file_name, await readKept(context.store.folder, scan.file_sha256, scan.file_name))
}
