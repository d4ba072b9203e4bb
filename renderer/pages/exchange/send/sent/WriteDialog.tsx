import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import type { SentPackage } from '../../packages/package-words.ts'
import { numberedTitle } from '../../packages/package-words.ts'
import { FormChoice } from '../making/FormChoice.tsx'
import type { PackageForm } from '../making/make-choice.ts'
import { WritingProgress } from '../making/WritingProgress.tsx'
import { recipientWords } from './sent-words.ts'

interface WriteDialogProps {
  readonly sent: SentPackage
  readonly volumes: readonly number[]
  onWritten(written: { readonly folder: string; readonly package: SentPackage }): void
  onClose(): void
}

/** Volumes of a package that was made before: the evidence that follows, or one more copy. */
export function WriteDialog({ sent, volumes, onWritten, onClose }: WriteDialogProps) {
  const write = useDeskCommand('exchange.writeVolumes')
  const [form, setForm] = useState<PackageForm>('encrypted')
  const [plainNames, setPlainNames] = useState(false)
  const isRest = volumes.length < sent.volumes
  const submit = (): void =>
    write.mutate(
      { id: sent.id, volumes: [...volumes], form, plainNames },
      {
        onSuccess: ({ written }) => {
          if (written === null) return
          onWritten(written)
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      isOpen
      title={`${isRest ? '补发佐证' : '写出数据包'}　${recipientWords(sent)}`}
      verb="选择存放位置"
      isBusy={write.isPending}
      onConfirm={submit}
      onClose={() => (write.isPending ? undefined : onClose())}
    >
      {write.error === null ? null : <ErrorNotice message={write.error.message} logId={write.error.logId} />}
      <p>
        {numberedTitle(sent)}，
        {isRest ? `写出第${volumes.join('、')}卷佐证，内容与生成时一致。` : '内容与上次写出的一致，对方重复导入不受影响。'}
      </p>
      <FormChoice kind={sent.kind} form={form} plainNames={plainNames} onForm={setForm} onPlainNames={setPlainNames} />
      <WritingProgress isRunning={write.isPending} />
    </ConfirmDialog>
  )
}
