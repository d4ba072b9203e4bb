import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { UnitSelect } from '#renderer/components/fields/UnitSelect.tsx'
import { officialDate } from '#shared/text/official-dates.ts'
import type { LedgerColumn } from '#shared/ledgers/schema.ts'
import classes from '../Ledgers.module.css'
import { isNumber } from '../sheet/column-widths.ts'
import type { Readings } from '../sheet/use-reading-context.ts'
import type { EntryRow } from '../view-props.ts'
import { formValue, formWarning } from './entry-form.ts'
import own from './EntryField.module.css'
import { EvidenceField } from './EvidenceField.tsx'
import { LinkField } from './LinkField.tsx'

export interface EntryFieldProps {
  readonly column: LedgerColumn
  readonly text: string
  onChange(text: string): void
  readonly row: EntryRow | null
  /** Names behind ids of this entry. */
  readonly names: Readonly<Record<string, string>>
  readonly readings: Readings
  readonly year: number
  /** `2022-05-05` */
  readonly today: string
  /** 填报单位, whose evidence can be chosen. */
  readonly unitId: string
  /** The form was sent once: what is missing is said at its field. */
  readonly isTried: boolean
  /** Whether files of the evidence field wait to be added. */
  onWaiting(isWaiting: boolean): void
}

/** The field of a column, by its kind, with its hint, its problem and what is doubtful. */
export function EntryField(props: EntryFieldProps) {
  const { column, text, row } = props
  const warning = formWarning(column, text, row)
  return (
    <div data-column={column.id} className={own.field}>
      <Control {...props} />
      {warning === undefined ? null : (
        <p className={classes.warning} role="status">
          {warning}
        </p>
      )}
    </div>
  )
}

function Control(props: EntryFieldProps) {
  const { column, text, onChange, readings, year } = props
  const { kind, label, hint, unit, required, options } = column
  const error = errorOf(props)
  const field = { label, isRequired: required, error, ...helpOf(column, text, hint, props) }
  const chosen = text === '' ? null : text
  switch (kind) {
    case 'longText':
      return <TextArea {...field} rows={2} value={text} onChange={onChange} />
    case 'date':
      return <DateField {...field} year={year} value={chosen} onChange={(day) => onChange(day ?? '')} />
    case 'choice':
      return (
        <SelectField
          {...field}
          options={[
            ...(required ? [] : [{ value: '', label: '未填' }]),
            ...options.map(({ id, label: word }) => ({ value: id, label: word })),
          ]}
          value={required ? chosen : text}
          onChange={onChange}
        />
      )
    case 'unit':
      return <UnitSelect {...field} units={readings.units} value={chosen} onChange={(unitId) => onChange(unitId ?? '')} />
    case 'measure':
      return (
        <SelectField
          {...field}
          options={[
            { value: '', label: '不对应具体措施' },
            ...readings.measures.map(({ measureId, name }) => ({ value: measureId, label: name })),
          ]}
          value={text}
          onChange={onChange}
        />
      )
    case 'entry':
      return (
        <LinkField
          {...field}
          ledgerId={column.of ?? ''}
          name={props.names[text]}
          value={chosen}
          onChange={(entryId) => onChange(entryId ?? '')}
        />
      )
    case 'evidence':
      return (
        <EvidenceField
          {...field}
          names={props.names}
          unitId={props.unitId}
          today={props.today}
          onWaiting={props.onWaiting}
          value={text.split(' ').filter(Boolean)}
          onChange={(ids) => onChange(ids.join(' '))}
        />
      )
    default:
      return (
        <TextField
          {...field}
          value={text}
          onChange={onChange}
          {...(isNumber(column) ? { align: 'end' as const } : {})}
          {...unitOf(kind, unit)}
        />
      )
  }
}

function unitOf(kind: LedgerColumn['kind'], unit: string | null): { unit?: string } {
  if (kind === 'percent') return { unit: '%' }
  if (kind === 'money') return { unit: unit ?? '元' }
  return unit === null ? {} : { unit }
}

function errorOf({ column, text, row, readings, isTried }: EntryFieldProps): string | undefined {
  const reading = formValue(column, text, readings.context, row?.fields[column.id])
  if (!reading.ok) return reading.problem
  return isTried && column.required && column.kind !== 'evidence' && reading.value === null ? `请填写“${column.label}”` : undefined
}

/** The declaration's hint; below a 时限 the day by which it runs out. */
function helpOf(column: LedgerColumn, text: string, hint: string | null, { row, readings }: EntryFieldProps): { help?: string } {
  if (column.kind === 'deadline') {
    const reading = formValue(column, text, readings.context, row?.fields[column.id])
    const value = reading.ok ? reading.value : null
    if (value !== null && typeof value === 'object' && 'by' in value) return { help: `至${officialDate(value.by)}` }
  }
  return hint === null ? {} : { help: hint }
}
