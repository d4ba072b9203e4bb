import type { z } from 'zod'
import { AppError } from '#shared/domain/errors.ts'
import { type Role, roleNames } from '#shared/domain/roles.ts'
import type { Method } from '#shared/api/method.ts'
import type { Reply } from '#shared/api/reply.ts'
import { describeFailure, type FailureBook } from './failures.ts'
import { firstFault, officialSentence } from './faults.ts'

/** The one door: a method is known, allowed, given a well-formed input, run, and its answer checked, in this order. */

export type Contract = Readonly<Record<string, Method>>

/** What a contract asks for: one function per method; a missing one does not compile. */
export type Handlers<Methods extends Contract, Context> = {
  readonly [Name in keyof Methods]: (
    input: z.output<Methods[Name]['input']>,
    context: Context,
  ) => z.input<Methods[Name]['output']> | Promise<z.input<Methods[Name]['output']>>
}

export interface RouterParts<Methods extends Contract, Context> extends FailureBook {
  readonly contract: Methods
  readonly handlers: Handlers<Methods, Context>
  /** The roles of who calls; throws why nobody is let in: not signed in, locked, at an end. */
  readonly roles: (context: Context, method: Method) => readonly Role[]
  /** Whether the wizard has made a store; without this function every store is there. */
  readonly hasStore?: (context: Context) => boolean
}

/** Never rejects: a refusal and a mistake are replies. */
export type Call<Context> = (method: string, input: unknown, context: Context) => Promise<Reply<unknown>>

/** `createRouter({contract, handlers, roles, log, nextLogId})` answers calls by name; the log gets method, ms and outcome, never an input. */
export function createRouter<Methods extends Contract, Context>(parts: RouterParts<Methods, Context>): Call<Context> {
  return async (name, input, context) => {
    const began = performance.now()
    const reply = await attempt(parts, name, input, context)
    const isKnown = Object.hasOwn(parts.contract, name)
    const outcome = reply.ok ? 'ok' : reply.error.code
    parts.log.info('call', { method: isKnown ? name : 'unknown', ms: Math.round((performance.now() - began) * 10) / 10, outcome })
    return reply
  }
}

async function attempt<Methods extends Contract, Context>(
  parts: RouterParts<Methods, Context>,
  name: string,
  input: unknown,
  context: Context,
): Promise<Reply<unknown>> {
  try {
    const method = admit(parts, name, context)
    const parsed = wellFormed(method, input)
    if (method.rolesFor !== undefined) refuseOthers(method.rolesFor(parsed), parts.roles(context, method))
    const run = parts.handlers[name] as (input: unknown, context: Context) => unknown
    const answer = method.output.safeParse(await run(parsed, context))
    if (!answer.success) {
      parts.log.error('output-refused', { method: name, place: firstFault(answer.error).place })
      throw new AppError('unexpected', {}, { cause: answer.error })
    }
    return { ok: true, value: answer.data }
  } catch (error) {
    return { ok: false, error: describeFailure(parts, 'call-failed', error) }
  }
}

/** The input as its schema makes it. What no schema can even be held to (bytes where a list belongs make it throw) is no input either. */
function wellFormed({ input: schema }: Method, input: unknown): unknown {
  let parsed
  try {
    parsed = schema.safeParse(input, { error: officialSentence })
  } catch (error) {
    throw new AppError('invalid_input', { place: '内容', problem: '格式不正确' }, { cause: error })
  }
  if (!parsed.success) throw new AppError('invalid_input', { ...firstFault(parsed.error) })
  return parsed.data
}

/** Who may not call a method learns nothing about whether the store is there. */
function admit<Methods extends Contract, Context>(parts: RouterParts<Methods, Context>, name: string, context: Context): Method {
  // An inherited name (`constructor`) is no method.
  const method = Object.hasOwn(parts.contract, name) ? parts.contract[name] : undefined
  if (!method) throw new AppError('unknown_method', { method: name.slice(0, 80) })
  if (method.admission !== 'anybody') refuseOthers(method.roles, parts.roles(context, method))
  if (method.needsStore && parts.hasStore?.(context) === false) throw new AppError('setup_required')
  return method
}

function refuseOthers(allowed: readonly Role[], held: readonly Role[]): void {
  if (allowed.some((role) => held.includes(role))) return
  throw new AppError('not_permitted', { action: '办理此项操作', who: allowed.map((role) => roleNames[role].label).join('或') })
}
