import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { InputOf } from '#shared/api/contract.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { asDeskError } from '#renderer/api/desk-error.ts'

type Entry = 'accounts.signIn' | 'accounts.recover' | 'accounts.changePassword'

/** A way in: the answer is where the window stands now. Nothing of it is said to be saved in the status bar. */
export function useEntry<Name extends Entry>(method: Name) {
  const { client } = useDesk()
  const queries = useQueryClient()
  const [error, setError] = useState<DeskError | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const enter = (input: InputOf<Name>, after: { readonly in?: () => void; readonly refused?: () => void } = {}): void => {
    if (isBusy) return
    setIsBusy(true)
    client
      .call(method, input)
      .then(
        (door) => {
          setError(null)
          after.in?.()
          queries.setQueryData(['accounts.state', {}], door)
        },
        (failure: unknown) => {
          setError(asDeskError(failure))
          after.refused?.()
        },
      )
      .finally(() => setIsBusy(false))
  }
  return { enter, error, isBusy }
}
