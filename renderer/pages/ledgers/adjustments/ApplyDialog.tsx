import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Adjustment } from './content.ts'

interface ApplyDialogProps {
  readonly adjustment: Adjustment
  readonly isOpen: boolean
  onClose(): void
}

/** Applying cannot be taken back: the plan becomes part of the programme from its months on. */
export function ApplyDialog({ adjustment, isOpen, onClose }: ApplyDialogProps) {
  const apply = useDeskCommand('adjustments.apply')
  const say = useUndoToast()
  const { adjustmentId, rev, title, raises, additions } = adjustment
  const close = (): void => {
    apply.reset()
    onClose()
  }
  const confirm = (): void => {
    const done = ({ targets, tasks, measures }: { targets: number; tasks: number; measures: number }): void => {
      say({ message: `已执行：调高指标 ${targets} 项，新增任务 ${tasks} 项、措施 ${measures} 条` })
      onClose()
    }
    apply.mutate({ adjustmentId, rev }, { onSuccess: done })
  }
  return (
    <ConfirmDialog isOpen={isOpen} title="执行动态调整方案" verb="执行" isBusy={apply.isPending} onConfirm={confirm} onClose={close}>
      {apply.error === null ? null : <ErrorNotice message={apply.error.message} logId={apply.error.logId} />}
      <p>
        《{title}》将调高指标 {raises} 项、新增任务 {additions} 项，自各自的生效月份起执行。
      </p>
      <p>生效月份以前的计划、目标和考评结果不变。执行后不能撤销，内容不能再修改；需要再作调整的，另行起草方案。</p>
    </ConfirmDialog>
  )
}
