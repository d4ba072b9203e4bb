import { Input } from '@mantine/core'
import type { FieldProps } from './Field.tsx'
import { Field } from './Field.tsx'
import classes from './Fields.module.css'
import { areaHeight } from './area-height.ts'
import { useTypedText } from './use-typed-text.ts'

interface TextAreaProps extends FieldProps {
  readonly value: string
  /** Heard after a pause of 400 ms and on leaving; made for `useDraft().set`. */
  onChange(text: string): void
  readonly placeholder?: string
  /** Lines at least; it grows with its text. */
  readonly rows?: number
}

/** Text of several lines; grows with what is written, never scrolls inside. */
export function TextArea({ value, onChange, placeholder, rows = 3, ...field }: TextAreaProps) {
  const typed = useTypedText(value, onChange)
  return (
    <Field {...field}>
      {(ids) => (
        <Input
          {...ids}
          component="textarea"
          multiline
          rows={rows}
          styles={{ input: { minHeight: areaHeight(rows) } }}
          size={field.layout === 'side' ? 'xs' : 'sm'}
          classNames={{ input: classes.area ?? '' }}
          error={field.error !== undefined}
          disabled={field.isDisabled === true}
          placeholder={placeholder}
          value={typed.text}
          onChange={(event) => typed.type(event.currentTarget.value)}
          onBlur={() => typed.flush()}
          onKeyDown={typed.onKeyDown}
        />
      )}
    </Field>
  )
}
