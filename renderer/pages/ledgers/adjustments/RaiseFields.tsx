import { Button } from '@mantine/core'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { MonthField, SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import type { IndicatorRow } from '../indicators/indicator-words.ts'
import classes from '../Ledgers.module.css'
import own from './Adjustments.module.css'
import type { DraftRaise } from './content.ts'
import { operators } from './content.ts'

interface RaiseFieldsProps {
  readonly raise: DraftRaise
  /** From 1. */
  readonly number: number
  readonly indicators: readonly IndicatorRow[]
  readonly months: readonly string[]
  readonly year: number
  /** Null takes it out. */
  onChange(raise: DraftRaise | null): void
}

/** A new target of an indicator from a month on. */
export function RaiseFields({ raise, number, indicators, months, year, onChange }: RaiseFieldsProps) {
  const put = (part: Partial<DraftRaise>): void => onChange({ ...raise, ...part })
  const indicator = indicators.find(({ indicatorId }) => indicatorId === raise.indicatorId)
  return (
    <fieldset className={classes.block} aria-label={`第${number}项调高指标`}>
      <div className={classes.fields}>
        <div className={classes.wide}>
          <SelectField
            label={`${number}. 指标`}
            {...(indicator === undefined ? {} : { help: `现目标：${indicator.target.printed}，${indicator.target.wording}` })}
            options={indicators.map(({ indicatorId, title }) => ({ value: indicatorId, label: title }))}
            value={raise.indicatorId === '' ? null : raise.indicatorId}
            onChange={(indicatorId) => put({ indicatorId })}
          />
        </div>
        <SelectField
          label="要求"
          options={(Object.keys(operators) as DraftRaise['operator'][]).map((value) => ({ value, label: operators[value] }))}
          value={raise.operator}
          onChange={(operator) => put({ operator })}
        />
        <TextField
          label="目标值"
          align="end"
          value={raise.value}
          onChange={(value) => put({ value })}
          {...(indicator === undefined ? {} : { unit: indicator.unit })}
        />
        <SelectField
          label="性质"
          options={[
            { value: 'binding', label: '约束性' },
            { value: 'expected', label: '预期性' },
          ]}
          value={raise.isBinding ? 'binding' : 'expected'}
          onChange={(kind) => put({ isBinding: kind === 'binding' })}
        />
        <MonthField label="生效月份" months={months} value={raise.effectiveFrom} onChange={(effectiveFrom) => put({ effectiveFrom })} />
        <DateField label="完成时限" year={year} value={raise.by === '' ? null : raise.by} onChange={(by) => put({ by: by ?? '' })} />
        <div className={classes.wide}>
          <TextField label="文件表述" placeholder="按文件原文填写" value={raise.wording} onChange={(wording) => put({ wording })} />
        </div>
      </div>
      <div className={own.remove}>
        <Button size="xs" variant="subtle" aria-label={`移除第${number}项调高指标`} onClick={() => onChange(null)}>
          移除
        </Button>
      </div>
    </fieldset>
  )
}
