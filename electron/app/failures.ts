import { AppError, errorSentence } from '#shared/domain/errors.ts'
import type { Reply, ReplyError } from '#shared/api/reply.ts'
import type { Log } from '#electron/ports.ts'

/** Turns whatever was thrown into a reply; the only place that catches everything. */

export interface FailureBook {
  readonly log: Log
  /** A short id that a person can read out: it stands in the log and behind 「详情」. */
  readonly nextLogId: () => string
}

/** Free space that the store asks for before it writes again: its log file may grow to this size. */
const spaceNeeded = '100 MB'

/** The refusal that SQLite's or the system's error amounts to; undefined for what nobody foresaw. */
export function knownRefusal(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError('disk_full', { needed: spaceNeeded }, { cause: error })
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new AppError('database_busy', {}, { cause: error })
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return new AppError('database_damaged', { name: '本机数据库' }, { cause: error })
  return undefined
}

/** Runs something and answers with its value or its refusal; never rejects. */
export async function settle<Value>(book: FailureBook, event: string, run: () => Promise<Value>): Promise<Reply<Value>> {
  try {
    return { ok: true, value: await run() }
  } catch (error) {
    return { ok: false, error: describeFailure(book, event, error) }
  }
}

/** The error as it crosses the bridge; what nobody foresaw is written down under a new log id. */
export function describeFailure(book: FailureBook, event: string, error: unknown): ReplyError {
  const refusal = knownRefusal(error)
  const isForeseen = refusal !== undefined && refusal.code !== 'unexpected'
  if (isForeseen && refusal === error) return { code: refusal.code, details: refusal.details }
  const logId = book.nextLogId()
  book.log.error(event, { logId, code: codeOf(error), name: nameOf(error), at: placesOf(error) })
  return { code: isForeseen ? refusal.code : 'unexpected', details: isForeseen ? refusal.details : {}, logId }
}

/** The sentence for a program that cannot start; the technician needs the fault's name and place, not what anybody typed. */
export function startFailure(error: unknown): string {
  const refusal = knownRefusal(error)
  const sentence = errorSentence(refusal?.code ?? 'unexpected', refusal?.details)
  return refusal === undefined ? `${sentence}\n${nameOf(error)} ${codeOf(error)} ${placesOf(error)}` : sentence
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

/** Where it was thrown, without the message (it may hold what a person typed) and without folders (they may hold a person's name). */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return frames
    .slice(0, 8)
    .map((line) => line.trim().replaceAll(/(?:file:\/\/)?[^\s()]*[\\/]([^\\/\s()]+)/g, '$1'))
    .join(' | ')
}
