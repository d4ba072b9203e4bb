import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { ErrorNotice } from '../error-notice/ErrorNotice.tsx'
import { KeyCap } from '../key-caps/KeyCaps.tsx'
import { submitByKey } from '../panel-form/submit-by-key.ts'
import { StepFields } from './StepFields.tsx'
import type { FormStep, StepDetail } from './step-detail.ts'
import { readStep } from './step-detail.ts'
import classes from './Steps.module.css'

interface StepFormProps {
  readonly step: FormStep
  /** The verb on the button: 「登记签批」. */
  readonly verb: string
  /** `2022-05-06` */
  readonly today: string
  valueOf(field: string): string
  onField(field: string, text: string): void
  /** Token of the scanned 发文稿纸. */
  readonly scan?: string | null
  readonly isBusy: boolean
  readonly error: { readonly message: string; readonly logId?: string | undefined } | null
  /** True where the step follows one that was just taken: the keyboard goes to its first field. */
  readonly takesFocus?: boolean
  /** What stands between the fields and the button: the drop for the scan. */
  readonly children?: ReactNode
  /** A second button: 退回续办. */
  readonly second?: { readonly label: string; onAct(detail: StepDetail): void }
  onStep(detail: StepDetail): void
}

/** Both buttons send the form, so that a day that cannot be read holds either back; the second is told by its value. */
const secondValue = 'second'

function pressedValue(event: Event): string | undefined {
  const submitter = event instanceof SubmitEvent ? event.submitter : null
  return submitter instanceof HTMLButtonElement ? submitter.value : undefined
}

/** The form of a document's current step; Ctrl+Enter takes it. */
export function StepForm(props: StepFormProps) {
  const { step, verb, today, valueOf, onField, scan = null, isBusy, error, second, onStep } = props
  const form = useRef<HTMLFormElement>(null)
  const { takesFocus = false } = props
  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  }, [takesFocus])
  const reading = readStep(step, valueOf, scan)
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={verb}
      onKeyDown={submitByKey}
      onSubmit={(event) => {
        event.preventDefault()
        if (!reading.ok || isBusy) return
        const act = pressedValue(event.nativeEvent) === secondValue && second !== undefined ? second.onAct : onStep
        act(reading.detail)
      }}
    >
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <StepFields step={step} today={today} valueOf={valueOf} onField={onField} />
      {props.children}
      <div className={classes.actions}>
        {reading.ok ? null : <span className={classes.reason}>{reading.missing}</span>}
        <Button variant="filled" type="submit" fullWidth disabled={!reading.ok} loading={isBusy}>
          {verb}
          <span aria-hidden="true">
            <KeyCap>Ctrl Enter</KeyCap>
          </span>
        </Button>
        {second === undefined ? null : (
          <Button type="submit" value={secondValue} fullWidth disabled={!reading.ok || isBusy}>
            {second.label}
          </Button>
        )}
      </div>
    </form>
  )
}
