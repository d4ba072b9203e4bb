import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import classes from '../../packages/Packages.module.css'
import { ways } from './arrival.ts'
import type { ArrivalForm } from './use-arrival.ts'

/** 实际收件日期 and 收件方式, prefilled; an earlier day asks for its reason. */
export function ArrivalFields({ form }: { readonly form: ArrivalForm }) {
  const { arrival, today } = form
  return (
    <div>
      <div className={classes.arrival}>
        <DateField
          label="实际收件日期"
          year={Number(today.slice(0, 4))}
          value={arrival.receivedOn}
          check={(day) => (day > today ? '晚于今天，请核对' : undefined)}
          onChange={form.setReceivedOn}
        />
        <SelectField label="收件方式" options={ways} value={arrival.way} onChange={form.setWay} />
      </div>
      {form.isBackdated ? (
        <TextField
          label="补登原因"
          isRequired
          help="收件日期提前的，说明情况，写入收件登记。"
          value={arrival.note}
          onChange={(note) => form.setNote(note.slice(0, 200))}
        />
      ) : null}
    </div>
  )
}
