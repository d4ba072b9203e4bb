import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { FieldProps } from '#renderer/components/fields/Field.tsx'
import { Field } from '#renderer/components/fields/Field.tsx'

interface LinkFieldProps extends FieldProps {
  /** The ledger whose entries can be chosen. */
  readonly ledgerId: string
  /** The title of the chosen entry, where it is known. */
  readonly name: string | undefined
  readonly value: string | null
  onChange(entryId: string | null): void
}

/** An entry of another ledger, found by part of its title or by pinyin initials. */
export function LinkField({ ledgerId, name, value, onChange, ...field }: LinkFieldProps) {
  const [typed, setTyped] = useState('')
  const [isNear, setIsNear] = useState(false)
  const [picked, setPicked] = useState<{ readonly value: string; readonly label: string } | null>(null)
  const known = picked?.value === value ? picked : value === null ? null : { value, label: name ?? '已关联的条目' }
  const [text] = useDebouncedValue(typed === known?.label ? '' : typed, 200)
  const found = useDeskQuery('ledgers.choices', { ledgerId, text: text.slice(0, 100) }, { isEnabled: isNear && ledgerId !== '' })
  const choices = (found.data?.choices ?? []).map(({ entryId, title, detail }) => ({
    value: entryId,
    label: detail === '' ? title : `${title}　${detail}`,
  }))
  const data = known === null || choices.some((choice) => choice.value === known.value) ? choices : [known, ...choices]
  return (
    <Field {...field}>
      {(ids) => (
        <Select
          {...ids}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': `清除${field.label}` }}
          rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}
          size="sm"
          error={field.error !== undefined}
          placeholder="汉字或拼音首字母"
          nothingFoundMessage="没有找到，可先在对应台账登记"
          data={data}
          filter={({ options }) => options}
          value={value}
          onChange={(entryId, option) => {
            setPicked(entryId === null ? null : { value: entryId, label: option?.label ?? '' })
            onChange(entryId)
          }}
          onSearchChange={setTyped}
          onFocus={() => setIsNear(true)}
        />
      )}
    </Field>
  )
}
