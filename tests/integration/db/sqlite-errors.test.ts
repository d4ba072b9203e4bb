import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { asAppError, isUniqueViolation } from '#db/sqlite-errors.ts'
import { AppError, errorSentence } from '#shared/domain/errors.ts'

const failure = (code: string) => new Database.SqliteError('as SQLite says it', code)

test.each([
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk_full'],
  ['SQLITE_BUSY', 'database_busy'],
  ['SQLITE_BUSY_SNAPSHOT', 'database_busy'],
  ['SQLITE_CORRUPT', 'database_damaged'],
  ['SQLITE_CORRUPT_VTAB', 'database_damaged'],
  ['SQLITE_NOTADB', 'database_damaged'],
  ['SQLITE_CANTOPEN', 'file_unavailable'],
])('%s becomes %s with a whole sentence and its cause', (code, expected) => {
  const cause = failure(code)
  const error = asAppError(cause, 'store.db')
  if (!(error instanceof AppError)) throw new Error('not mapped')
  expect(error.code).toBe(expected)
  expect(error.cause).toBe(cause)
  expect(errorSentence(error.code, error.details)).not.toContain('—')
})

test('the file system’s own full disk is one too, with the room that is needed', () => {
  const error = asAppError(Object.assign(new Error('no room'), { code: 'ENOSPC' }), 'store.db', 300 * 1024 * 1024 + 1)
  expect(error).toMatchObject({ code: 'disk_full', details: { needed: '301 MB' } })
})

test.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_ERROR', 'SQLITE_READONLY'])(
  '%s is left to whoever knows what it means',
  (code) => {
    const cause = failure(code)
    expect(asAppError(cause, 'store.db')).toBe(cause)
  },
)

test('an error that was mapped already stays as it is, and what is no error too', () => {
  const known = new AppError('disk_full', { needed: '1 MB' })
  expect(asAppError(known, 'other.db')).toBe(known)
  expect(asAppError('text', 'store.db')).toBe('text')
})

test('duplicates are told from other broken constraints', () => {
  expect(isUniqueViolation(failure('SQLITE_CONSTRAINT_UNIQUE'))).toBe(true)
  expect(isUniqueViolation(failure('SQLITE_CONSTRAINT_PRIMARYKEY'))).toBe(true)
  expect(isUniqueViolation(failure('SQLITE_CONSTRAINT_CHECK'))).toBe(false)
  expect(isUniqueViolation(new Error('SQLITE_CONSTRAINT_UNIQUE'))).toBe(false)
})
