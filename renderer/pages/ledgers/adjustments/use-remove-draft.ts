import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { GoTo } from '../view-props.ts'
import type { Adjustment } from './content.ts'

export type DraftRemoval = ReturnType<typeof useRemoveDraft>

/** Gives up a draft, and can bring it back as a new one; what was applied cannot be removed. */
export function useRemoveDraft(goTo: GoTo) {
  const removal = useDeskCommand('adjustments.remove')
  const save = useDeskCommand('adjustments.save')
  const say = useUndoToast()
  const remove = ({ adjustmentId, rev, title, basis, basisNumber, issuedOn, content }: Adjustment): void => {
    const again = () => save.mutateAsync({ adjustmentId: null, rev: null, title, basis, basisNumber, issuedOn, content })
    const done = (): void => {
      say({ message: `已删除“${title}”`, undo: again })
      goTo({ view: 'adjustments', adjustmentId: null })
    }
    removal.mutate({ adjustmentId, rev }, { onSuccess: done })
  }
  return { remove, isPending: removal.isPending, error: removal.error }
}
