import { Button } from '@mantine/core'
import type { UnitOption } from '#renderer/components/fields/UnitSelect.tsx'
import { MonthField, SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import classes from '../Ledgers.module.css'
import { AddedMeasureFields } from './AddedMeasureFields.tsx'
import type { DraftAddition } from './content.ts'
import { emptyMeasure, withPart } from './content.ts'

interface AdditionFieldsProps {
  readonly addition: DraftAddition
  /** From 1. */
  readonly number: number
  readonly domains: readonly { readonly value: string; readonly label: string }[]
  readonly units: readonly UnitOption[]
  readonly months: readonly string[]
  readonly year: number
  /** Null takes it out. */
  onChange(addition: DraftAddition | null): void
}

/** A task that a plan adds, with its measures. */
export function AdditionFields({ addition, number, domains, units, months, year, onChange }: AdditionFieldsProps) {
  const put = (part: Partial<DraftAddition>): void => onChange({ ...addition, ...part })
  return (
    <fieldset className={classes.block} aria-label={`第${number}项新增任务`}>
      <div className={classes.fields}>
        <div className={classes.wide}>
          <TextField label={`${number}. 任务名称`} value={addition.title} onChange={(title) => put({ title })} />
        </div>
        <div className={classes.wide}>
          <TextField label="工作目标" value={addition.goal} onChange={(goal) => put({ goal })} />
        </div>
        <div className={classes.wide}>
          {' '}
          <SelectField
            label="领域"
            options={domains}
            value={addition.domain === '' ? null : addition.domain}
            onChange={(domain) => put({ domain })}
          />
        </div>{' '}
        <MonthField label="列入月度计划自" months={months} value={addition.from} onChange={(from) => put({ from })} />
      </div>
      {addition.measures.map((measure, at) => (
        <AddedMeasureFields
          key={at}
          measure={measure}
          number={at + 1}
          units={units}
          year={year}
          canRemove={addition.measures.length > 1}
          onChange={(next) => put({ measures: withPart(addition.measures, at, next) })}
        />
      ))}
      <div className={classes.row}>
        <Button size="xs" onClick={() => put({ measures: [...addition.measures, emptyMeasure] })}>
          添加措施
        </Button>
        <Button size="xs" variant="subtle" aria-label={`移除任务：第${number}项`} onClick={() => onChange(null)}>
          移除任务
        </Button>
      </div>
    </fieldset>
  )
}
