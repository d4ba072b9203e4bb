import { MultiSelect } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { FieldProps } from '#renderer/components/fields/Field.tsx'
import { Field } from '#renderer/components/fields/Field.tsx'
import { useFinder } from '#renderer/components/finding/use-finder.ts'
import classes from '../Evidence.module.css'

interface MeasuresSelectProps extends FieldProps {
  readonly measures: readonly { readonly lineId: string; readonly label: string }[]
  readonly value: readonly string[]
  onChange(lineIds: readonly string[]): void
}

/** Measures of a unit's month, each found by its number, by Chinese or by pinyin initials. */
export function MeasuresSelect({ measures, value, onChange, ...field }: MeasuresSelectProps) {
  const [query, setQuery] = useState('')
  const [isNear, setIsNear] = useState(false)
  const finds = useFinder(query, isNear)
  const data = useMemo(
    () =>
      measures
        .filter(({ lineId, label }) => value.includes(lineId) || label.startsWith(query) || finds(label))
        .map(({ lineId, label }) => ({ value: lineId, label })),
    [measures, value, finds, query],
  )
  return (
    <Field {...field}>
      {(ids) => (
        <MultiSelect
          {...ids}
          classNames={{ pill: classes.pill ?? '' }}
          searchable
          hidePickedOptions
          rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}
          size="sm"
          disabled={field.isDisabled === true}
          {...(value.length === 0 ? { placeholder: '编号、汉字或拼音首字母' } : {})}
          nothingFoundMessage="没有找到该措施，请核对编号"
          data={data}
          filter={({ options }) => options}
          value={[...value]}
          onChange={onChange}
          onSearchChange={setQuery}
          onFocus={() => setIsNear(true)}
        />
      )}
    </Field>
  )
}
