import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { LineReason } from './LineReason.tsx'
import type { PlanLine } from './plan-month.ts'

interface RemoveLineProps {
  readonly planId: string
  readonly line: PlanLine
  onRemoved(): void
}

/** 移出清单 with a reason; 撤销 puts the line back. */
export function RemoveLine({ planId, line, onRemoved }: RemoveLineProps) {
  const remove = useDeskCommand('plans.removeLine')
  const restore = useDeskCommand('plans.restoreLine')
  const showUndo = useUndoToast()
  const { lineId, rev, assignmentId, code, shortTitle } = line
  const submit = (reason: string): void => {
    const undo = () => restore.mutateAsync({ planId, assignmentId, reason: '撤销移出' })
    const done = (): void => {
      showUndo({ message: `已将 ${code} ${shortTitle} 移出清单`, undo })
      onRemoved()
    }
    remove.mutate({ lineId, rev, reason }, { onSuccess: done })
  }
  return (
    <>
      <SectionHead title="移出清单" />
      <LineReason
        label="移出理由"
        verb="移出清单"
        lineName={`${code} ${shortTitle}`}
        isBusy={remove.isPending}
        error={remove.error}
        onSubmit={submit}
      />
    </>
  )
}
