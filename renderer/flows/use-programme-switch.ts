import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { invalidateNouns } from '#renderer/api/invalidation.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'

/** Goes over to another programme of this data folder: everything is read anew, and 今日 is shown. */
export function useProgrammeSwitch() {
  const change = useDeskCommand('programmes.switch')
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  // Awaited: the page of the programme that is left goes before its own callbacks would be called.
  const goOver = async (programmeId: string, place: string, onDone: (() => void) | undefined): Promise<void> => {
    try {
      await change.mutateAsync({ programmeId })
    } catch {
      // `error` has it.
      return
    }
    void invalidateNouns(queries, ['*'])
    navigate(place)
    onDone?.()
  }
  return {
    isBusy: change.isPending,
    error: change.error,
    switchTo: (programmeId: string, place: string, onDone?: () => void): void => void goOver(programmeId, place, onDone),
  }
}
