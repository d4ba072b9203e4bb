import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import classes from './FilterBar.module.css'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  onChange(text: string): void
  readonly placeholder?: string
}

/** Finds rows by Chinese or by pinyin initials; Ctrl+F goes to it. */
export function SearchField({ label, value, onChange, placeholder = '汉字或拼音首字母' }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const find = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'f') return
      event.preventDefault()
      field.current?.select()
      field.current?.focus()
    }
    window.addEventListener('keydown', find)
    return () => window.removeEventListener('keydown', find)
  }, [])
  return (
    <TextInput
      ref={field}
      className={classes.search ?? ''}
      classNames={{ input: classes.searchInput ?? '' }}
      aria-label={label}
      size="xs"
      type="search"
      placeholder={placeholder}
      leftSection={<IconSearch size="0.875rem" stroke={1.6} aria-hidden="true" />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
