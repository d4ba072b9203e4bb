import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from '../Appraisal.module.css'
import type { SelfAssessment } from './judgements.ts'
import { OwnReceiptFields } from './OwnReceiptFields.tsx'
import { useOwnReceipt } from './use-own-receipt.ts'
import type { Self } from './use-self.ts'

interface SubmitFormProps {
  readonly sheet: SelfAssessment
  readonly self: Self
  readonly today: string
  /** True where the city enters it for the county. */
  readonly isOnBehalf: boolean
}

/** 报送自评 with its day; every line must be judged. Submitting again makes the next revision. */
export function SubmitForm({ sheet, self, today, isOnBehalf }: SubmitFormProps) {
  const [assessedOn, setAssessedOn] = useState<string | null>(today)
  const submit = useDeskCommand('selfAssessments.submit')
  const showDone = useUndoToast()
  const { unit, month, status } = sheet
  const asksReceipt = isOnBehalf && sheet.awaitsReceipt
  const own = useOwnReceipt(today, asksReceipt)
  const missing = self.unjudged > 0 ? `还有 ${self.unjudged} 条未自评` : assessedOn === null ? '请填写自评日期' : own.missing
  const send = (): void => {
    if (missing !== undefined || assessedOn === null) return
    const done = ({ total }: { total: string }): void => {
      void self.forgetNotes()
      showDone({ message: `已报送${unit.name}自评，自评合计 ${total}` })
    }
    submit.mutate({ unitId: unit.unitId, month, assessedOn, receipt: own.receipt }, { onSuccess: done })
  }
  return (
    <>
      {submit.error === null ? null : <ErrorNotice message={submit.error.message} logId={submit.error.logId} onClose={submit.reset} />}
      <p className={classes.quiet}>
        <SubmitState sheet={sheet} isOnBehalf={isOnBehalf} />
      </p>
      <DateField
        label="自评日期"
        layout="side"
        year={Number(today.slice(0, 4))}
        check={(day) => (day > today ? '自评日期晚于今天，请核对' : undefined)}
        value={assessedOn}
        onChange={setAssessedOn}
      />
      {asksReceipt ? <OwnReceiptFields own={own} today={today} /> : null}
      <div className={classes.line}>
        <FormNote>{missing ?? ''}</FormNote>
        <Button
          variant={status === 'submitted' ? 'default' : 'filled'}
          disabled={missing !== undefined || self.isStoring}
          loading={submit.isPending}
          onClick={send}
        >
          {sheet.assessedOn === null ? '报送自评' : '重新报送自评'}
        </Button>
      </div>
    </>
  )
}

function SubmitState({ sheet, isOnBehalf }: Pick<SubmitFormProps, 'sheet' | 'isOnBehalf'>) {
  const { assessedOn, status, unit } = sheet
  if (assessedOn === null) return isOnBehalf ? `代录：以${unit.name}名义登记，单位自行报送后替代` : '报送后由市专班复核'
  const day = officialMonthDay(assessedOn)
  return status === 'submitted' ? (
    <StatusMark mark="done">{`${day}已报送自评`}</StatusMark>
  ) : (
    <StatusMark mark="dueSoon">{`${day}报送后有改动，尚未重新报送`}</StatusMark>
  )
}
