import { Input } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Field } from '#renderer/components/fields/Field.tsx'

interface NameFieldProps {
  readonly value: string
  onChange(name: string): void
  /** True where the page opens with the keyboard here. */
  readonly takesFocus: boolean
}

/** 姓名, heard at every key: it and the password are sent together. */
export function NameField({ value, onChange, takesFocus }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const wanted = useRef(takesFocus)
  useEffect(() => {
    if (wanted.current) field.current?.focus()
  }, [])
  return (
    <Field label="姓名">
      {(ids) => (
        <Input {...ids} ref={field} autoComplete="username" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  )
}
