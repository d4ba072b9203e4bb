import { Button } from '@mantine/core'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { FormActions, FormNote, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { keepKeyboard } from './keep-keyboard.ts'
import { MissingPlaces } from './MissingPlaces.tsx'
import type { Paper } from './paper.ts'
import { changedTexts, newestTexts } from './paper.ts'
import { missingPlaces, placeGroups } from './places.ts'
import classes from './TextsForm.module.css'
import { TextPlaceField } from './TextPlaceField.tsx'
import { useUnsavedCount } from './unsaved.ts'

interface TextsFormProps {
  readonly paper: Paper
  /** `2022-05-06` */
  readonly today: string
  /** 核稿 was refused: the places that are still empty say so. */
  readonly isRefused: boolean
}

/** The words that a clerk fills in and corrects until 分发; every saving is a version, the number stays (office.md «Documents»). */
export function TextsForm({ paper, today, isRefused }: TextsFormProps) {
  const { documentId, month, draftedAt } = paper.document
  const draft = useDraft('documentTexts', documentId)
  const edit = useDeskCommand('documents.edit')
  const say = useUndoToast()
  const changes = changedTexts(paper.texts, draft.fields)
  useUnsavedCount(changes.length)
  if (!draft.isReady) return null
  if (paper.texts.length === 0) {
    return (
      <EmptyState>{paper.isEditable ? '本文书由台账数据生成，没有可以校改的文字。' : '文书已经印发或者撤回，文字不再修改。'}</EmptyState>
    )
  }
  const seen = seenRevision(draft, paper.rev)
  const missing = missingPlaces(paper.texts, draft.fields)
  const year = Number((month ?? draftedAt).slice(0, 4))
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
      {draft.restoredFrom === null || changes.length === 0 ? null : (
        <FormNote>已恢复 {whenInChina(draft.restoredFrom, today)} 未保存的内容。</FormNote>
      )}
      <SaveRefusal error={edit.error} onGoOn={goOn}>
        <FactList facts={newestTexts(paper.texts, changes)} />
      </SaveRefusal>
      <MissingPlaces places={missing} />
      {placeGroups(paper.texts).map((group) => (
        <div key={group[0]?.field} className={classes.group} onKeyDownCapture={keepKeyboard}>
          {group.map((place) => (
            <TextPlaceField
              key={place.field}
              place={place}
              value={draft.fields[place.field] ?? place.text}
              year={year}
              isMissing={isRefused && missing.includes(place)}
              onChange={(next) => seen.set(place.field, next)}
            />
          ))}
        </div>
      ))}
      <div className={classes.save}>
        <FormActions reason={changes.length === 0 ? '没有改动' : `已改 ${changes.length} 处，保存后更新预览`}>
          <Button size="xs" disabled={changes.length === 0} onClick={giveUp}>
            放弃修改
          </Button>
          <Button size="xs" type="submit" disabled={changes.length === 0} loading={edit.isPending}>
            保存校改
          </Button>
        </FormActions>
      </div>
    </PanelForm>
  )
}
