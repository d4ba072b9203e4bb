import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { urgeWays } from '#shared/domain/urge.ts'
import { ErrorNotice } from '../error-notice/ErrorNotice.tsx'
import { DateField } from '../fields/DateField.tsx'
import { SelectField } from '../fields/SelectField.tsx'
import { TextArea } from '../fields/TextArea.tsx'
import { FormActions, PanelForm } from '../panel-form/PanelForm.tsx'
import type { UrgeEntry } from './urge-entry.ts'
import { missingOfUrge } from './urge-entry.ts'

interface UrgeFormProps {
  readonly entry: UrgeEntry
  /** `2022-05-05` */
  readonly today: string
  /** Fields before the usual ones: which deadline of a measure is urged. */
  readonly before?: ReactNode
  /** Why nothing can be urged here at all. */
  readonly blocked?: string | undefined
  /** False where the screen has another filled button. */
  readonly isPrimary?: boolean
  readonly isBusy: boolean
  readonly error: { readonly message: string; readonly logId?: string | undefined } | null
  onField(name: keyof UrgeEntry, text: string): void
  onSubmit(): void
  /** 收起; without it the form stays. */
  onClose?(): void
}

const ways = (Object.keys(urgeWays) as (keyof typeof urgeWays)[]).map((value) => ({ value, label: urgeWays[value] }))

/** 催办记录: how, when, what was answered; counts as the month's 联络 with the unit (工作制度 第四条). */
export function UrgeForm(props: UrgeFormProps) {
  const { entry, today, before, blocked, isPrimary = false, isBusy, error, onField, onSubmit, onClose } = props
  const { way, on, content } = entry
  const missing = blocked ?? missingOfUrge(entry, today)
  return (
    <PanelForm
      label="登记催办"
      onSubmit={() => {
        if (missing === undefined && !isBusy) onSubmit()
      }}
    >
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      {before}
      <SelectField label="催办方式" layout="side" options={ways} value={way} onChange={(value) => onField('way', value)} />
      <DateField
        label="催办日期"
        layout="side"
        value={on === '' ? null : on}
        onChange={(day) => onField('on', day ?? '')}
        year={Number(today.slice(0, 4))}
        check={(day) => (day > today ? '催办日期晚于今天，请核对' : undefined)}
      />
      <TextArea
        label="催办内容"
        layout="side"
        rows={2}
        placeholder="与何人联系、答复如何"
        value={content}
        onChange={(text) => onField('content', text)}
      />
      <FormActions reason={missing}>
        {onClose === undefined ? null : (
          <Button size="xs" onClick={onClose}>
            收起
          </Button>
        )}
        <Button size="xs" variant={isPrimary ? 'filled' : 'default'} type="submit" disabled={missing !== undefined} loading={isBusy}>
          登记催办
        </Button>
      </FormActions>
    </PanelForm>
  )
}
