import { DateField } from '../fields/DateField.tsx'
import { SelectField } from '../fields/SelectField.tsx'
import { TextArea } from '../fields/TextArea.tsx'
import { TextField } from '../fields/TextField.tsx'
import type { FormStep } from './step-detail.ts'
import { stepFields } from './step-fields.ts'

interface StepFieldsProps {
  readonly step: FormStep
  /** `2022-05-06` */
  readonly today: string
  valueOf(field: string): string
  onField(field: string, text: string): void
}

/** The fields that a step asks for. */
export function StepFields({ step, today, valueOf, onField }: StepFieldsProps) {
  return stepFields[step].map(({ name, label, kind, placeholder, unit, options = [] }) => {
    const value = valueOf(name)
    const onChange = (text: string): void => onField(name, text)
    const shared = { label, layout: 'side' as const, value, onChange, ...(placeholder === undefined ? {} : { placeholder }) }
    switch (kind) {
      case 'day':
        return (
          <DateField
            key={name}
            label={label}
            layout="side"
            year={Number(today.slice(0, 4))}
            value={value === '' ? null : value}
            onChange={(day) => onField(name, day ?? '')}
            check={(day) => (day > today ? `${label}晚于今天，请核对` : undefined)}
          />
        )
      case 'lines':
        return <TextArea key={name} {...shared} rows={2} />
      case 'choice':
        return <SelectField key={name} label={label} layout="side" options={options} value={value} onChange={onChange} />
      case 'count':
        return <TextField key={name} {...shared} align="end" {...(unit === undefined ? {} : { unit })} />
      case 'text':
        return <TextField key={name} {...shared} />
    }
  })
}
