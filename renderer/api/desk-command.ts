import type { MutationOptions, QueryClient, UseMutationResult } from '@tanstack/react-query'
import type { InputOf, MethodName, OutputOf } from '#shared/api/contract.ts'
import type { DeskClient } from './desk-client.ts'
import type { DeskError } from './desk-error.ts'
import { invalidateNouns, nounOf } from './invalidation.ts'
import type { SaveStatusStore } from './save-status.ts'

/** A command of the page: how it runs, and who is told of its end. */

/** What one call does with its end; the method's noun was asked again by then, and the page may show something else. */
export interface Told<Name extends MethodName> {
  readonly onSuccess?: (output: OutputOf<Name>) => void
  readonly onError?: (error: DeskError) => void
}

type Running<Name extends MethodName> = UseMutationResult<OutputOf<Name>, DeskError, InputOf<Name>>

interface Calls<Name extends MethodName> {
  /** Tells `told` of its end, also where the part of the page that asked is gone by then. */
  mutate(input: InputOf<Name>, told?: Told<Name>): void
  /** The output, or the refusal as a `DeskError`. */
  mutateAsync(input: InputOf<Name>): Promise<OutputOf<Name>>
}

/** Of the states one: what is pending has its input, what succeeded its output. */
type Called<State, Name extends MethodName> = State extends unknown ? Omit<State, 'mutate' | 'mutateAsync'> & Calls<Name> : never

export type DeskCommand<Name extends MethodName> = Called<Running<Name>, Name>

interface Ports {
  readonly client: Pick<DeskClient, 'call'>
  readonly saving: Pick<SaveStatusStore, 'begin' | 'saved' | 'failed'>
  readonly queries: QueryClient
  /** The present instant. */
  readonly now: () => string
}

/** How a command runs: the status bar shows when it was saved, and its noun is asked again before it counts as done. */
export function runOf<Name extends MethodName>(
  method: Name,
  { client, saving, queries, now }: Ports,
): MutationOptions<OutputOf<Name>, DeskError, InputOf<Name>> {
  return {
    mutationFn: async (input) => {
      saving.begin()
      try {
        const output = await client.call(method, input)
        saving.saved(now())
        return output
      } catch (error) {
        saving.failed()
        throw error
      }
    },
    onSuccess: () => invalidateNouns(queries, [nounOf(method)]),
    // The form shows what stands there now, also where the event of the change has not arrived.
    onError: (error) => (error.code === 'stale_version' ? invalidateNouns(queries, [nounOf(method)]) : undefined),
  }
}

/**
 * Tells a call of its end. The library's own callbacks of a call are lost when what asked leaves the page, which what is asked again does to
 * every row that the command removed: with them the words of its success and its 撤销.
 */
export function tellOf<Name extends MethodName>(
  run: (input: InputOf<Name>) => Promise<OutputOf<Name>>,
  input: InputOf<Name>,
  told: Told<Name> = {},
): void {
  void run(input).then(
    (output) => told.onSuccess?.(output),
    (error: DeskError) => told.onError?.(error),
  )
}
