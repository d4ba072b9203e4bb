import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import classes from './Plan.module.css'

interface LineReasonProps {
  readonly label: string
  readonly verb: string
  /** Names the line for readers of the screen where several forms stand together. */
  readonly lineName: string
  readonly isBusy: boolean
  readonly error: DeskError | null
  onSubmit(reason: string): void
}

/** Lists change with a reason that stays in the journal. */
export function LineReason({ label, verb, lineName, isBusy, error, onSubmit }: LineReasonProps) {
  const [reason, setReason] = useState('')
  const isShort = reason.trim().length < 2
  return (
    <form
      className={classes.reasonForm}
      aria-label={`${verb} ${lineName}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isShort) onSubmit(reason.trim())
      }}
    >
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <TextArea label={label} rows={2} value={reason} onChange={setReason} />
      <Button size="xs" type="submit" disabled={isShort} loading={isBusy}>
        {verb}
      </Button>
    </form>
  )
}
