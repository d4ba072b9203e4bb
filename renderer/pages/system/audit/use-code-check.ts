import type { UseMutationResult } from '@tanstack/react-query'
import { useMutation } from '@tanstack/react-query'
import type { OutputOf } from '#shared/api/contract.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { asReadingError } from '#renderer/api/desk-error.ts'

export type CodeStanding = OutputOf<'audit.checkCode'>

/** Holds a code against the log as it is now: an answer of a while ago would say nothing. */
export function useCodeCheck(): UseMutationResult<CodeStanding, DeskError, string> {
  const { client } = useDesk()
  return useMutation<CodeStanding, DeskError, string>({
    mutationFn: (code) =>
      client.call('audit.checkCode', { code }).catch((error: unknown) => {
        throw asReadingError(error)
      }),
  })
}
