import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { CountyRow } from '../county-tab.ts'

interface CorrectDialogProps {
  readonly county: CountyRow
  readonly month: string
  readonly today: string
  onClose(): void
}

/** 更正: the month is scored anew from the facts as they are now; the version before stays. */
export function CorrectDialog({ county, month, today, onClose }: CorrectDialogProps) {
  const { unitId, name } = county.unit
  const [correctedOn, setCorrectedOn] = useState<string | null>(today)
  const draft = useDraft('correction', `${unitId}:${month}`)
  const reason = draft.fields['reason'] ?? ''
  const correct = useDeskCommand('appraisals.correct')
  const showDone = useUndoToast()
  const missing = correctedOn === null ? '请填写更正日期' : reason.trim().length < 2 ? '请填写更正理由' : undefined
  const submit = (): void => {
    if (missing !== undefined || correctedOn === null) return
    const done = ({ version, score }: { version: number; score: string }): void => {
      void draft.clear()
      showDone({ message: `${name}得分已更正为 ${score}（第 ${version} 版）` })
      onClose()
    }
    correct.mutate({ unitId, month, correctedOn, reason: reason.trim() }, { onSuccess: done })
  }
  return (
    <ConfirmDialog
      isOpen
      title={`更正${name}${Number(month.slice(5))}月份得分`}
      verb="更正"
      isBusy={correct.isPending}
      {...(missing === undefined ? {} : { reason: missing })}
      onConfirm={submit}
      onClose={onClose}
    >
      {correct.error === null ? null : <ErrorNotice message={correct.error.message} logId={correct.error.logId} />}
      <p>{`按现有事实重新计分，作为第 ${(county.published?.version ?? 1) + 1} 版留存；已通报的 ${county.published?.score ?? county.score} 分保留备查。更正不能撤回。`}</p>
      <DateField
        label="更正日期"
        year={Number(today.slice(0, 4))}
        check={(day) => (day > today ? '更正日期晚于今天，请核对' : undefined)}
        value={correctedOn}
        onChange={setCorrectedOn}
      />
      {draft.isReady ? (
        <TextArea label="更正理由" isRequired rows={2} value={reason} onChange={(text) => draft.set('reason', text)} />
      ) : null}
    </ConfirmDialog>
  )
}
