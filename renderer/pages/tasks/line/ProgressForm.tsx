import { Button } from '@mantine/core'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import tasks from '../Tasks.module.css'
import { EntryWords } from './EntryWords.tsx'
import type { ProgressEntry } from './line.ts'
import { entryLabels, entryTexts } from './line.ts'
import { useProgressForm } from './use-progress-form.ts'

interface ProgressFormProps {
  readonly lineId: string
  /** The entry that is changed; null for a new one. */
  readonly entry: ProgressEntry | null
  /** `2022-04-20` */
  readonly today: string
  onDone(): void
}

/** Progress typed once; 附件1、一表 and the review read it. Half-typed texts are kept. */
export function ProgressForm({ lineId, entry, today, onDone }: ProgressFormProps) {
  const { draft, save, set, goOn, textOf, recordedOn, missing, leave, submit } = useProgressForm(lineId, entry, today, onDone)
  if (!draft.isReady) return null
  return (
    <PanelForm label="登记进展" isSave onSubmit={submit}>
      <SaveRefusal error={save.error} onGoOn={goOn}>
        {entry === null ? null : <EntryWords entry={entry} />}
      </SaveRefusal>
      {draft.error === null ? null : <ErrorNotice message={draft.error.message} logId={draft.error.logId} />}
      {draft.restoredFrom === null ? null : (
        <p className={tasks.restored}>已恢复 {whenInChina(draft.restoredFrom, today)} 未提交的内容。</p>
      )}
      {entryTexts.map((name) => (
        <TextArea key={name} label={entryLabels[name]} rows={2} value={textOf(name)} onChange={(text) => set(name, text)} />
      ))}
      <DateField
        label="登记日期"
        layout="side"
        value={recordedOn === '' ? null : recordedOn}
        onChange={(day) => set('recordedOn', day ?? '')}
        year={Number(today.slice(0, 4))}
      />
      <FormActions reason={missing}>
        <Button size="xs" onClick={leave}>
          取消
        </Button>
        <Button size="xs" variant="filled" type="submit" disabled={missing !== undefined} loading={save.isPending}>
          保存进展
        </Button>
      </FormActions>
    </PanelForm>
  )
}
