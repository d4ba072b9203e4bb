import type { ReactNode } from 'react'
import classes from './PanelForm.module.css'
import { saveByKey, submitByKey } from './submit-by-key.ts'

interface PanelFormProps {
  /** The form's accessible name. */
  readonly label: string
  /** By which a button outside the form sends it: `<Button type="submit" form={id}>`. */
  readonly id?: string
  /** Sending only saves a record: Ctrl+S does it too. */
  readonly isSave?: boolean
  readonly children: ReactNode
  onSubmit(): void
}

/** A form in a side panel or under a row; Enter in a field and Ctrl+Enter anywhere send it. */
export function PanelForm({ label, id, isSave = false, children, onSubmit }: PanelFormProps) {
  return (
    <form
      id={id}
      className={classes.form}
      aria-label={label}
      onKeyDown={isSave ? saveByKey : submitByKey}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}

/** Fields below each other with a form's spacing, where their buttons stand elsewhere: at the foot of the panel. */
export function PanelFields({ children }: { readonly children: ReactNode }) {
  return <div className={classes.form}>{children}</div>
}

interface FormActionsProps {
  /** What still has to be filled in: why the button is grey. */
  readonly reason?: string | undefined
  readonly children: ReactNode
}

/** The buttons at a form's foot, the reason of a grey one before them. */
export function FormActions({ reason, children }: FormActionsProps) {
  return (
    <div className={classes.actions}>
      {reason === undefined ? null : <FormNote>{reason}</FormNote>}
      {children}
    </div>
  )
}

/** A quiet line in a form: why a button is grey, what must be heeded. */
export function FormNote({ children }: { readonly children: ReactNode }) {
  return <span className={classes.note}>{children}</span>
}
