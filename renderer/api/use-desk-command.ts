import type { UseMutationResult } from '@tanstack/react-query'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InputOf, MethodName, OutputOf } from '#shared/api/contract.ts'
import type { DeskError } from './desk-error.ts'
import { useDesk } from './DeskProvider.tsx'
import { invalidateNouns, nounOf } from './invalidation.ts'

/**
 * Runs a command: `const save = useDeskCommand('progress.save')`, then `save.mutate(input)` or `await save.mutateAsync(input)`.
 * The status bar shows when it was saved; the method's own noun is asked again at once, other nouns by event.
 */
export function useDeskCommand<Name extends MethodName>(method: Name): UseMutationResult<OutputOf<Name>, DeskError, InputOf<Name>> {
  const { client, saving, now } = useDesk()
  const queries = useQueryClient()
  return useMutation<OutputOf<Name>, DeskError, InputOf<Name>>({
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
  })
}
