import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormNote, PanelFields } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { copiesOf } from './copies.ts'
import type { Paper } from './paper.ts'

/** 直接打印: how many copies; the system's own dialog asks for the printer. */
export function PrintDialog({ paper, onClose }: { readonly paper: Paper; onClose(): void }) {
  const print = useDeskCommand('documents.print')
  const say = useUndoToast()
  const [typed, setTyped] = useState('1')
  const copies = copiesOf(typed)
  const send = (): void => {
    if (copies === undefined) return
    const done = (): void => {
      say({ message: `已送打印机，${copies} 份` })
      onClose()
    }
    print.mutate({ documentId: paper.document.documentId, copies }, { onSuccess: done })
  }
  return (
    <ConfirmDialog
      isOpen
      title={`打印${paper.document.kindTitle}`}
      verb="打印"
      isBusy={print.isPending}
      {...(copies === undefined ? { reason: '请填写 1 至 100 的份数' } : {})}
      onConfirm={send}
      onClose={onClose}
    >
      <PanelFields>
        {print.error === null ? null : <ErrorNotice message={print.error.message} logId={print.error.logId} />}
        <TextField label="份数" unit="份" align="end" value={typed} onChange={setTyped} />
        <FormNote>打印机、双面等在系统对话框中选择。公文的正式文本请用 WPS/Word 打开打印。</FormNote>
      </PanelFields>
    </ConfirmDialog>
  )
}
