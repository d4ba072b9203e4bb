import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import type { IncomingStep } from '#shared/domain/incoming-document.ts'
import { retentionPeriods } from '#shared/domain/incoming-document.ts'
import type { EntryFields } from './handling.ts'
import { entryLabels } from './handling.ts'

interface EntryFormFieldsProps {
  readonly step: IncomingStep
  readonly fields: EntryFields
  /** `2022-04-28`: nothing is done before the paper came. */
  readonly receivedOn: string
  readonly today: string
  onChange(name: keyof EntryFields, text: string): void
}

/** The fields of one place of the 《文件处理单》. */
export function EntryFormFields({ step, fields, receivedOn, today, onChange }: EntryFormFieldsProps) {
  const { person, on, words, isOpenDay } = entryLabels[step]
  const check = (day: string): string | undefined =>
    day > today ? `${on}晚于今天，请核对` : day < receivedOn ? `${on}早于收文日期，请核对` : undefined
  return (
    <>
      {step === 'assign' ? (
        <TextField
          label="承办单位"
          layout="side"
          value={fields.unit}
          onChange={(text) => onChange('unit', text)}
          placeholder="单位或科室"
        />
      ) : null}
      {person === undefined ? null : (
        <TextField label={person} layout="side" value={fields.person} onChange={(text) => onChange('person', text)} />
      )}
      {words === undefined ? null : (
        <TextArea label={words} layout="side" rows={3} value={fields.words} onChange={(text) => onChange('words', text)} />
      )}
      {step === 'file' ? (
        <SelectField
          label="保管期限"
          layout="side"
          options={retentionPeriods.map((value) => ({ value, label: value }))}
          value={retentionPeriods.find((each) => each === fields.retention) ?? null}
          onChange={(value) => onChange('retention', value)}
        />
      ) : null}
      <DateField
        label={on}
        layout="side"
        year={Number(today.slice(0, 4))}
        check={check}
        {...(isOpenDay === undefined ? {} : { help: '未阅的可以不填，传阅后补填。' })}
        value={fields.on === '' ? null : fields.on}
        onChange={(day) => onChange('on', day ?? '')}
      />
    </>
  )
}
