import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'

interface SettleDialogProps {
  readonly isOpen: boolean
  readonly taken: number
  readonly kept: number
  onConfirm(): void
  onClose(): void
}

/** Before a new version of the programme is in force: it is not taken back, another document changes it again. */
export function SettleDialog({ isOpen, taken, kept, onConfirm, onClose }: SettleDialogProps) {
  return (
    <ConfirmDialog isOpen={isOpen} title="登记比对结果" verb="登记" onConfirm={onConfirm} onClose={onClose}>
      {taken === 0
        ? `保留方案${kept}处，工作方案不改动。登记后不能撤销。`
        : `采用文件${taken}处、保留方案${kept}处，工作方案随之更新为新的版本；以前各月的计划和得分不变。登记后不能撤销，需要再作改动的，按新的文件另行比对。`}
    </ConfirmDialog>
  )
}
