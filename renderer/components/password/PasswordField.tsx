import { Input } from '@mantine/core'
import type { Ref } from 'react'
import type { FieldProps } from '../fields/Field.tsx'
import { Field } from '../fields/Field.tsx'

interface PasswordFieldProps extends FieldProps {
  readonly value: string
  /** Heard at every key: nothing of it is kept as a draft. */
  onChange(password: string): void
  /** For the host’s own password keeper, which offices forbid: `current-password` or `new-password`. */
  readonly kind: 'current-password' | 'new-password'
  readonly ref?: Ref<HTMLInputElement>
}

/** A password: never shown, never kept. */
export function PasswordField({ value, onChange, kind, ref, ...field }: PasswordFieldProps) {
  return (
    <Field {...field}>
      {(ids) => (
        <Input
          {...ids}
          ref={ref}
          type="password"
          size={field.layout === 'side' ? 'xs' : 'sm'}
          autoComplete={kind}
          spellCheck={false}
          error={field.error !== undefined}
          disabled={field.isDisabled === true}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
