import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { retentionPeriods } from '#shared/domain/incoming-document.ts'
import { secrecyWarning } from '#shared/text/secrecy-mark.ts'
import classes from '../Documents.module.css'
import type { PaperFields } from './register.ts'
import type { Series } from './series.ts'

interface PaperFormFieldsProps {
  readonly fields: PaperFields
  /** None in a county's office: its papers are outside the series. */
  readonly series: readonly Series[]
  readonly today: string
  readonly year: number
  onChange(name: keyof PaperFields, text: string): void
}

const outside = { value: '', label: '系列以外（按文件原文号）' }
const unfiled = { value: '', label: '未归档' }

/** 编号、标题、主送、签发人、日期、份数、归档, and what the 补登 rests on. */
export function PaperFormFields({ fields, series, today, year, onChange }: PaperFormFieldsProps) {
  const set = (name: keyof PaperFields) => (text: string) => onChange(name, text)
  const late = (label: string) => (day: string) => (day > today ? `${label}晚于今天，请核对` : undefined)
  return (
    <>
      {series.length === 0 ? null : (
        <SelectField
          label="编号系列"
          options={[outside, ...series.map((each) => ({ value: each.series, label: each.title }))]}
          value={fields.series}
          onChange={set('series')}
        />
      )}
      {fields.series === '' ? (
        <TextField label="文号" value={fields.number} onChange={set('number')} placeholder="没有文号的不填" />
      ) : (
        <TextField label="文件上的编号" isRequired unit="号" align="end" value={fields.serial} onChange={set('serial')} />
      )}
      <TextArea label="标题" isRequired rows={2} error={secrecyWarning(fields.title)} value={fields.title} onChange={set('title')} />
      <TextField label="主送" isRequired value={fields.addressee} onChange={set('addressee')} />
      <div className={classes.pair}>
        <TextField label="签发人" isRequired value={fields.signer} onChange={set('signer')} />
        <TextField label="份数" unit="份" align="end" value={fields.copies} onChange={set('copies')} />
        <DateField
          label="成文日期"
          isRequired
          year={year}
          check={late('成文日期')}
          value={fields.datedOn === '' ? null : fields.datedOn}
          onChange={(day) => onChange('datedOn', day ?? '')}
        />
        <DateField
          label="印发日期"
          year={year}
          check={late('印发日期')}
          value={fields.issuedOn === '' ? null : fields.issuedOn}
          onChange={(day) => onChange('issuedOn', day ?? '')}
        />
      </div>
      <SelectField
        label="归档"
        options={[unfiled, ...retentionPeriods.map((value) => ({ value, label: value }))]}
        value={fields.retention}
        onChange={set('retention')}
      />
      <TextArea label="补登依据" isRequired rows={2} placeholder="如：纸质发文登记簿第3页" value={fields.basis} onChange={set('basis')} />
    </>
  )
}
