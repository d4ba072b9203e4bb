import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { DateField } from '../fields/DateField.tsx'
import { MonthField, SelectField } from '../fields/SelectField.tsx'
import { TextArea } from '../fields/TextArea.tsx'
import { TextField } from '../fields/TextField.tsx'
import classes from './Breakdown.module.css'
import type { ProgrammeField, ProgrammeValues } from './programme-values.ts'
import { faultOf, monthsOfYear } from './programme-values.ts'

export interface ProgrammeFieldsProps {
  readonly values: ProgrammeValues
  set(name: ProgrammeField, text: string): void
  /** The office's own city stands: another city has its own computer. */
  readonly isCityGiven?: boolean
  /** Programmes whose 考评细则 may be taken over; without any nothing is asked. */
  readonly rules?: readonly { readonly value: string; readonly label: string }[]
}

/** Everything that the table itself does not say of a new programme. */
export function ProgrammeFields(props: ProgrammeFieldsProps) {
  return (
    <div className={classes.fields}>
      <PlanFields {...props} />
      <h3 className={classes.sub}>文件依据</h3>
      <DocumentFields {...props} />
      <h3 className={classes.sub}>公文版头和落款</h3>
      <LetterheadFields {...props} />
    </div>
  )
}

function PlanFields(props: ProgrammeFieldsProps) {
  const { values, set, isCityGiven = false, rules = [] } = props
  const months = monthsOfYear(values.year)
  return (
    <>
      <Part span={2}>
        <Text
          {...props}
          name="city"
          label="城市"
          isRequired
          isDisabled={isCityGiven}
          {...(isCityGiven ? { help: '本机只办理本市的方案' } : {})}
        />
      </Part>
      <Part span={2}>
        <Text {...props} name="year" label="年度" isRequired />
      </Part>
      <Part span={2}>
        <Text {...props} name="reportDay" label="月报截止日" isRequired unit="日" />
      </Part>
      <Text {...props} name="title" label="方案名称" isRequired />
      <Part span={3}>
        <Text {...props} name="officeName" label="专班办公室名称" isRequired />
      </Part>
      <Part span={3}>
        <Text {...props} name="hostUnit" label="办公室所在部门" isRequired />
      </Part>
      <TextArea
        label="所辖县（市、区）"
        rows={2}
        help="各单位用顿号分开，次序即通报和汇总中的次序。"
        value={values.territories}
        onChange={(text) => set('territories', text)}
      />
      <Checkbox
        classNames={{ body: classes.check ?? '' }}
        label="未列责任单位的措施由各县（市、区）承担"
        checked={values.isCarried === 'yes'}
        onChange={(event) => set('isCarried', event.currentTarget.checked ? 'yes' : 'no')}
      />
      <Part span={3}>
        <MonthField label="首月" months={months} value={values.from} onChange={(month) => set('from', month)} />
      </Part>
      <Part span={3}>
        <MonthField label="末月" months={months} value={values.to} onChange={(month) => set('to', month)} />
      </Part>
      {rules.length === 0 ? null : (
        <SelectField
          label="考评细则"
          options={[{ value: '', label: '不设考评' }, ...rules]}
          value={values.rulesFrom}
          onChange={(programmeId) => set('rulesFrom', programmeId)}
        />
      )}
    </>
  )
}

function DocumentFields(props: ProgrammeFieldsProps) {
  const { values, set } = props
  const day = values.issuedOn === '' ? null : values.issuedOn
  return (
    <>
      <Text {...props} name="documentTitle" label="文件名称" isRequired help="印发本分解表的文件，如“关于印发××专项行动实施方案的通知”。" />
      <Text {...props} name="documentIssuer" label="印发机关" isRequired />
      <Part span={3}>
        <Text {...props} name="documentNumber" label="文号" />
      </Part>
      <Part span={3}>
        <DateField label="印发日期" isRequired year={Number(values.year)} value={day} onChange={(next) => set('issuedOn', next ?? '')} />
      </Part>
    </>
  )
}

function LetterheadFields(props: ProgrammeFieldsProps) {
  const { values, set } = props
  return (
    <>
      <TextArea
        label="发文机关标志"
        isRequired
        rows={1}
        help="分行的，一行一个机关名称。"
        value={values.headLines}
        onChange={(text) => set('headLines', text)}
      />
      <Part span={3}>
        <Text {...props} name="signOff" label="落款" isRequired />
      </Part>
      <Part span={3}>
        <Text {...props} name="sealedBy" label="代章" help="由其他机关代章的填写，如“（××局代章）”。" />
      </Part>
      <Part span={3}>
        <Text {...props} name="printedBy" label="版记印发机关" isRequired />
      </Part>
      <Part span={3}>
        <Text {...props} name="organCode" label="机关代字" />
      </Part>
    </>
  )
}

interface TextProps extends ProgrammeFieldsProps {
  readonly name: ProgrammeField
  readonly label: string
  readonly help?: string
  readonly unit?: string
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
}

function Text({ values, set, name, label, help, unit, isRequired = false, isDisabled = false }: TextProps) {
  return (
    <TextField
      label={label}
      isRequired={isRequired}
      isDisabled={isDisabled}
      {...(help === undefined ? {} : { help })}
      {...(unit === undefined ? {} : { unit })}
      error={faultOf(name, values)}
      value={values[name]}
      onChange={(text) => set(name, text)}
    />
  )
}

function Part({ span, children }: { readonly span: 2 | 3 | 4; readonly children: ReactNode }) {
  return <div data-span={span}>{children}</div>
}
