import type { ErrorCode, ErrorDetails } from '#shared/domain/errors.ts'

/** What crosses the bridge: plain JSON, an error as code and details (its sentence is in shared/domain/errors.ts). */
export type Reply<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ReplyError }

export interface ReplyError {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  /** Found again in the log; shown behind 「详情」. */
  readonly logId?: string
}
