import { isInstant } from './instant.ts'
import { isRevision } from '#shared/domain/revision.ts'
import { guardedJson } from './json-guard.ts'
import type { PackageLimits } from './limits.ts'

/**
 * A record as it travels: one line of JSON, `{type, id, rev, ownerUnit, origin, at, body}`. The bytes of the line are the record: its
 * hash is theirs, it is stored as it came, and fields of a newer version stay in it.
 */
export interface RecordHead {
  readonly type: string
  readonly id: string
  /** 1 for a new record; below 0 for what a county wrote until the city's list came, which another machine of it alone may bring. */
  readonly rev: number
  readonly ownerUnit: string
  /** Which installation made this revision. */
  readonly origin: string
  /** Instant in UTC at which it was made, by that installation's clock. */
  readonly at: string
}

/** A line that was read and understood so far as every record must be understood. */
export interface RecordLine extends RecordHead {
  readonly line: string
  readonly body: unknown
}

/** `json`: no JSON that may be read; `form`: no record; `long`: longer than a line may be. */
export type LineProblem = 'json' | 'form' | 'long'

const type = /^[a-z][A-Za-z]{0,63}$/
/** Ids are text without blanks or invisible signs: UUIDs and the stable keys of programmes. */
const id = /^[^\s\p{C}]{1,200}$/u

/** Reads a line without its end of line; a string says what is wrong with it. */
export function readRecordLine(line: string, limits: Pick<PackageLimits, 'jsonDepth' | 'recordLineBytes'>): RecordLine | LineProblem {
  if (line.length > limits.recordLineBytes) return 'long'
  const read = guardedJson(line, limits.jsonDepth)
  if (!read.isSound) return 'json'
  return isRecord(read.value) ? { ...headOf(read.value), line, body: read.value.body } : 'form'
}

function headOf({ type, id, rev, ownerUnit, origin, at }: RecordHead): RecordHead {
  return { type, id, rev, ownerUnit, origin, at }
}

function isRecord(value: unknown): value is RecordHead & { readonly body: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const record = value as Record<string, unknown>
  return (
    matches(record['type'], type) &&
    matches(record['id'], id) &&
    matches(record['ownerUnit'], id) &&
    matches(record['origin'], id) &&
    typeof record['at'] === 'string' &&
    isInstant(record['at']) &&
    isRevision(record['rev']) &&
    Object.hasOwn(record, 'body')
  )
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value)
}
