import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { GoTo } from '../../view-props.ts'
import { questionnairePlace } from '../place.ts'
import type { Questionnaire } from '../words.ts'
import { draftOf, tablesInput } from './content.ts'

export type DraftRemoval = ReturnType<typeof useRemoveDraft>

/** Gives up a draft, and can bring it back as a new one with the same questions. */
export function useRemoveDraft(goTo: GoTo) {
  const removal = useDeskCommand('questionnaires.remove')
  const open = useDeskCommand('questionnaires.open')
  const save = useDeskCommand('questionnaires.save')
  const say = useUndoToast()
  const again = async (run: Questionnaire): Promise<void> => {
    const { title, dueOn, signedBy } = run
    const opened = await open.mutateAsync({ from: { kind: 'empty', title }, dueOn })
    await save.mutateAsync({ ...opened, title, dueOn, signedBy, tables: tablesInput(draftOf(run)) })
  }
  const remove = (run: Questionnaire): void => {
    const done = (): void => {
      say({ message: `已删除草稿《${run.title}》`, undo: () => void again(run).catch(() => undefined) })
      goTo(questionnairePlace())
    }
    removal.mutate({ questionnaireId: run.questionnaireId, rev: run.rev }, { onSuccess: done })
  }
  return { remove, isPending: removal.isPending, error: removal.error }
}
