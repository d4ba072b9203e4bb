import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import type { PackageOpening } from './use-package-opening.ts'

interface AnotherDialogProps {
  readonly files: readonly File[]
  /** The package of the preview is being written. */
  readonly isWriting: boolean
  readonly opening: PackageOpening
  onClose(): void
}

/** A package was dropped on the preview of another one: whether that one is given up. */
export function AnotherDialog({ files, isWriting, opening, onClose }: AnotherDialogProps) {
  const { error } = opening
  return (
    <ConfirmDialog
      isOpen
      title="改为导入所选数据包"
      verb="放弃预览并导入"
      isBusy={opening.isStaging}
      {...(isWriting ? { reason: '正在写入，完成后再选择' } : {})}
      onConfirm={() => opening.drop(files)}
      onClose={() => {
        opening.cancel()
        opening.forget()
        onClose()
      }}
    >
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <p>是否放弃本次预览，改为导入“{files.map(({ name }) => name).join('、')}”？</p>
      <p>本次预览的数据包未写入任何数据，需要时可以重新选择。</p>
    </ConfirmDialog>
  )
}
