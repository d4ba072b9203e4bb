import { Button } from '@mantine/core'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Paper } from './paper.ts'
import { changedTexts, newestTexts } from './paper.ts'

/** The words that a clerk may correct until 分发; every saving is a version, the number stays (office.md «Documents»). */
export function TextsForm({ paper }: { readonly paper: Paper }) {
  const { documentId } = paper.document
  const draft = useDraft('documentTexts', documentId)
  const edit = useDeskCommand('documents.edit')
  const say = useUndoToast()
  if (!draft.isReady) return null
  if (paper.texts.length === 0) {
    return (
      <EmptyState>{paper.isEditable ? '本文书由台账数据生成，没有可以校改的文字。' : '文书已经印发或者撤回，文字不再修改。'}</EmptyState>
    )
  }
  const seen = seenRevision(draft, paper.rev)
  const changes = changedTexts(paper.texts, draft.fields)
  const save = (): void => {
    if (changes.length === 0 || edit.isPending) return
    const done = (): void => {
      void draft.clear()
      say({ message: `已保存 ${changes.length} 处校改，存为新版本` })
    }
    edit.mutate({ documentId, rev: seen.rev, texts: changes }, { onSuccess: done })
  }
  const goOn = (): void => {
    seen.goOn()
    edit.reset()
  }
  const giveUp = (): void => {
    edit.reset()
    void draft.clear()
  }
  return (
    <PanelForm label="校改文字" isSave onSubmit={save}>
      <SaveRefusal error={edit.error} onGoOn={goOn}>
        <FactList facts={newestTexts(paper.texts, changes)} />
      </SaveRefusal>
      {paper.texts.map(({ field, label, text, isLong }) => {
        const shared = { label, value: draft.fields[field] ?? text, onChange: (next: string) => seen.set(field, next) }
        return isLong ? <TextArea key={field} {...shared} rows={2} /> : <TextField key={field} {...shared} />
      })}
      <FormActions reason={changes.length === 0 ? '没有改动' : `已改 ${changes.length} 处，保存后更新预览`}>
        <Button size="xs" disabled={changes.length === 0} onClick={giveUp}>
          放弃修改
        </Button>
        <Button size="xs" type="submit" disabled={changes.length === 0} loading={edit.isPending}>
          保存校改
        </Button>
      </FormActions>
    </PanelForm>
  )
}
