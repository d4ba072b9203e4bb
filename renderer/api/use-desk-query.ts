import type { UseQueryResult } from '@tanstack/react-query'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InputOf, MethodName, OutputOf } from '#shared/api/contract.ts'
import type { DeskError } from './desk-error.ts'
import { asReadingError } from './desk-error.ts'
import { useDesk } from './DeskProvider.tsx'

interface DeskQueryOptions {
  /** False while the input is not known yet. */
  readonly isEnabled?: boolean
}

/**
 * Asks a query method and asks again when its noun changes: `useDeskQuery('plans.month', { month })`.
 * While a new input is on its way the old answer stays (`isPlaceholderData`).
 */
export function useDeskQuery<Name extends MethodName>(
  method: Name,
  input: InputOf<Name>,
  { isEnabled = true }: DeskQueryOptions = {},
): UseQueryResult<OutputOf<Name>, DeskError> {
  const { client } = useDesk()
  return useQuery<OutputOf<Name>, DeskError>({
    queryKey: [method, input],
    queryFn: () =>
      client.call(method, input).catch((error: unknown) => {
        throw asReadingError(error)
      }),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  })
}
