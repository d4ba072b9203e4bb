import type { ReactNode } from 'react'
import { useId } from 'react'
import classes from './Fields.module.css'

/** What every field of a form has. */
export interface FieldProps {
  readonly label: string
  /** One sentence of help; an error takes its place. */
  readonly help?: string
  /** One sentence that says what is wrong and how to write it. */
  readonly error?: string | undefined
  /** `side` in panels (label left, 72 px), `above` in long forms. */
  readonly layout?: 'side' | 'above'
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
}

/** Attributes that tie a control to its label and sentence. */
export interface ControlIds {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
}

interface FieldFrameProps extends FieldProps {
  children(ids: ControlIds): ReactNode
}

/** Label, control and its sentence. The control is drawn by `children`, with the ids it is given. */
export function Field({ label, help, error, layout = 'above', isRequired = false, children }: FieldFrameProps) {
  const id = useId()
  const sentence = error ?? help
  const sentenceId = `${id}-sentence`
  return (
    <div className={classes.field} data-layout={layout} data-error={error !== undefined || undefined}>
      <label className={classes.label} htmlFor={id}>
        {label}
        {isRequired && layout === 'above' ? <span className={classes.required}>（必填）</span> : null}
      </label>
      <div className={classes.control}>
        {children({
          id,
          'aria-describedby': sentence === undefined ? undefined : sentenceId,
          'aria-invalid': error === undefined ? undefined : true,
          'aria-required': isRequired || undefined,
        })}
        {sentence === undefined ? null : (
          <p id={sentenceId} className={error === undefined ? classes.help : classes.error}>
            {sentence}
          </p>
        )}
      </div>
    </div>
  )
}

/** A value that the program fills in later (编号, 成文日期), marked so that nobody waits for it. */
export function LaterValue({ children }: { readonly children: ReactNode }) {
  return <span className={classes.later}>{children}</span>
}
