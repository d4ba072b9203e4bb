import { NativeSelect } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { FieldProps } from './Field.tsx'
import { Field } from './Field.tsx'

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  /** Null while nothing is chosen. */
  readonly value: Value | null
  onChange(value: NoInfer<Value>): void
  readonly placeholder?: string
}

/** One of a few values; the system's own list, so that keyboard and screen reader are at home. */
export function SelectField<Value extends string>({ options, value, onChange, placeholder = '请选择', ...field }: SelectFieldProps<Value>) {
  return (
    <Field {...field}>
      {(ids) => (
        <NativeSelect
          {...ids}
          size={field.layout === 'side' ? 'xs' : 'sm'}
          error={field.error !== undefined}
          disabled={field.isDisabled === true}
          rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {value === null ? <option value="">{placeholder}</option> : null}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  )
}

interface MonthFieldProps extends FieldProps {
  /** `2022-04` */
  readonly value: string | null
  /** The months there are to choose from. */
  readonly months: readonly string[]
  onChange(month: string): void
}

/** One of the programme's months. */
export function MonthField({ months, ...field }: MonthFieldProps) {
  return <SelectField {...field} options={months.map((month) => ({ value: month, label: officialMonth(month) }))} />
}
