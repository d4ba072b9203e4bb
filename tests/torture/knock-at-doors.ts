import { isDeepStrictEqual } from 'node:util'
import { type Position, admitted } from '#electron/app/position.ts'
import { type Contract, createRouter } from '#electron/app/router.ts'
import { contract } from '#shared/api/contract.ts'
import type { Method } from '#shared/api/method.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type Role, roles } from '#shared/domain/roles.ts'
import { type Payload, payloads, watched } from './payloads.ts'

/**
 * T15 (reliability.md): every method × (each role, nobody, locked, at an end, password due) is called with whatever a page could
 * send. Where the door is shut the input is not even looked at; where it is open, nonsense is `invalid_input`, and what a handler
 * gets is what its schema makes of it. Handlers only note that they ran: no office is behind this door.
 */
export type Doorkeeping = 'sound' | 'letsEverybodyIn' | 'readsFirst' | 'takesAnything'

export interface KnockReport {
  readonly methods: number
  readonly calls: number
  readonly refusedAtTheDoor: number
  readonly refusedAsNonsense: number
  readonly ran: number
  readonly findings: readonly string[]
}

interface Stand {
  readonly position: Position
  /** What everybody reads who is not let in for another reason than the role. */
  readonly shutWith: string | undefined
}

const stands: readonly Stand[] = [
  ...roles.map((role) => ({ position: at('signedIn', [role]), shutWith: undefined })),
  { position: at('signedIn', []), shutWith: undefined },
  { position: at('signedOut', []), shutWith: 'not_signed_in' },
  { position: at('locked', roles), shutWith: 'session_locked' },
  { position: at('expired', roles), shutWith: 'session_expired' },
  { position: at('passwordDue', roles), shutWith: 'password_change_due' },
]

function at(state: Position['state'], held: readonly Role[]): Position {
  return { state, officer: null, roles: [...held], profile: 'officeUsual', locksInSeconds: null }
}

/** `count` payloads, each method in turn, every one of them from every stand; the same seed knocks the same way again. */
export async function knockAtDoors(parts: { count: number; seed: number; mode: Doorkeeping }): Promise<KnockReport> {
  const methods = Object.entries<Method>(contract)
  const door = openDoor(parts.mode)
  const tally = { refusedAtTheDoor: 0, refusedAsNonsense: 0, ran: 0 }
  const findings: string[] = []
  const sent = Math.max(parts.count, methods.length)
  for (const [index, payload] of payloads(methods, sent, parts.seed).entries()) {
    const [name, method] = methods[index % methods.length] ?? ['', undefined]
    if (method === undefined) continue
    for (const stand of stands) {
      const { outcome, finding } = await knock(door, name, method, payload, stand)
      tally[outcome] += 1
      if (finding !== undefined) findings.push(`${name} (${stand.position.state} ${stand.position.roles.join(' ')}): ${finding}`)
    }
  }
  return { methods: methods.length, calls: sent * stands.length, ...tally, findings }
}

type Outcome = 'refusedAtTheDoor' | 'refusedAsNonsense' | 'ran'

async function knock(door: Door, name: string, method: Method, { value, isNonsense }: Payload, stand: Stand) {
  const shutWith = refusalOf(method, stand)
  const { input, isTouched } = watched(value)
  const { code, received } = await door(name, shutWith === undefined ? value : input, stand.position)
  const outcome: Outcome = received !== undefined ? 'ran' : code === 'invalid_input' ? 'refusedAsNonsense' : 'refusedAtTheDoor'
  return {
    outcome,
    finding: shutWith === undefined ? fault(method, isNonsense, code, received) : shutFault(shutWith, code, outcome, isTouched()),
  }
}

/** What has to be answered before the input is looked at; undefined where the door is open. */
function refusalOf({ admission, roles: allowed }: Method, { position, shutWith }: Stand): string | undefined {
  if (admission === 'anybody') return undefined
  if (shutWith !== undefined && !(shutWith === 'password_change_due' && admission === 'ownPassword')) return shutWith
  return allowed.some((role) => position.roles.includes(role)) ? undefined : 'not_permitted'
}

function shutFault(expected: string, code: string, outcome: Outcome, wasRead: boolean): string | undefined {
  if (outcome === 'ran') return 'the handler ran behind a shut door'
  if (code !== expected) return `answered ${code} instead of ${expected}`
  return wasRead ? 'the input was read before the door was asked' : undefined
}

function fault(method: Method, isNonsense: boolean, code: string, received: { readonly input: unknown } | undefined): string | undefined {
  if (Object.hasOwn(Object.prototype, 'polluted')) return 'the prototype of all objects was changed'
  if (received === undefined)
    return code === 'invalid_input' || (code === 'not_permitted' && method.rolesFor) ? undefined : `answered ${code}`
  if (isNonsense) return 'the handler ran with nonsense'
  const again = method.input.safeParse(received.input)
  return again.success && isDeepStrictEqual(again.data, received.input) ? undefined : 'the handler got what its schema does not make'
}

type Door = (
  name: string,
  input: unknown,
  position: Position,
) => Promise<{ readonly code: string; readonly received: { readonly input: unknown } | undefined }>

/** The real router before handlers that only note what reached them; the other modes are the controls that have to be found out. */
function openDoor(mode: Doorkeeping): Door {
  let received: { readonly input: unknown } | undefined
  const note = (input: unknown): never => {
    received = { input }
    throw new AppError('cancelled')
  }
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const call = createRouter<Contract, Position>({
    contract: mode === 'takesAnything' ? takingAnything() : contract,
    handlers: Object.fromEntries(Object.keys(contract).map((name) => [name, note])),
    roles: (position, { admission }) => (mode === 'letsEverybodyIn' ? roles : admitted(position, admission)),
    log,
    nextLogId: () => 'E-1',
  })
  return async (name, input, position) => {
    received = undefined
    if (mode === 'readsFirst') Reflect.get(contract, name)?.input.safeParse(input)
    const reply = await call(name, input, position)
    return { code: reply.ok ? 'ok' : reply.error.code, received }
  }
}

function takingAnything(): Contract {
  const anything = { safeParse: (data: unknown) => ({ success: true, data }) } as unknown as Method['input']
  const alike = Object.entries<Method>(contract).map(([name, { kind, output, roles: held, admission, needsStore }]) => {
    return [name, { kind, output, roles: held, admission, needsStore, input: anything }] as const
  })
  return Object.fromEntries(alike)
}
