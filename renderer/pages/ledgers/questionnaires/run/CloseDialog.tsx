import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { DialogProps } from './dialog-props.ts'

/** 办结: after 签批, or before it with a reason; what did not come is 漏报 from then on. */
export function CloseDialog({ run, onClose }: DialogProps) {
  const close = useDeskCommand('questionnaires.close')
  const say = useUndoToast()
  const [reason, setReason] = useState('')
  const isSigned = run.status === 'signed'
  const missing = !isSigned && reason.trim().length < 2 ? '请说明未经签批即办结的理由' : undefined
  const confirm = (): void => {
    if (missing !== undefined) return
    const done = (): void => {
      say({ message: `已办结《${run.title}》` })
      onClose()
    }
    close.mutate({ questionnaireId: run.questionnaireId, rev: run.rev, reason: reason.trim() }, { onSuccess: done })
  }
  return (
    <ConfirmDialog
      isOpen
      title="办结调查问卷"
      verb="办结"
      isBusy={close.isPending}
      {...(missing === undefined ? {} : { reason: missing })}
      onConfirm={confirm}
      onClose={onClose}
    >
      {close.error === null ? null : <ErrorNotice message={close.error.message} logId={close.error.logId} />}
      <p>
        《{run.title}》收回 {run.received}/{run.units} 份。
        {run.missing.length === 0 ? '' : `未报的 ${run.missing.length} 个单位办结后列为漏报。`}
      </p>
      {isSigned ? null : <TextArea label="办结理由" isRequired rows={2} value={reason} onChange={setReason} />}
    </ConfirmDialog>
  )
}
