import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { PlanUnit } from './plan-month.ts'
import { monthWord } from './plan-month.ts'

interface SettleDialogProps {
  readonly month: string
  readonly units: readonly PlanUnit[]
  /** `2022-04-18` */
  readonly today: string
  onClose(): void
}

/** 审定 cannot be taken back: afterwards each change of a list says its reason. */
export function SettleDialog({ month, units, today, onClose }: SettleDialogProps) {
  const settle = useDeskCommand('plans.settle')
  const showDone = useUndoToast()
  const [settledOn, setSettledOn] = useState<string | null>(today)
  const [only] = units
  const who = units.length === 1 && only !== undefined ? only.unit.name : `${units.length} 家单位`
  const lines = units.reduce((sum, each) => sum + each.lines, 0)
  const withoutGoal = units.reduce((sum, each) => sum + each.withoutGoal, 0)
  const confirm = (): void => {
    if (settledOn === null) return
    const done = ({ settled }: { settled: number }): void => {
      showDone({ message: `已审定 ${settled} 份台账清单` })
      onClose()
    }
    settle.mutate({ month, unitIds: units.map((each) => each.unit.unitId), settledOn }, { onSuccess: done })
  }
  return (
    <ConfirmDialog
      isOpen
      title={`审定${monthWord(month)}台账清单`}
      verb="审定"
      isBusy={settle.isPending}
      {...(settledOn === null ? { reason: '请填写审定日期' } : {})}
      onConfirm={confirm}
      onClose={onClose}
    >
      {settle.error === null ? null : <ErrorNotice message={settle.error.message} logId={settle.error.logId} />}
      <p>
        将审定{who}的台账清单，共 {lines} 条{withoutGoal === 0 ? '' : `，其中 ${withoutGoal} 条未填本月目标`}。
        审定后不能撤回，清单条数作为工作完成情况得分的分母；再调整目标、时限或增减条目须说明理由。
      </p>
      <DateField label="审定日期" value={settledOn} onChange={setSettledOn} year={Number(month.slice(0, 4))} />
    </ConfirmDialog>
  )
}
