import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { officialDate } from '#shared/text/official-dates.ts'
import type { DeskStatus } from '../../desk.ts'
import type { Year } from '../year.ts'
import { correctionDayProblem, missingToCorrect, noSignOff, signOffOf } from './settling.ts'
import { SignOffFields } from './SignOffFields.tsx'

interface CorrectYearDialogProps {
  readonly settled: NonNullable<Year['settled']>
  readonly desk: DeskStatus
  onClose(): void
}

/** 年度更正: a new version of the years whose months or innovations changed since, and of the ranks that follow. */
export function CorrectYearDialog({ settled, desk, onClose }: CorrectYearDialogProps) {
  const draft = useDraft('year-correction', desk.programme.id)
  const [correctedOn, setCorrectedOn] = useState<string | null>(desk.today)
  const [signOff, setSignOff] = useState(noSignOff)
  const correct = useDeskCommand('appraisals.correctYear')
  const showDone = useUndoToast()
  const reason = draft.fields['reason'] ?? ''
  const missing = missingToCorrect(correctedOn, reason, signOff)
  const submit = (): void => {
    if (missing !== undefined || correctedOn === null) return
    correct.mutate(
      { unitId: null, correctedOn, reason: reason.trim(), signOff: signOffOf(signOff) },
      {
        onSuccess: ({ corrected }) => {
          void draft.clear()
          const names = corrected.map(({ unit, version, total }) => `${unit.name} ${total}（第${version}版）`)
          showDone({ message: `已更正年度得分：${names.join('、')}` })
          onClose()
        },
      },
    )
  }
  return (
    <ConfirmDialog
      isOpen
      title="更正年度得分"
      verb="更正"
      isBusy={correct.isPending}
      {...(missing === undefined ? {} : { reason: missing })}
      onConfirm={submit}
      onClose={onClose}
    >
      {correct.error === null ? null : <ErrorNotice message={correct.error.message} logId={correct.error.logId} onClose={correct.reset} />}
      <p>{`${officialDate(settled.settledOn)}的第${settled.version}版保留备查。更正后，月度得分或创新举措有变动的县（市、区）按现有事实重新计算年度得分，名次随之更新；口径不变，更正不能撤回。`}</p>
      {draft.isReady ? (
        <TextArea label="更正理由" isRequired rows={2} value={reason} onChange={(text) => draft.set('reason', text)} />
      ) : null}
      <DateField
        label="更正日期"
        year={Number(desk.today.slice(0, 4))}
        check={(day) => correctionDayProblem(day, settled.settledOn, desk.today)}
        value={correctedOn}
        onChange={setCorrectedOn}
      />
      <SignOffFields value={signOff} today={desk.today} isRequired={false} onChange={setSignOff} />
    </ConfirmDialog>
  )
}
