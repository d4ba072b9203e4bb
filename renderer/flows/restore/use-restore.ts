import { useState } from 'react'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { restoredWords } from './restore-words.ts'

export type OfferedBackup = OutputOf<'backups.choose'>['backups'][number]

/** Choosing a backup and restoring it, from wherever it is done; `act` is the method that may do it there. */
export function useRestore(act: 'backups.restore' | 'safeMode.restore') {
  const choose = useDeskCommand('backups.choose')
  const restore = useDeskCommand(act)
  const say = useUndoToast()
  const [offered, setOffered] = useState<readonly OfferedBackup[]>([])
  const [token, setToken] = useState('')
  return {
    /** What lies at the chosen place; empty while nothing is chosen. */
    offered,
    chosen: offered.find((each) => each.token === token),
    pick: setToken,
    isChoosing: choose.isPending,
    isRestoring: restore.isPending,
    error: choose.error ?? restore.error,
    find(from: InputOf<'backups.choose'>): void {
      restore.reset()
      choose.mutate(from, {
        onSuccess: ({ backups }) => {
          setOffered(backups)
          setToken(backups[0]?.token ?? '')
        },
      })
    },
    leave: () => setOffered([]),
    forgetError(): void {
      choose.reset()
      restore.reset()
    },
    /** Says what was restored, also where the page is gone by then; a refusal stands in `error`. */
    start(): void {
      // The page itself may go with the restore: the wizard and the safe mode make room for the workbench.
      void restore
        .mutateAsync({ token })
        .then(
          (result) => say({ message: restoredWords(result) }),
          () => undefined,
        )
        .finally(() => setOffered([]))
    },
  }
}
