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
      // A promise: the page of the programme that is left goes before its own callbacks would be called.
      change
        .mutateAsync({ programmeId })
        .then(done)
        .catch(() => undefined)
    },
  }
}
