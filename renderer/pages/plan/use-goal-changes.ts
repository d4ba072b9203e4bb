import { useEffect, useRef, useState } from 'react'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { asDeskError } from '#renderer/api/desk-error.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import type { GridEdit, GridRefusal } from '#renderer/components/data-grid/grid-types.ts'
import type { GoalChange, GoalChanges } from './goal-edits.ts'
import { noChanges, stillWaiting, withChanges, withEdits } from './goal-edits.ts'
import type { PlanLine, PlanLines } from './plan-month.ts'

/**
 * Goals and due days of a list as they are typed. A proposed list is written batch by batch, one after another; a settled
 * one collects its changes until a reason is given. What was refused stays in the grid.
 */
export function useGoalChanges(plan: PlanLines) {
  const save = useDeskCommand('plans.saveGoals')
  const [changes, setChanges] = useState<GoalChanges>(noChanges)
  const [refusals, setRefusals] = useState<readonly GridRefusal[]>([])
  const [error, setError] = useState<DeskError | null>(null)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const rev = useRef(plan.rev ?? 0)
  useEffect(() => {
    rev.current = Math.max(rev.current, plan.rev ?? 0)
    setChanges((before) => (before.size === 0 ? before : stillWaiting(before, plan.lines)))
  }, [plan])

  const write = (lines: readonly GoalChange[], reason: string): void => {
    const { planId } = plan
    if (planId === null || lines.length === 0) return
    setError(null)
    queue.current = queue.current
      .then(() => save.mutateAsync({ planId, rev: rev.current, lines: [...lines], reason }))
      .then((saved) => {
        rev.current = saved.rev
      })
      .catch((failure: unknown) => setError(asDeskError(failure)))
  }
  const edit = (edits: readonly GridEdit[], refused: readonly GridRefusal[]): void => {
    const next = withEdits(changes, plan.lines, edits)
    setChanges(next)
    setRefusals(refused)
    const touched = new Set(edits.map(({ rowKey }) => rowKey))
    if (plan.status === 'proposed')
      write(
        [...next.values()].filter(({ lineId }) => touched.has(lineId)),
        '',
      )
  }
  return {
    lines: withChanges(plan.lines, changes) satisfies readonly PlanLine[],
    /** Changes of a settled list that wait for their reason. */
    waiting: plan.status === 'settled' ? changes.size : 0,
    refusals,
    error,
    isSaving: save.isPending,
    edit,
    saveWaiting: (reason: string) => write([...changes.values()], reason),
    /** Writes again what was refused, on the list as it is now. */
    retry: () => write([...changes.values()], ''),
    discard: () => {
      setChanges(noChanges)
      setError(null)
    },
    forgetRefusals: () => setRefusals([]),
  }
}
