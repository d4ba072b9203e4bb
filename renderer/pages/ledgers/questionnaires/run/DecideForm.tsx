import { Button } from '@mantine/core'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormActions, FormNote, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { MergedQuestion } from '../words.ts'
import { YesNo } from '../YesNo.tsx'

interface DecideFormProps {
  readonly questionnaireId: string
  readonly question: MergedQuestion
  /** Where it was opened by a button. */
  readonly onClose?: () => void
}

/** 核定 in the row of the question: the answer that shall hold, with its reason. */
export function DecideForm({ questionnaireId, question, onClose }: DecideFormProps) {
  const { questionId, number, answer, decision, merged } = question
  const draft = useDraft('questionnaire-decision', `${questionnaireId} ${questionId}`)
  const decide = useDeskCommand('questionnaires.decide')
  const withdraw = useDeskCommand('questionnaires.withdrawDecision')
  const say = useUndoToast()
  const seen = seenRevision(draft, decision?.rev ?? null)
  const value = draft.fields['value'] ?? (answer === 'narrative' ? merged : '')
  const reason = draft.fields['reason'] ?? ''
  const missing = value.trim() === '' ? '请选择或填写核定的答复' : reason.trim().length < 2 ? '请填写核定理由' : undefined
  const submit = (): void => {
    if (missing !== undefined || decide.isPending) return
    // The form goes with the conflict: what follows must not hang on it.
    decide
      .mutateAsync({ questionnaireId, questionId, rev: seen.rev, value: value.trim(), reason: reason.trim() })
      .then(({ rev }) => {
        void draft.clear()
        const undo = () => withdraw.mutateAsync({ questionnaireId, questionId, rev, reason: '撤销误核定' })
        say({ message: `已核定第${number}题`, undo })
        onClose?.()
      })
      .catch(() => undefined)
  }
  if (!draft.isReady) return null
  return (
    <PanelForm label={`核定第${number}题`} onSubmit={submit}>
      <SaveRefusal
        error={decide.error}
        onGoOn={() => {
          seen.goOn()
          decide.reset()
        }}
      >
        {decision === null ? null : <FormNote>现有核定：{decision.text}</FormNote>}
      </SaveRefusal>
      <ValueField question={question} value={value} onChange={(next) => seen.set('value', next)} />
      <TextField label="核定理由" isRequired value={reason} onChange={(text) => seen.set('reason', text)} />
      <FormActions reason={missing}>
        {onClose === undefined ? null : (
          <Button size="xs" onClick={onClose}>
            取消
          </Button>
        )}
        <Button size="xs" type="submit" disabled={missing !== undefined} loading={decide.isPending}>
          核定
        </Button>
      </FormActions>
    </PanelForm>
  )
}

interface ValueFieldProps {
  readonly question: MergedQuestion
  readonly value: string
  onChange(value: string): void
}

function ValueField({ question: { answer }, value, onChange }: ValueFieldProps) {
  if (answer === 'narrative') return <TextArea label="核定的文字" rows={3} value={value} onChange={onChange} />
  if (answer === 'number') return <TextField label="核定的数值" align="end" value={value} onChange={onChange} />
  return <YesNo label="核定为" value={value} onChange={onChange} lead={<span aria-hidden="true">核定为</span>} />
}
