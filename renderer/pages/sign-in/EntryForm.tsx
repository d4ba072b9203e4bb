import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import classes from './SignIn.module.css'

interface EntryFormProps {
  readonly title: string
  readonly lead: string
  /** On the button: 登录. */
  readonly verb: string
  readonly error: DeskError | null
  readonly isBusy: boolean
  /** What is still missing, as the reason beside the grey button. */
  readonly missing: string | undefined
  /** The other way, at the left of the foot. */
  readonly other?: { readonly label: string; onChoose(): void }
  readonly children: ReactNode
  onSubmit(): void
}

/** The sheet of every way in: title, what it is for, fields, one filled button. */
export function EntryForm({ title, lead, verb, error, isBusy, missing, other, children, onSubmit }: EntryFormProps) {
  return (
    <form
      className={classes.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === undefined) onSubmit()
      }}
    >
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.lead}>{lead}</p>
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      {children}
      {missing === undefined ? null : <p className={classes.reason}>{missing}</p>}
      <div className={classes.actions}>
        {other === undefined ? null : (
          <Button variant="subtle" onClick={() => other.onChoose()}>
            {other.label}
          </Button>
        )}
        <Button type="submit" variant="filled" disabled={missing !== undefined} loading={isBusy}>
          {verb}
        </Button>
      </div>
    </form>
  )
}
