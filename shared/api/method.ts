import { z } from 'zod'
import { type Role, roles } from '#shared/domain/roles.ts'

export type { Role } from '#shared/domain/roles.ts'

export interface Method<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** A query changes nothing; a command is one transaction with one row in the event log. */
  readonly kind: 'query' | 'command'
  readonly input: Input
  readonly output: Output
  readonly roles: readonly Role[]
  /** False for what works before the first-run wizard has made a store. */
  readonly needsStore: boolean
}

interface MethodOptions {
  readonly roles?: readonly Role[]
  readonly needsStore?: boolean
}

const everyone: readonly Role[] = roles
const writers: readonly Role[] = ['administrator', 'officer', 'reviewer']

/** Declares a read-only method: `query(z.strictObject({month: calendarMonth}), planSchema)`. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  options: MethodOptions = {},
): Method<Input, Output> {
  return { kind: 'query', input, output, roles: options.roles ?? everyone, needsStore: options.needsStore ?? true }
}

/** Declares a method that writes. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  options: MethodOptions = {},
): Method<Input, Output> {
  return { kind: 'command', input, output, roles: options.roles ?? writers, needsStore: options.needsStore ?? true }
}

export const nothing = z.strictObject({})
