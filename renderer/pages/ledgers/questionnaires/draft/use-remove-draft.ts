import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { GoTo } from '../../view-props.ts'
import { questionnairePlace } from '../place.ts'
import type { Questionnaire } from '../words.ts'

export type DraftRemoval = ReturnType<typeof useRemoveDraft>

/** Gives up a draft; 撤销 brings the very same one back. */
export function useRemoveDraft(goTo: GoTo) {
  const removal = useDeskCommand('questionnaires.remove')
  const restore = useDeskCommand('questionnaires.restore')
  const say = useUndoToast()
  const remove = ({ questionnaireId, rev, title }: Questionnaire): void => {
    const done = (): void => {
      say({ message: `已删除草稿《${title}》`, undo: () => restore.mutateAsync({ questionnaireId }) })
      goTo(questionnairePlace())
    }
    removal.mutate({ questionnaireId, rev }, { onSuccess: done })
  }
  return { remove, isPending: removal.isPending, error: removal.error }
}
