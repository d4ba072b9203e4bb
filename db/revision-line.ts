import { isRevision } from '#shared/domain/revision.ts'
import type { Hash } from './hash.ts'

/** A revision's line as it came: its bytes, their hash, and what it says. */
export interface ReadLine {
  readonly type: string
  readonly id: string
  readonly rev: number
  readonly ownerUnit: string
  readonly origin: string
  readonly at: string
  readonly body: Readonly<Record<string, unknown>>
  readonly text: string
  readonly hash: string
}

/** A line that was read and hashed already: `line` are its bytes. */
export interface VerifiedLine extends Omit<ReadLine, 'text' | 'body'> {
  readonly line: string
  readonly body: unknown
}

/** Undefined where a record says something that no revision can. */
export function readVerified({ line, body, ...head }: VerifiedLine): ReadLine | undefined {
  return isObject(body) && isRevision(head.rev) ? { ...head, body, text: line } : undefined
}

/** Reads a line and hashes its bytes; undefined where it is no revision. Fields that this version does not know stay in the text. */
export function readLine(text: string, hash: Hash): ReadLine | undefined {
  const said = parsed(text)
  if (!isObject(said)) return undefined
  const { type, id, rev, ownerUnit, origin, at, body } = said
  if (!isText(type) || !isText(id) || !isText(ownerUnit) || !isText(origin) || !isText(at)) return undefined
  if (!isRevision(rev) || !isObject(body)) return undefined
  return { type, id, rev, ownerUnit, origin, at, body, text, hash: hash(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
