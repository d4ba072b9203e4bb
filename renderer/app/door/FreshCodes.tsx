import { Button, Modal } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import classes from './FreshCodes.module.css'

/** The recovery codes that were just made: shown this once, printed, and put away. */
export function FreshCodes() {
  const fresh = useDeskQuery('accounts.freshCodes', {})
  const print = useDeskCommand('accounts.printCodes')
  const keep = useDeskCommand('accounts.keptCodes')
  const codes = fresh.data?.codes ?? []
  const failed = print.error ?? keep.error
  return (
    <Modal
      opened={codes.length > 0}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      title="系统管理员恢复码"
      classNames={{ title: classes.title ?? '' }}
      size="34rem"
    >
      <div className={classes.text}>
        {failed === null ? null : <ErrorNotice message={failed.message} logId={failed.logId} />}
        <p>忘记登录密码时，用其中任意一个恢复码重设密码，每个只能用一次。恢复码只显示这一次，本机不保存原文。</p>
        <ol className={classes.codes} aria-label="恢复码">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <p>请打印后装入信封密封，与公章同样保管；不便打印的，请逐字抄写。</p>
        <div className={classes.actions}>
          <Button loading={print.isPending} onClick={() => print.mutate({})}>
            打印
          </Button>
          <Button variant="filled" loading={keep.isPending} onClick={() => keep.mutate({})}>
            已妥善保管
          </Button>
        </div>
      </div>
    </Modal>
  )
}
