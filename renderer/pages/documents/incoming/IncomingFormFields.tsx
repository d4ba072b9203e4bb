import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { secrecyWarning } from '#shared/text/secrecy-mark.ts'
import classes from '../Documents.module.css'
import type { IncomingFields } from './incoming.ts'
import { urgencyOptions, wayOptions } from './incoming.ts'

interface IncomingFormFieldsProps {
  readonly fields: IncomingFields
  readonly today: string
  onChange(name: keyof IncomingFields, text: string): void
}

/** 收文编号、日期、方式，来文机关、字号、标题，份数、缓急、办理期限; no 密级 is offered (office.md «Documents»). */
export function IncomingFormFields({ fields, today, onChange }: IncomingFormFieldsProps) {
  const year = Number(today.slice(0, 4))
  const set = (name: keyof IncomingFields) => (text: string) => onChange(name, text)
  return (
    <>
      <TextField label="来文机关" isRequired value={fields.sender} onChange={set('sender')} />
      <TextField label="来文字号" value={fields.senderNumber} onChange={set('senderNumber')} placeholder="没有字号的不填" />
      <TextArea label="标题" isRequired rows={2} error={secrecyWarning(fields.title)} value={fields.title} onChange={set('title')} />
      <div className={classes.pair}>
        <DateField
          label="收文日期"
          isRequired
          year={year}
          check={(day) => (day > today ? '收文日期晚于今天，请核对' : undefined)}
          value={fields.receivedOn === '' ? null : fields.receivedOn}
          onChange={(day) => onChange('receivedOn', day ?? '')}
        />
        <SelectField
          label="收文方式"
          options={wayOptions}
          value={wayOptions.find(({ value }) => value === fields.way)?.value ?? null}
          onChange={set('way')}
        />
        <TextField label="收文编号" unit="号" align="end" value={fields.serial} onChange={set('serial')} />
        <TextField label="份数" unit="份" align="end" value={fields.copies} onChange={set('copies')} />
        <SelectField
          label="缓急"
          options={urgencyOptions}
          value={urgencyOptions.find(({ value }) => value === fields.urgency)?.value ?? null}
          onChange={set('urgency')}
        />
        <DateField
          label="办理期限"
          year={year}
          check={(day) => (day < fields.receivedOn ? '办理期限早于收文日期，请核对' : undefined)}
          value={fields.dueOn === '' ? null : fields.dueOn}
          onChange={(day) => onChange('dueOn', day ?? '')}
        />
      </div>
    </>
  )
}
