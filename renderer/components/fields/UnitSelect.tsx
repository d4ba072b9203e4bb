import { Select } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useFinder } from '../finding/use-finder.ts'
import type { FieldProps } from './Field.tsx'
import { Field } from './Field.tsx'

export interface UnitOption {
  readonly unitId: string
  readonly name: string
  readonly aliases: readonly string[]
}

interface UnitSelectProps extends FieldProps {
  readonly units: readonly UnitOption[]
  readonly value: string | null
  onChange(unitId: string | null): void
  readonly placeholder?: string
}

/** A unit, found by Chinese, by an alias or by pinyin initials (`swx` finds 孙吴县). */
export function UnitSelect({ units, value, onChange, placeholder = '汉字或拼音首字母', ...field }: UnitSelectProps) {
  const [query, setQuery] = useState('')
  const [isNear, setIsNear] = useState(false)
  const chosen = units.find((unit) => unit.unitId === value)
  const finds = useFinder(query === chosen?.name ? '' : query, isNear)
  const found = useMemo(() => units.filter((unit) => finds([unit.name, ...unit.aliases].join(' '))), [units, finds])
  return (
    <Field {...field}>
      {(ids) => (
        <Select
          {...ids}
          searchable
          rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}
          size={field.layout === 'side' ? 'xs' : 'sm'}
          error={field.error !== undefined}
          disabled={field.isDisabled === true}
          placeholder={placeholder}
          nothingFoundMessage="没有找到该单位，请核对名称"
          data={withChosen(found, chosen).map((unit) => ({ value: unit.unitId, label: unit.name }))}
          filter={({ options }) => options}
          value={value}
          onChange={onChange}
          onSearchChange={setQuery}
          selectFirstOptionOnChange
          onFocus={() => setIsNear(true)}
        />
      )}
    </Field>
  )
}

/** The chosen unit stays in the list, or its name would vanish from the field. */
function withChosen(found: readonly UnitOption[], chosen: UnitOption | undefined): readonly UnitOption[] {
  return chosen === undefined || found.includes(chosen) ? found : [chosen, ...found]
}
