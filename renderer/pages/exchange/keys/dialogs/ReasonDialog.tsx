import type { ReactNode } from 'react'
import { useState } from 'react'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'

interface ReasonDialogProps {
  readonly title: string
  readonly verb: string
  /** What follows from it. */
  readonly words: string
  /** Further fields, before the reason. */
  readonly children?: ReactNode
  /** Why it cannot be done yet, besides the reason. */
  readonly missing?: string | undefined
  readonly isBusy: boolean
  readonly error: DeskError | null
  onConfirm(reason: string): void
  onClose(): void
}

/** An act about a key, with the reason that the log keeps. */
export function ReasonDialog({ title, verb, words, children, missing, isBusy, error, onConfirm, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const lacking = missing ?? (reason.trim().length < 2 ? '请填写理由' : undefined)
  return (
    <ConfirmDialog
      isOpen
      title={title}
      verb={verb}
      isBusy={isBusy}
      {...(lacking === undefined ? {} : { reason: lacking })}
      onConfirm={() => {
        if (lacking === undefined && !isBusy) onConfirm(reason.trim())
      }}
      onClose={onClose}
    >
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <p>{words}</p>
      {children}
      <TextArea label="理由" isRequired rows={2} help="写入审计日志。" value={reason} onChange={setReason} />
    </ConfirmDialog>
  )
}
