import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { fresh } from '../place.ts'
import type { Adjustment, DraftContent } from './content.ts'
import { contentFrom, contentInput, draftOf } from './content.ts'

/** What is written of the document that a plan stands on. */
export type BasisField = 'title' | 'basis' | 'basisNumber' | 'issuedOn'

export type AdjustmentForm = ReturnType<typeof useAdjustmentForm>

/** The state of the editor: half-typed texts first, then the draft as it was saved. */
export function useAdjustmentForm(adjustment: Adjustment | null, today: string, onSaved: (adjustmentId: string) => void) {
  const draft = useDraft('adjustment', adjustment?.adjustmentId ?? fresh)
  const save = useDeskCommand('adjustments.save')
  const seen = seenRevision(draft, adjustment?.rev ?? null)
  const kept: Readonly<Record<BasisField, string>> = {
    title: adjustment?.title ?? '',
    basis: adjustment?.basis ?? '',
    basisNumber: adjustment?.basisNumber ?? '',
    issuedOn: adjustment?.issuedOn ?? today,
  }
  const textOf = (field: BasisField): string => draft.fields[field] ?? kept[field]
  const content: DraftContent =
    contentFrom(draft.fields['content']) ?? (adjustment === null ? { raises: [], additions: [] } : draftOf(adjustment.content))
  const read = contentInput(content)
  const missing = missingField(textOf) ?? read.missing
  const hasChanged = Object.keys(draft.fields).length > 0
  const submit = (): void => {
    if (missing !== undefined || !hasChanged || save.isPending) return
    const done = ({ adjustmentId }: { adjustmentId: string }): void => {
      void draft.clear()
      onSaved(adjustmentId)
    }
    const texts = { title: textOf('title').trim(), basis: textOf('basis').trim(), basisNumber: textOf('basisNumber').trim() }
    const input = { adjustmentId: adjustment?.adjustmentId ?? null, rev: seen.rev, ...texts, issuedOn: textOf('issuedOn') }
    save.mutate({ ...input, content: read.content }, { onSuccess: done })
  }
  return {
    draft,
    save,
    textOf,
    set: (field: BasisField, text: string) => seen.set(field, text),
    content,
    setContent: (next: DraftContent) => seen.set('content', JSON.stringify(next)),
    missing,
    hasChanged,
    submit,
    goOn: () => {
      seen.goOn()
      save.reset()
    },
  }
}

function missingField(textOf: (field: BasisField) => string): string | undefined {
  if (textOf('title').trim() === '') return '请填写方案名称'
  if (textOf('basis').trim() === '') return '请填写依据文件'
  return textOf('issuedOn') === '' ? '请填写印发日期' : undefined
}
