import { Button, Radio } from '@mantine/core'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { RadioCards } from '../settle/RadioCards.tsx'
import { missingPart, wayEffects, wayOf, wayOptions, ways } from './month-choice.ts'
import type { MonthChoosing } from './use-month-choice.ts'

interface MonthChoiceFormProps {
  readonly choosing: MonthChoosing
  readonly draftKey: string
  /** Leads to the month, where it is scored after all. */
  onScore(): void
  /** The choice stands. */
  onChosen(): void
}

/** 补评, 不计入平均 or 按0分 of a month that is over and has no score, with its ground (office.md «Scores»). */
export function MonthChoiceForm({ choosing, draftKey, onScore, onChosen }: MonthChoiceFormProps) {
  const draft = useDraft('month-choice', draftKey)
  const way = wayOf(draft.fields['way'])
  const ground = draft.fields['ground'] ?? ''
  const missing = missingPart(way, ground)
  const submit = (): void => {
    if (missing !== undefined || way === null) return
    if (way === 'score') return onScore()
    choosing.choose(way, ground, () => {
      void draft.clear()
      onChosen()
    })
  }
  if (!draft.isReady) return null
  return (
    <PanelForm label="确定计分方式" onSubmit={submit}>
      {choosing.error === null ? null : (
        <ErrorNotice message={choosing.error.message} logId={choosing.error.logId} onClose={choosing.forget} />
      )}
      <Radio.Group label="计分方式" value={way} onChange={(value) => draft.set('way', value)}>
        <RadioCards options={ways.map((value) => ({ value, title: wayOptions[value], detail: wayEffects[value] }))} />
      </Radio.Group>
      {way === null || way === 'score' ? null : (
        <TextArea label="依据" isRequired rows={2} value={ground} onChange={(text) => draft.set('ground', text)} />
      )}
      <FormActions reason={missing}>
        <Button type="submit" variant="filled" disabled={missing !== undefined} loading={choosing.isBusy}>
          {way === 'score' ? '到该月补评' : '确定'}
        </Button>
      </FormActions>
    </PanelForm>
  )
}
