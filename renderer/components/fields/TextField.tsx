import { Input } from '@mantine/core'
import type { FieldProps } from './Field.tsx'
import { Field } from './Field.tsx'
import classes from './Fields.module.css'
import { useTypedText } from './use-typed-text.ts'

interface TextFieldProps extends FieldProps {
  readonly value: string
  /** Heard after a pause of 400 ms and on leaving; made for `useDraft().set`. */
  onChange(text: string): void
  readonly placeholder?: string
  /** Stands inside at the right: 「万元」. */
  readonly unit?: string
  readonly align?: 'start' | 'end'
}

/** One line of text. */
export function TextField({ value, onChange, placeholder, unit, align, ...field }: TextFieldProps) {
  const typed = useTypedText(value, onChange)
  return (
    <Field {...field}>
      {(ids) => (
        <Input
          {...ids}
          size={field.layout === 'side' ? 'xs' : 'sm'}
          classNames={{ input: align === 'end' ? (classes.end ?? '') : '' }}
          error={field.error !== undefined}
          disabled={field.isDisabled === true}
          placeholder={placeholder}
          rightSection={unit === undefined ? undefined : <span className={classes.unit}>{unit}</span>}
          rightSectionWidth={unit === undefined ? undefined : `${unit.length + 1}em`}
          value={typed.text}
          onChange={(event) => typed.type(event.currentTarget.value)}
          onBlur={() => typed.flush()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) typed.flush()
            typed.onKeyDown(event)
          }}
        />
      )}
    </Field>
  )
}
