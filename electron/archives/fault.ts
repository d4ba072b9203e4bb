/** What can be wrong with a zip itself, whatever it holds. Each place that takes zips has its own sentence for each. */
export const archiveFaults = [
  'too_many_entries',
  'part_too_large',
  'total_too_large',
  'ratio',
  'truncated',
  'damaged',
  'checksum',
  'size_lie',
  'prefix',
  'suffix',
  'gap',
  'overlap',
  'zip_comment',
  'split_archive',
  'zip64',
  'entry_encrypted',
  'unknown_method',
  'header_mismatch',
  'duplicate_name',
  'absolute_name',
  'drive_name',
  'parent_name',
  'backslash_name',
  'malformed_name',
  'overridden_name',
  'symlink',
  'special_entry',
] as const
export type ArchiveFaultName = (typeof archiveFaults)[number]

/** A fault found in a zip; it knows neither the file's name nor what it was wanted for. `limit` is the figure of its sentence. */
export class ArchiveFault extends Error {
  readonly fault: ArchiveFaultName
  readonly limit: string

  constructor(fault: ArchiveFaultName, limit = '', options?: { cause?: unknown }) {
    super(limit === '' ? fault : `${fault} ${limit}`, options)
    this.name = 'ArchiveFault'
    this.fault = fault
    this.limit = limit
  }
}

/** The fault that was thrown while a zip was read; compressed data that cannot be unpacked are damage. Undefined for anything else. */
export function archiveFaultOf(thrown: unknown): ArchiveFault | undefined {
  if (thrown instanceof ArchiveFault) return thrown
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  return code.startsWith('Z_') ? new ArchiveFault('damaged', '', { cause: thrown }) : undefined
}

/** Why a file on a disk cannot be read, by the system's code; undefined where the error is no such thing. */
export function unreadableProblem(thrown: unknown): string | undefined {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  if (!/^E[A-Z]+$/.test(code)) return undefined
  if (code === 'ENOENT') return '文件已不在原处'
  if (code === 'EACCES' || code === 'EPERM') return '没有读取权限'
  if (code === 'EBUSY') return '文件被其他程序占用'
  return '磁盘或U盘读取出错'
}

/** A size as the sentences say it, in whole MB. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024))} MB`
}
