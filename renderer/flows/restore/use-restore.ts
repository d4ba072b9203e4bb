import { useState } from 'react'
import type { InputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { type Choice, candidatesOf, firstChoice, stepOf, withOpened } from './restore-steps.ts'
import { restoredWords } from './restore-words.ts'
import { useUnsealing } from './use-unsealing.ts'

/** Choosing a backup, opening it where it is sealed, and restoring it, from wherever it is done; `act` is the method that may do it there. */
export function useRestore(act: 'backups.restore' | 'safeMode.restore') {
  const choose = useDeskCommand('backups.choose')
  const restore = useDeskCommand(act)
  const say = useUndoToast()
  const [choice, setChoice] = useState<Choice | null>(null)
  const unsealing = useUnsealing((sealed, backup) => setChoice((now) => withOpened(now, sealed, backup)))
  const leave = (): void => {
    setChoice(null)
    unsealing.forget()
  }
  return {
    /** What lies at the chosen place; empty while nothing is chosen. */
    candidates: choice === null ? [] : candidatesOf(choice.found),
    picked: choice?.picked ?? '',
    step: choice === null ? undefined : stepOf(choice),
    unsealing,
    isChoosing: choose.isPending,
    isRestoring: restore.isPending,
    error: choose.error ?? restore.error,
    pick(picked: string): void {
      setChoice((now) => (now === null ? null : { ...now, picked }))
      unsealing.forget()
    },
    find(from: InputOf<'backups.choose'>): void {
      restore.reset()
      unsealing.forget()
      choose.mutate(from, { onSuccess: (found) => setChoice(firstChoice(found)) })
    },
    leave,
    forgetError(): void {
      choose.reset()
      restore.reset()
    },
    /** Says what was restored, also where the page is gone by then; a refusal stands in `error`. */
    start(token: string): void {
      // The page itself may go with the restore: the wizard and the safe mode make room for the workbench.
      void restore
        .mutateAsync({ token })
        .then(
          (result) => say({ message: restoredWords(result) }),
          () => undefined,
        )
        .finally(leave)
    },
  }
}
