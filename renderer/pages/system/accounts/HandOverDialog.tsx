import { Button, Modal } from '@mantine/core'
import classes from './Accounts.module.css'
import type { HandOver } from './panel.ts'

interface HandOverDialogProps {
  readonly handOver: HandOver | null
  onClose(): void
}

/** The password for one sign-in, shown this once. */
export function HandOverDialog({ handOver, onClose }: HandOverDialogProps) {
  return (
    <Modal
      opened={handOver !== null}
      onClose={onClose}
      title={`${handOver?.name ?? ''}的初始密码`}
      classNames={{ title: classes.dialogTitle ?? '' }}
      size="28rem"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': '关闭' }}
    >
      <div className={classes.dialog}>
        <p>请当面交给本人，本人登录后须立即更改。本密码只显示这一次。</p>
        <p className={classes.secret}>
          <code>{handOver?.password}</code>
        </p>
        <div className={classes.foot}>
          <Button variant="filled" onClick={onClose}>
            已交给本人
          </Button>
        </div>
      </div>
    </Modal>
  )
}
