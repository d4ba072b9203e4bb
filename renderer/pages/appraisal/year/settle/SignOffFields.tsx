import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import classes from './Settle.module.css'
import type { SignOffEntry } from './settling.ts'

interface SignOffFieldsProps {
  readonly value: SignOffEntry
  readonly today: string
  readonly isRequired: boolean
  onChange(value: SignOffEntry): void
}

/** 登记签批: a leader signed on paper, which counts as the second person (office.md «Documents»). */
export function SignOffFields({ value, today, isRequired, onChange }: SignOffFieldsProps) {
  return (
    <fieldset className={classes.signOff}>
      <legend>{isRequired ? '登记签批' : '登记签批（选填）'}</legend>
      <TextField label="签发人" isRequired={isRequired} value={value.signer} onChange={(signer) => onChange({ ...value, signer })} />
      <DateField
        label="签批日期"
        isRequired={isRequired}
        year={Number(today.slice(0, 4))}
        check={(day) => (day > today ? '签批日期晚于今天，请核对' : undefined)}
        value={value.signedOn}
        onChange={(signedOn) => onChange({ ...value, signedOn })}
      />
    </fieldset>
  )
}
