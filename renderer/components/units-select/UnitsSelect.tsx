import { MultiSelect } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { FieldProps } from '../fields/Field.tsx'
import { Field } from '../fields/Field.tsx'
import type { UnitOption } from '../fields/UnitSelect.tsx'
import { useFinder } from '../finding/use-finder.ts'
import classes from './UnitsSelect.module.css'

interface UnitsSelectProps extends FieldProps {
  readonly units: readonly UnitOption[]
  readonly value: readonly string[]
  onChange(unitIds: readonly string[]): void
}

/** Several units, each found by Chinese, by an alias or by pinyin initials. */
export function UnitsSelect({ units, value, onChange, ...field }: UnitsSelectProps) {
  const [query, setQuery] = useState('')
  const [isNear, setIsNear] = useState(false)
  const finds = useFinder(query, isNear)
  const data = useMemo(
    () =>
      units
        .filter((unit) => value.includes(unit.unitId) || finds([unit.name, ...unit.aliases].join(' ')))
        .map((unit) => ({ value: unit.unitId, label: unit.name })),
    [units, value, finds],
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
          error={field.error !== undefined}
          disabled={field.isDisabled === true}
          {...(value.length === 0 ? { placeholder: '汉字或拼音首字母' } : {})}
          nothingFoundMessage="没有找到该单位，请核对名称"
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
