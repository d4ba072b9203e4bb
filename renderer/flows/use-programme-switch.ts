import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { invalidateNouns } from '#renderer/api/invalidation.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'

/** Goes over to another programme of this data folder: everything is read anew, and 今日 is shown. */
export function useProgrammeSwitch() {
  const change = useDeskCommand('programmes.switch')
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  return {
    isBusy: change.isPending,
    error: change.error,
    switchTo: (programmeId: string, place: string, onDone?: () => void): void => {
      const done = (): void => {
        void invalidateNouns(queries, ['*'])
        navigate(place)
        onDone?.()
      }
      change.mutate({ programmeId }, { onSuccess: done })
    },
  }
}
