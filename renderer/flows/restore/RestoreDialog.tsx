import { Radio, Stack } from '@mantine/core'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import type { OfferedBackup, useRestore } from './use-restore.ts'

interface RestoreDialogProps {
  readonly restore: ReturnType<typeof useRestore>
  /** The day it is; '' where no office says it, and days are written with their year. */
  readonly today: string
  /** What becomes of the data that are there now. */
  readonly outcome: string
}

/** What the chosen backup is, what becomes of today's data, and the act. */
export function RestoreDialog({ restore, today, outcome }: RestoreDialogProps) {
  const { offered, chosen } = restore
  return (
    <ConfirmDialog
      isOpen={offered.length > 0}
      title="从备份恢复"
      verb="恢复"
      isBusy={restore.isRestoring}
      onConfirm={() => restore.start()}
      onClose={() => restore.leave()}
    >
      {offered.length > 1 ? (
        <Radio.Group label="所选文件夹内的备份" value={chosen?.token ?? ''} onChange={restore.pick}>
          <Stack gap="xs">
            {offered.map((each) => (
              <Radio key={each.token} value={each.token} label={each.name} />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      {chosen === undefined ? null : <FactList facts={factsOf(chosen, today)} />}
      <p>{outcome}</p>
    </ConfirmDialog>
  )
}

function factsOf({ name, office, title, savedAt, size, files, isOlder }: OfferedBackup, today: string) {
  return [
    { label: '备份', value: name },
    { label: '单位', value: office },
    { label: '工作方案', value: title },
    { label: '数据截至', value: savedAt === null ? '没有操作记录' : whenInChina(savedAt, today) },
    { label: '内容', value: `数据库 ${readableSize(size)}，佐证等文件 ${files} 个` },
    ...(isOlder ? [{ label: '版本', value: '由较早版本的程序保存，恢复时升级，原备份不改动' }] : []),
  ]
}
