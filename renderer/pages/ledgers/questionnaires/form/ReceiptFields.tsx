import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { ways } from '../words.ts'
import type { ReceiptForm } from './receipt-form.ts'

interface FieldsProps {
  readonly form: ReceiptForm
}

/** 实际收件日期、收件方式 (office.md «Receiving»); a day before today asks why. */
export function ReceiptFields({ form }: FieldsProps) {
  const { today, receivedOn, way, reason, isBackdated, set } = form
  return (
    <>
      <DateField
        label="实际收件日期"
        help="迟报与否以此日为准。"
        year={Number(today.slice(0, 4))}
        value={receivedOn === '' ? null : receivedOn}
        onChange={(day) => set('receivedOn', day ?? '')}
        check={(day) => (day > today ? '实际收件日期晚于今天，请核对' : undefined)}
      />
      <SelectField label="收件方式" options={ways} value={way} onChange={(next) => set('way', next)} />
      {isBackdated ? (
        <TextField
          label="补登原因"
          isRequired
          help="收件日期早于今天，须说明情况。"
          value={reason}
          onChange={(text) => set('reason', text)}
        />
      ) : null}
    </>
  )
}

/** Who signed the unit's sheet, and when (M-171); empty where it came unsigned. */
export function SignatureFields({ form, signedBy }: FieldsProps & { readonly signedBy: string }) {
  const { today, leader, signedOn, set } = form
  return (
    <>
      <TextField label={`${signedBy}签字`} help="未签字的留空，签批前予以提示。" value={leader} onChange={(text) => set('leader', text)} />
      {leader.trim() === '' ? null : (
        <DateField
          label="签字日期"
          isRequired
          year={Number(today.slice(0, 4))}
          value={signedOn === '' ? null : signedOn}
          onChange={(day) => set('signedOn', day ?? '')}
          check={(day) => (day > today ? '签字日期晚于今天，请核对' : undefined)}
        />
      )}
    </>
  )
}
