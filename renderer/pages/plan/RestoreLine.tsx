import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { LineReason } from './LineReason.tsx'
import type { PlanLines } from './plan-month.ts'

interface RestoreLineProps {
  readonly planId: string
  readonly line: PlanLines['leftOut'][number]
}

/** 恢复列入 with a reason. */
export function RestoreLine({ planId, line }: RestoreLineProps) {
  const restore = useDeskCommand('plans.restoreLine')
  const [isOpen, setIsOpen] = useState(false)
  const { assignmentId, code, shortTitle } = line
  if (!isOpen) {
    return (
      <Button size="xs" variant="subtle" aria-label={`恢复列入 ${code} ${shortTitle}`} onClick={() => setIsOpen(true)}>
        恢复列入
      </Button>
    )
  }
  return (
    <LineReason
      label="恢复理由"
      verb="恢复列入"
      lineName={`${code} ${shortTitle}`}
      isBusy={restore.isPending}
      error={restore.error}
      onSubmit={(reason) => restore.mutate({ planId, assignmentId, reason })}
    />
  )
}
