import type { DeskEventName, DeskEvents } from '#shared/api/bridge.ts'
import { contract } from '#shared/api/contract.ts'
import { writers } from '#shared/api/method.ts'
import type { Reply } from '#shared/api/reply.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type Role, roleNames } from '#shared/domain/roles.ts'
import type { DoorParts } from '#electron/services/accounts/door.ts'
import { type FailureBook, settle } from './failures.ts'
import type { CallContext } from './call-context.ts'
import type { Call } from './router.ts'
import type { Staging } from './stage.ts'
import { admitted, isUnguarded } from './position.ts'
import { Standing } from './standing.ts'
import type { Session } from './types.ts'

export interface SessionParts extends FailureBook {
  readonly call: Call<CallContext>
  /** The store at the door; undefined before the wizard. */
  readonly door: () => DoorParts | undefined
  /** What a call of this officer (the wizard's, without a name) is answered with. */
  readonly contextFor: (officerName?: string) => Promise<Omit<CallContext, 'standing' | 'position'>>
  /** The staging area; refused before the wizard. */
  readonly staging: () => Promise<Staging>
}

interface Caller {
  readonly standing: Standing
  /** Named by the host; counts only while no login password is set. */
  readonly officerName: string | undefined
}

interface Hearing {
  readonly standing: Standing
  readonly event: DeskEventName
  readonly listener: (payload: never) => void
}

/** Everybody who stands at the door: what one of them changes, all of them hear. */
export class Sessions {
  readonly #parts: SessionParts
  readonly #hearings = new Set<Hearing>()
  readonly #running = new Set<Promise<unknown>>()
  #isClosed = false

  constructor(parts: SessionParts) {
    this.#parts = parts
  }

  open(officerName?: string): Session {
    const standing = new Standing(this.#parts.door)
    const own = new Set<Hearing>()
    const drop = (hearing: Hearing): void => {
      own.delete(hearing)
      this.#hearings.delete(hearing)
    }
    return {
      call: (method, input) => this.#attend('call-failed', () => this.#call({ standing, officerName }, method, input)),
      on: (event, listener) => {
        const hearing = { standing, event, listener: listener as Hearing['listener'] }
        own.add(hearing)
        this.#hearings.add(hearing)
        return () => drop(hearing)
      },
      stage: (file) =>
        this.#attend('stage-failed', async () => {
          refuseReaders(admitted(await standing.look(), 'role'))
          return { ok: true as const, value: await (await this.#parts.staging()).stage(file) }
        }),
      close: () => {
        own.forEach(drop)
        standing.leave()
      },
    }
  }

  /** Windows that are shut hear nothing: what they would read again is refused to them. */
  tell<Name extends DeskEventName>(event: Name, payload: DeskEvents[Name]): void {
    this.#tellThose(({ standing }) => !standing.isShut, event, payload)
  }

  /** Lets nobody in any more and resolves when the last call is answered. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all(this.#running)
    this.#hearings.clear()
  }

  async #call({ standing, officerName }: Caller, method: string, input: unknown): Promise<Reply<unknown>> {
    const position = await standing.look()
    if (position.state === 'signedIn' && isPersons(method)) standing.touch()
    const context = await this.#parts.contextFor(isUnguarded(position) ? officerName : position.officer?.name)
    const office = context.office && { ...context.office, onProgress: this.#progressTo(standing) }
    const reply = await this.#parts.call(method, input, { ...context, office, standing, position })
    const nouns = atTheDoor[method]
    if (reply.ok && nouns !== undefined) this.#tellThose((hearing) => hearing.standing === standing, 'changed', { nouns })
    else if (reply.ok && changesRecords(method)) this.tell('changed', { nouns: ['*'] })
    return reply
  }

  /** How far work is, is told to the window that asked for it, unless it is shut meanwhile. */
  #progressTo(standing: Standing) {
    return (step: DeskEvents['progress']): void =>
      this.#tellThose((hearing) => hearing.standing === standing && !standing.isShut, 'progress', step)
  }

  #tellThose<Name extends DeskEventName>(isMeant: (hearing: Hearing) => boolean, event: Name, payload: DeskEvents[Name]): void {
    for (const each of this.#hearings) {
      if (each.event === event && isMeant(each)) (each.listener as (payload: DeskEvents[Name]) => void)(payload)
    }
  }

  /** Answers, whatever happens, and is waited for when the application closes. */
  async #attend<Value>(event: string, work: () => Promise<Reply<Value>>): Promise<Reply<Value>> {
    const answer = settle(this.#parts, event, async () => {
      if (this.#isClosed) throw new AppError('cancelled')
      return work()
    })
    this.#running.add(answer)
    const outcome = await answer
    this.#running.delete(answer)
    return outcome.ok ? outcome.value : outcome
  }
}

/** What changes in the window's own eyes alone: who comes in reads everything again, who goes out nothing but the door. */
const atTheDoor: Readonly<Record<string, readonly string[]>> = {
  'accounts.signIn': ['*'],
  'accounts.unlock': ['*'],
  'accounts.recover': ['*'],
  'accounts.changePassword': ['*'],
  'accounts.lock': ['accounts'],
  'accounts.signOut': ['accounts'],
  'accounts.stillHere': [],
}

/** Drafts are nobody's record yet: saving one tells no page to read again. */
function changesRecords(method: string): boolean {
  return !method.startsWith('drafts.') && isCommand(method)
}

/** What a person's hand is behind: queries are asked again by themselves, drafts save themselves. */
function isPersons(method: string): boolean {
  return changesRecords(method) && !Object.hasOwn(atTheDoor, method)
}

function isCommand(method: string): boolean {
  return (contract as Record<string, { kind: string }>)[method]?.kind === 'command'
}

/** Files come from those who write; who only reads fills no disk. */
function refuseReaders(held: readonly Role[]): void {
  if (held.some((role) => writers.includes(role))) return
  throw new AppError('not_permitted', { action: '添加文件', who: writers.map((role) => roleNames[role].label).join('或') })
}
