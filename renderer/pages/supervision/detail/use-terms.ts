import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Notice } from './notice.ts'
import type { TermField } from './terms.ts'
import { missingTerm, recordedTerms, termsEdit } from './terms.ts'

/** The matters and terms of a notice while they are changed: half-typed texts first, then the record. */
export function useTerms(notice: Notice) {
  const draft = useDraft('notice', notice.notice.noticeId)
  const edit = useDeskCommand('notices.edit')
  const say = useUndoToast()
  const seen = seenRevision(draft, notice.rev)
  const kept = recordedTerms(notice)
  const valueOf = (field: TermField): string => draft.fields[field] ?? kept[field]
  const hasChanged = (Object.keys(kept) as TermField[]).some((field) => valueOf(field) !== kept[field])
  const missing = missingTerm(valueOf)
  const save = (): void => {
    if (missing !== undefined || !hasChanged || edit.isPending) return
    const done = (): void => {
      void draft.clear()
      say({ message: '已保存调整，文书已重新生成，请重新核稿' })
    }
    edit.mutate(termsEdit(notice, seen.rev, valueOf), { onSuccess: done })
  }
  const goOn = (): void => {
    seen.goOn()
    edit.reset()
  }
  const giveUp = (): void => {
    edit.reset()
    void draft.clear()
  }
  return {
    isReady: draft.isReady,
    valueOf,
    set: (field: TermField, text: string) => seen.set(field, text),
    hasChanged,
    missing,
    edit,
    save,
    goOn,
    giveUp,
  }
}

export type Terms = ReturnType<typeof useTerms>
