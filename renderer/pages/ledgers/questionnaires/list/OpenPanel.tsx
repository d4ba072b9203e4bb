import { Button } from '@mantine/core'
import { useId } from 'react'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormNote, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import type { DeskStatus, GoTo } from '../../view-props.ts'
import { questionnairePlace } from '../place.ts'
import type { Offered, Summary } from '../words.ts'
import { useOpening } from './use-opening.ts'

interface OpenPanelProps {
  readonly offered: readonly Offered[]
  readonly questionnaires: readonly Summary[]
  readonly desk: DeskStatus
  readonly goTo: GoTo
}

/** A new questionnaire: empty, from the programme's own, or from an earlier one. */
export function OpenPanel({ offered, questionnaires, desk, goTo }: OpenPanelProps) {
  const formId = useId()
  const form = useOpening(offered, (questionnaireId) => goTo(questionnairePlace(questionnaireId)))
  const { open, draft } = form
  const sources = [
    { value: 'empty', label: '空白问卷' },
    ...offered.map(({ origin, title }) => ({ value: `programme ${origin}`, label: `方案所附《${title}》` })),
    ...questionnaires.map(({ questionnaireId, title }) => ({ value: `copy ${questionnaireId}`, label: `沿用《${title}》的题目` })),
  ]
  const close = (): void => goTo(questionnairePlace())
  return (
    <SidePanel
      title="新建问卷"
      takesFocus
      onClose={close}
      actions={
        <>
          <Button onClick={close}>取消</Button>
          <Button variant="filled" type="submit" form={formId} disabled={form.missing !== undefined} loading={open.isPending}>
            新建问卷
          </Button>
          {form.missing === undefined ? null : <FormNote>{form.missing}</FormNote>}
        </>
      }
    >
      <PanelForm id={formId} label="新建问卷" onSubmit={form.submit}>
        {open.error === null ? null : <ErrorNotice message={open.error.message} logId={open.error.logId} />}
        {draft.isReady ? (
          <>
            <SelectField label="来源" options={sources} value={form.source} onChange={form.setSource} />
            {form.source === 'empty' ? (
              <TextField label="问卷名称" isRequired value={form.title} onChange={(text) => draft.set('title', text)} />
            ) : null}
            <DateField
              label="报送期限"
              help="逐题的责任单位在下一步填写。"
              year={desk.programme.year}
              value={form.dueOn}
              onChange={(day) => draft.set('dueOn', day ?? '')}
            />
          </>
        ) : null}
      </PanelForm>
    </SidePanel>
  )
}
