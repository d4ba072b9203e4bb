import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import classes from '../Ledgers.module.css'
import type { BasisField } from './use-adjustment-form.ts'

interface BasisFieldsProps {
  readonly year: number
  textOf(field: BasisField): string
  onChange(field: BasisField, text: string): void
}

/** The document that a plan stands on: its name, title, number and day. */
export function BasisFields({ year, textOf, onChange }: BasisFieldsProps) {
  return (
    <div className={classes.fields}>
      <div className={classes.wide}>
        <TextField label="方案名称" isRequired value={textOf('title')} onChange={(text) => onChange('title', text)} />
      </div>
      <div className={classes.wide}>
        <TextField
          label="依据文件"
          isRequired
          placeholder="文件标题"
          value={textOf('basis')}
          onChange={(text) => onChange('basis', text)}
        />
      </div>
      <TextField
        label="文号"
        placeholder="没有文号的不填"
        value={textOf('basisNumber')}
        onChange={(text) => onChange('basisNumber', text)}
      />
      <DateField
        label="印发日期"
        isRequired
        year={year}
        value={textOf('issuedOn') === '' ? null : textOf('issuedOn')}
        onChange={(on) => onChange('issuedOn', on ?? '')}
      />
    </div>
  )
}
