import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { ReceivedPackage } from '../../packages/package-words.ts'
import { numberedTitle } from '../../packages/package-words.ts'

interface UndoDialogProps {
  readonly received: ReceivedPackage
  onClose(): void
}

/** 撤销导入: asked once more, because it takes back a whole package. */
export function UndoDialog({ received, onClose }: UndoDialogProps) {
  const undo = useDeskCommand('exchange.undo')
  const say = useUndoToast()
  const takeBack = (): void =>
    undo.mutate(
      { packageId: received.packageId },
      {
        onSuccess: ({ removed }) => {
          say({ message: `已撤销导入，${removed} 条记录恢复原状` })
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      isOpen
      title={`撤销导入　${received.sender.name}${numberedTitle(received)}`}
      verb="撤销导入"
      isBusy={undo.isPending}
      onConfirm={takeBack}
      onClose={onClose}
    >
      {undo.error === null ? null : <ErrorNotice message={undo.error.message} logId={undo.error.logId} />}
      <p>该数据包写入的内容退出台账，此前的内容恢复为现行内容。数据包原件和收件登记留存，需要时可以重新导入。</p>
      <p>导入之后又有新的办理的，不能撤销，逐项更正即可。</p>
    </ConfirmDialog>
  )
}
