import { Input } from '@mantine/core'
import { useTypedText } from './use-typed-text.ts'

interface TypedInputProps {
  /** Its accessible name: the table's head and row say it to the eye. */
  readonly label: string
  readonly value: string
  /** Heard after a pause of 400 ms and on leaving. */
  onChange(text: string): void
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

/** One line of text in a cell of a plain table. */
export function TypedInput({ label, value, onChange, placeholder, isDisabled = false }: TypedInputProps) {
  const typed = useTypedText(value, onChange)
  return (
    <Input
      size="xs"
      aria-label={label}
      placeholder={placeholder}
      disabled={isDisabled}
      value={typed.text}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onBlur={() => typed.flush()}
      onKeyDown={typed.onKeyDown}
    />
  )
}
