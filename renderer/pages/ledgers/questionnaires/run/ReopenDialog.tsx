import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { DialogProps } from './dialog-props.ts'

/** 恢复办理: an answer has to change; a new 签批 is needed afterwards. */
export function ReopenDialog({ run, onClose }: DialogProps) {
  const reopen = useDeskCommand('questionnaires.reopen')
  const say = useUndoToast()
  const [reason, setReason] = useState('')
  const missing = reason.trim().length < 2 ? '请填写理由' : undefined
  const confirm = (): void => {
    if (missing !== undefined) return
    const done = (): void => {
      say({ message: `已恢复办理《${run.title}》` })
      onClose()
    }
    reopen.mutate({ questionnaireId: run.questionnaireId, rev: run.rev, reason: reason.trim() }, { onSuccess: done })
  }
  return (
    <ConfirmDialog
      isOpen
      title="恢复办理"
      verb="恢复办理"
      isBusy={reopen.isPending}
      {...(missing === undefined ? {} : { reason: missing })}
      onConfirm={confirm}
      onClose={onClose}
    >
      {reopen.error === null ? null : <ErrorNotice message={reopen.error.message} logId={reopen.error.logId} />}
      <p>恢复后可以补收和更改答复，已登记的签批作废，须重新签批。</p>
      <TextArea label="理由" isRequired rows={2} value={reason} onChange={setReason} />
    </ConfirmDialog>
  )
}
