import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { officialDate } from '#shared/text/official-dates.ts'
import { seriesNumber } from '#shared/text/document-number.ts'
import { ConfirmDialog } from '../confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '../error-notice/ErrorNotice.tsx'
import { TextField } from '../fields/TextField.tsx'
import type { StepDetail } from './step-detail.ts'
import { readStep } from './step-detail.ts'
import classes from './Steps.module.css'

interface NumberStepProps {
  readonly kindTitle: string
  readonly verb: string
  /** 成文日期, which is the day of signature; its year is the number's. */
  readonly datedOn: string
  valueOf(field: string): string
  onField(field: string, text: string): void
  readonly isBusy: boolean
  readonly error: { readonly message: string; readonly logId?: string | undefined } | null
  /** True where the step follows one that was just taken: the keyboard goes to its button. */
  readonly takesFocus?: boolean
  onStep(detail: StepDetail): void
}

/** 编号 is given once and never taken back, so it is confirmed in a dialog that says which number it will be. */
export function NumberStep({ kindTitle, verb, datedOn, valueOf, onField, isBusy, error, takesFocus = false, onStep }: NumberStepProps) {
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) button.current?.focus()
  }, [takesFocus])
  const reading = readStep('number', valueOf)
  const number = reading.ok && reading.detail.step === 'number' ? seriesNumber(Number(datedOn.slice(0, 4)), reading.detail.serial) : ''
  return (
    <div className={classes.form}>
      <Button ref={button} variant="filled" fullWidth onClick={() => setIsOpen(true)}>
        {verb}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={`${kindTitle}编号`}
        verb="确认编号"
        isBusy={isBusy}
        {...(reading.ok ? {} : { reason: reading.missing })}
        onConfirm={() => reading.ok && onStep(reading.detail)}
        onClose={() => setIsOpen(false)}
      >
        <div className={classes.dialog}>
          {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
          <p>
            将登记为“编号：{number}”，成文日期{officialDate(datedOn)}。编号登记后不能改号；文书撤回时号码作废，连同原因留在发文登记簿。
          </p>
          <TextField label="第几号" unit="号" align="end" value={valueOf('serial')} onChange={(text) => onField('serial', text)} />
        </div>
      </ConfirmDialog>
    </div>
  )
}
