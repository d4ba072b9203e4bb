import { Radio, Stack } from '@mantine/core'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import type { OfferedBackup } from './restore-steps.ts'
import { SealedStep } from './SealedStep.tsx'
import type { useRestore } from './use-restore.ts'

interface RestoreDialogProps {
  readonly restore: ReturnType<typeof useRestore>
  /** The day it is; '' where no office says it, and days are written with their year. */
  readonly today: string
  /** What becomes of the data that are there now. */
  readonly outcome: string
}

/** What the chosen backup is, what becomes of today's data, and the act; a sealed copy is opened first. */
export function RestoreDialog({ restore, today, outcome }: RestoreDialogProps) {
  const { candidates, picked, step, unsealing } = restore
  const isSealed = step?.kind === 'sealed'
  const submit = (): void => {
    if (unsealing.isOpening || restore.isRestoring || step === undefined) return
    if (step.kind === 'ready') restore.start(step.backup.token)
    else unsealing.open(step.copy.token)
  }
  return (
    <ConfirmDialog
      isOpen={candidates.length > 0}
      title="从备份恢复"
      verb={isSealed ? '选择恢复文件' : '恢复'}
      isBusy={restore.isRestoring || unsealing.isOpening}
      {...(isSealed && unsealing.missing !== undefined ? { reason: unsealing.missing } : {})}
      onConfirm={submit}
      onClose={() => restore.leave()}
    >
      {candidates.length > 1 ? (
        <Radio.Group label="所选文件夹内的备份" value={picked} onChange={(token) => restore.pick(token)}>
          <Stack gap="xs">
            {candidates.map(({ token, name }) => (
              <Radio key={token} value={token} label={name} disabled={unsealing.isOpening} />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      {step?.kind === 'sealed' ? <SealedStep copy={step.copy} unsealing={unsealing} /> : null}
      {step?.kind === 'ready' ? (
        <>
          <FactList facts={factsOf(step.backup, today)} />
          <p>{outcome}</p>
        </>
      ) : null}
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
