import { useState } from 'react'
import { ConfirmDialog } from '../confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '../error-notice/ErrorNotice.tsx'
import { TextArea } from '../fields/TextArea.tsx'
import classes from './Steps.module.css'

interface WithdrawDialogProps {
  readonly title: string
  /** 「〔2022〕第2号」; '' before 编号. */
  readonly number: string
  readonly isBusy: boolean
  readonly error: { readonly message: string; readonly logId?: string | undefined } | null
  onWithdraw(reason: string): void
  onClose(): void
}

/** 撤回 with its reason: a number that was given is voided and never given again. */
export function WithdrawDialog({ title, number, isBusy, error, onWithdraw, onClose }: WithdrawDialogProps) {
  const [reason, setReason] = useState('')
  return (
    <ConfirmDialog
      isOpen
      title="撤回文书"
      verb="撤回"
      isBusy={isBusy}
      {...(reason.trim().length < 2 ? { reason: '请写明撤回原因' } : {})}
      onConfirm={() => onWithdraw(reason.trim())}
      onClose={onClose}
    >
      <div className={classes.dialog}>
        {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
        <p>
          《{title}》撤回后不再办理，文书和版本留存可查。
          {number === '' ? '' : `编号${number}作废，不再使用，原因记入发文登记簿。`}
        </p>
        <TextArea label="撤回原因" isRequired rows={2} value={reason} onChange={setReason} />
      </div>
    </ConfirmDialog>
  )
}
