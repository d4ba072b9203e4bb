import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import type { KeyDialog } from './key-dialog.ts'
import classes from './Keys.module.css'

interface RecoveryFileProps {
  readonly hasFile: boolean
  readonly hasKeys: boolean
  onDialog(dialog: KeyDialog): void
}

/** 密钥恢复文件: without it a lost computer means that everybody enrols anew. */
export function RecoveryFile({ hasFile, hasKeys, onDialog }: RecoveryFileProps) {
  const save = useDeskCommand('exchange.saveRecoveryFile')
  const saveFile = (): void =>
    save.mutate({}, { onSuccess: ({ saved }) => (saved === null ? undefined : onDialog({ kind: 'recovery', saved })) })
  return (
    <section aria-label="密钥恢复文件">
      <SectionHead level={2} title="密钥恢复文件" note={hasFile ? '已生成' : '未生成'} />
      {save.error === null ? null : <ErrorNotice message={save.error.message} logId={save.error.logId} onClose={() => save.reset()} />}
      <div className={classes.row}>
        {hasKeys ? (
          <Button size="xs" loading={save.isPending} onClick={saveFile}>
            {hasFile ? '重新生成恢复文件' : '生成恢复文件'}
          </Button>
        ) : null}
        <Button size="xs" onClick={() => onDialog({ kind: 'restore' })}>
          从恢复文件恢复
        </Button>
        {hasKeys && !hasFile ? (
          <StatusMark mark="dueSoon">尚未生成，电脑损坏后须重新开通，请生成后存入U盘</StatusMark>
        ) : (
          <FormNote>换用电脑时凭该文件和恢复口令恢复密钥，各单位不必重新核对。文件与口令分开保管。</FormNote>
        )}
      </div>
    </section>
  )
}
