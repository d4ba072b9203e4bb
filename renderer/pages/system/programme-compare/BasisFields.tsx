import { DateField } from '#renderer/components/fields/DateField.tsx'
import { MonthField } from '#renderer/components/fields/SelectField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import type { DeskStatus } from '../view-props.ts'
import classes from './Compare.module.css'
import type { Basis } from './decisions.ts'

interface BasisFieldsProps {
  readonly programme: DeskStatus['programme']
  readonly basis: Basis
  set(name: string, text: string): void
}

/** 文件依据 of what is taken over: which document, its number and day, and from which month added tasks are planned. */
export function BasisFields({ programme, basis, set }: BasisFieldsProps) {
  const { basis: title, basisNumber, issuedOn, from } = basis
  return (
    <div className={classes.basis}>
      <TextField label="文件名称" isRequired value={title} onChange={(text) => set('basis', text)} />
      <TextField label="文号" value={basisNumber} onChange={(text) => set('basisNumber', text)} />
      <DateField
        label="印发日期"
        isRequired
        year={programme.year}
        value={issuedOn === '' ? null : issuedOn}
        onChange={(day) => set('issuedOn', day ?? '')}
      />
      <MonthField label="新增任务起始月" months={programme.months} value={from} onChange={(month) => set('from', month)} />
    </div>
  )
}
