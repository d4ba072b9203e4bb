import { z } from 'zod'
import type { Role } from '#shared/domain/roles.ts'
import { everyone, officers } from './role-groups.ts'

export type { Role } from '#shared/domain/roles.ts'
export * from './role-groups.ts'

/**
 * Who gets as far as the roles: `anybody` at the door (signing in, unlocking); `ownPassword`: who is signed in, also where the
 * password has to be changed first; `role`: who is signed in, not locked, and holds one of the method's roles.
 */
export type Admission = 'anybody' | 'ownPassword' | 'role'

export interface Method<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** A query changes nothing; a command is one transaction with one row in the event log. */
  readonly kind: 'query' | 'command'
  readonly input: Input
  readonly output: Output
  readonly roles: readonly Role[]
  readonly admission: Admission
  /** False for what works before the first-run wizard has made a store. */
  readonly needsStore: boolean
  /** Where an act among those of the method asks for another role than the rest: looked at after the input is parsed. */
  readonly rolesFor?: (input: z.output<Input>) => readonly Role[]
}

interface MethodOptions<Input extends z.ZodType> {
  readonly roles?: readonly Role[]
  readonly admission?: Admission
  readonly needsStore?: boolean
  readonly rolesFor?: (input: z.output<Input>) => readonly Role[]
}

/** Declares a read-only method, for everyone where no roles are named: `query(z.strictObject({month: calendarMonth}), planSchema)`. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  options: MethodOptions<Input> = {},
): Method<Input, Output> {
  return declare('query', input, output, { roles: everyone, ...options })
}

/** Declares a method that writes; 经办 alone where no roles are named. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  options: MethodOptions<Input> = {},
): Method<Input, Output> {
  return declare('command', input, output, { roles: officers, ...options })
}

function declare<Input extends z.ZodType, Output extends z.ZodType>(
  kind: Method['kind'],
  input: Input,
  output: Output,
  options: MethodOptions<Input> & { readonly roles: readonly Role[] },
): Method<Input, Output> {
  return { kind, input, output, admission: 'role', needsStore: true, ...options }
}

export const nothing = z.strictObject({})
