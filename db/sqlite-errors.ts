import Database from 'better-sqlite3'
import { AppError } from '#shared/domain/errors.ts'

const megabyte = 1024 * 1024
/** Room that the write-ahead log and the next saves need. */
const roomToWork = 64 * megabyte

/**
 * What a failure of SQLite or of the file system means to a person; anything else comes back as it is.
 * A broken UNIQUE constraint is left alone: only the service knows what there is already.
 */
export function asAppError(error: unknown, name: string, needed = roomToWork): unknown {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (isDiskFull(code)) return new AppError('disk_full', { needed: megabytes(needed) }, { cause: error })
  if (code.startsWith('SQLITE_BUSY')) return new AppError('database_busy', {}, { cause: error })
  if (isDamage(error)) return new AppError('database_damaged', { name }, { cause: error })
  if (/^(SQLITE_CANTOPEN|SQLITE_PERM|EACCES$|EPERM$|EROFS$)/.test(code)) {
    return new AppError('file_unavailable', { name, problem: '没有读写权限或文件被占用' }, { cause: error })
  }
  if (/^(SQLITE_IOERR|EIO$|EBUSY$|ENXIO$|ENODEV$)/.test(code)) {
    return new AppError('file_unavailable', { name, problem: '磁盘读写出错' }, { cause: error })
  }
  return error
}

export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))
}

/** What cannot even be asked of a file that is looked at: its schema does not say what it said when it was written. */
export function isStrangeSchema(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_ERROR'
}

/** Whether a row with the same key or unique columns is there already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|ROWID)$/.test(error.code)
}

/** The log's index file cannot grow on a full disk either; SQLite has a code of its own for it. */
function isDiskFull(code: string): boolean {
  return code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE' || code === 'ENOSPC' || code === 'EDQUOT'
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

function megabytes(bytes: number): string {
  return `${Math.max(1, Math.ceil(bytes / megabyte))} MB`
}

/** Which rule of the tables a row would break: a reference to what is not there, a second one of its kind, or any other; null for other failures. */
export function brokenConstraint(error: unknown): 'reference' | 'unique' | 'other' | null {
  const code = codeOf(error)
  if (!code.startsWith('SQLITE_CONSTRAINT')) return null
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return 'reference'
  return isUniqueViolation(error) ? 'unique' : 'other'
}
