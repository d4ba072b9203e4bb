import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './ConfirmDialog.module.css'

interface ConfirmDialogProps {
  readonly isOpen: boolean
  /** What is to be done: 「审定4月份考评结果」. */
  readonly title: string
  /** What follows, and that it cannot be taken back; fields if the act asks for a day or a reason. */
  readonly children: ReactNode
  /** The verb on the button: 「审定」. */
  readonly verb: string
  readonly isBusy?: boolean
  /** Why it cannot be done yet, beside the grey button. */
  readonly reason?: string
  onConfirm(): void
  onClose(): void
}

/** Only for what cannot be undone (审定、通报、编号); everything else is done at once and can be undone. */
export function ConfirmDialog({ isOpen, title, children, verb, isBusy = false, reason, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size="30rem"
      classNames={{ header: classes.header ?? '', title: classes.title ?? '', body: classes.body ?? '' }}
      closeButtonProps={{ 'aria-label': '关闭' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onConfirm()
        }}
      >
        <div className={classes.text}>{children}</div>
        <div className={classes.actions}>
          {reason === undefined ? null : <span className={classes.reason}>{reason}</span>}
          <Button onClick={onClose}>取消</Button>
          <Button variant="filled" type="submit" loading={isBusy} disabled={reason !== undefined}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
