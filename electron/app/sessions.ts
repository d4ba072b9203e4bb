import type { DeskEventName, DeskEvents } from '#shared/api/bridge.ts'
import { contract } from '#shared/api/contract.ts'
import type { Reply } from '#shared/api/reply.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type FailureBook, settle } from './failures.ts'
import type { CallContext } from './handlers.ts'
import type { Call } from './router.ts'
import type { Staging } from './stage.ts'
import type { Session } from './types.ts'

export interface SessionParts extends FailureBook {
  readonly call: Call<CallContext>
  /** What a call of this officer (the wizard's, without a name) is answered with. */
  readonly contextFor: (officerName?: string) => Promise<CallContext>
  /** The staging area; refused before the wizard. */
  readonly staging: () => Promise<Staging>
}

interface Hearing {
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
    const own = new Set<Hearing>()
    const drop = (hearing: Hearing): void => {
      own.delete(hearing)
      this.#hearings.delete(hearing)
    }
    return {
      call: (method, input) => this.#attend('call-failed', () => this.#call(officerName, method, input)),
      on: (event, listener) => {
        const hearing = { event, listener: listener as Hearing['listener'] }
        own.add(hearing)
        this.#hearings.add(hearing)
        return () => drop(hearing)
      },
      stage: (file) =>
        this.#attend('stage-failed', async () => ({ ok: true as const, value: await (await this.#parts.staging()).stage(file) })),
      close: () => own.forEach(drop),
    }
  }

  tell<Name extends DeskEventName>(event: Name, payload: DeskEvents[Name]): void {
    for (const each of this.#hearings) if (each.event === event) (each.listener as (payload: DeskEvents[Name]) => void)(payload)
  }

  /** Lets nobody in any more and resolves when the last call is answered. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all(this.#running)
    this.#hearings.clear()
  }

  async #call(officerName: string | undefined, method: string, input: unknown): Promise<Reply<unknown>> {
    const reply = await this.#parts.call(method, input, await this.#parts.contextFor(officerName))
    if (reply.ok && changesRecords(method)) this.tell('changed', { nouns: ['*'] })
    return reply
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

/** Drafts are nobody's record yet: saving one tells no page to read again. */
function changesRecords(method: string): boolean {
  return !method.startsWith('drafts.') && (contract as Record<string, { kind: string }>)[method]?.kind === 'command'
}
