import type { ReplyError } from '#shared/api/reply.ts'
import type { ErrorCode, ErrorDetails } from '#shared/domain/errors.ts'
import { errorSentence } from '#shared/domain/errors.ts'

/** A refusal as the page meets it: code and details, the sentence to read, the number under which the log has it. */
export class DeskError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  readonly logId: string | undefined

  constructor(error: ReplyError, act: 'writing' | 'reading' = 'writing') {
    super(errorSentence(error.code, error.details, act))
    this.name = 'DeskError'
    this.code = error.code
    this.details = error.details
    this.logId = error.logId
  }
}

/** The field that an `invalid_input` is about (`receivedOn`), or undefined. */
export function fieldOf(error: unknown): string | undefined {
  if (!(error instanceof DeskError) || error.code !== 'invalid_input') return undefined
  const path = error.details['path'] ?? error.details['place']
  return path === undefined ? undefined : String(path)
}

/** Whatever was thrown, as a DeskError: what is not a refusal of the host is `unexpected`. */
export function asDeskError(error: unknown): DeskError {
  return error instanceof DeskError ? error : new DeskError({ code: 'unexpected', details: {} })
}

/** The same for what was only read: the sentence says nothing of writing. */
export function asReadingError(error: unknown): DeskError {
  const { code, details, logId } = asDeskError(error)
  return new DeskError({ code, details, ...(logId === undefined ? {} : { logId }) }, 'reading')
}
