import { Button } from '@mantine/core'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { RestoreDialog } from '#renderer/flows/restore/RestoreDialog.tsx'
import { useRestore } from '#renderer/flows/restore/use-restore.ts'
import classes from './FromBackup.module.css'

/** 从备份恢复: a new or repaired computer goes on with the data of another. */
export function FromBackup() {
  const restore = useRestore('backups.restore')
  return (
    <section className={classes.part} aria-label="从备份恢复">
      <div className={classes.row}>
        <span className={classes.words}>换用新电脑或电脑修复后，可插入存有备份的 U盘，恢复原来的全部数据，无需填写以下内容。</span>
        <span className={classes.acts}>
          <Button size="xs" loading={restore.isChoosing} onClick={() => restore.find({ from: 'folder' })}>
            从备份恢复
          </Button>
          <Button size="xs" variant="subtle" disabled={restore.isChoosing} onClick={() => restore.find({ from: 'file' })}>
            选择备份文件
          </Button>
        </span>
      </div>
      {restore.error === null ? null : (
        <ErrorNotice message={restore.error.message} logId={restore.error.logId} onClose={() => restore.forgetError()} />
      )}
      <RestoreDialog restore={restore} today="" outcome="恢复后直接进入工作台，单位、经办人和登录密码均与备份时相同。备份本身不改动。" />
    </section>
  )
}
