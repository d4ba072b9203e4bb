import { Button } from '@mantine/core'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import type { UnitOption } from '#renderer/components/fields/UnitSelect.tsx'
import { UnitsSelect } from '#renderer/components/units-select/UnitsSelect.tsx'
import classes from '../Ledgers.module.css'
import own from './Adjustments.module.css'
import type { DraftMeasure } from './content.ts'

interface AddedMeasureFieldsProps {
  readonly measure: DraftMeasure
  /** From 1. */
  readonly number: number
  readonly units: readonly UnitOption[]
  readonly year: number
  readonly canRemove: boolean
  /** Null takes it out. */
  onChange(measure: DraftMeasure | null): void
}

/** A measure of an added task: its words, who leads it, by when. */
export function AddedMeasureFields({ measure, number, units, year, canRemove, onChange }: AddedMeasureFieldsProps) {
  const put = (part: Partial<DraftMeasure>): void => onChange({ ...measure, ...part })
  return (
    <fieldset className={classes.measure} aria-label={`第${number}条措施`}>
      <div className={classes.fields}>
        <div className={classes.wide}>
          <TextArea label={`措施${number}`} rows={2} placeholder="按文件原文填写" value={measure.text} onChange={(text) => put({ text })} />
        </div>
        <TextField label="简称" placeholder="列表中显示" value={measure.shortTitle} onChange={(shortTitle) => put({ shortTitle })} />
        <TextField
          label="完成时限表述"
          placeholder="10月底前"
          value={measure.deadlineWording}
          onChange={(deadlineWording) => put({ deadlineWording })}
        />
        <DateField label="完成日期" year={year} value={measure.by === '' ? null : measure.by} onChange={(by) => put({ by: by ?? '' })} />
        <div className={`${classes.wide} ${own.units}`}>
          <UnitsSelect label="牵头单位" units={units} value={measure.leadIds} onChange={(leadIds) => put({ leadIds })} />
        </div>
        <div className={`${classes.wide} ${own.units}`}>
          <UnitsSelect
            label="责任单位"
            units={units}
            value={measure.responsibleIds}
            onChange={(responsibleIds) => put({ responsibleIds })}
          />
        </div>
      </div>
      {canRemove ? (
        <div className={own.remove}>
          <Button size="xs" variant="subtle" aria-label={`移除措施：第${number}条`} onClick={() => onChange(null)}>
            移除措施
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
