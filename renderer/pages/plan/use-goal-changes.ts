import { useEffect, useRef, useState } from 'react'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { asDeskError } from '#renderer/api/desk-error.ts'
import type { Draft } from '#renderer/api/use-draft.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import type { GridEdit, GridRefusal } from '#renderer/components/data-grid/grid-types.ts'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import type { GoalChange, GoalChanges, SeenRevisions } from './goal-edits.ts'
import { newestGoals, noChanges, seenLists, stillWaiting, withChanges, withEdits } from './goal-edits.ts'
import { fieldsToKeep, keptChanges } from './kept-changes.ts'
import type { PlanLine, PlanLines } from './plan-month.ts'

/**
 * Goals and due days of a list as they are typed. A proposed list is written batch by batch, one after another; a settled
 * one collects its changes in the draft until a reason is given. What was refused stays in the grid.
 */
export function useGoalChanges(plan: PlanLines, draft: Draft) {
  const save = useDeskCommand('plans.saveGoals')
  const { changes, setChanges } = useKeptChanges(plan, draft)
  const [refusals, setRefusals] = useState<readonly GridRefusal[]>([])
  const [error, setError] = useState<DeskError | null>(null)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const seen = useRef<SeenRevisions>(keptRevision(plan, draft))
  const latest = useLatest(setChanges)
  useEffect(() => {
    const waiting = stillWaiting(changes, plan.lines)
    seen.current = seenLists(seen.current, plan, waiting)
    if (waiting.size !== changes.size) latest.current(waiting, seen.current)
  }, [plan, changes, latest])

  const write = (lines: readonly GoalChange[], reason: string): void => {
    const { planId } = plan
    if (planId === null || lines.length === 0) return
    setError(null)
    queue.current = queue.current
      .then(() => save.mutateAsync({ planId, rev: seen.current.get(planId) ?? 0, lines: [...lines], reason }))
      .then((saved) => {
        seen.current = seenLists(seen.current, { planId, rev: saved.rev }, noChanges)
      })
      .catch((failure: unknown) => setError(asDeskError(failure)))
  }
  const edit = (edits: readonly GridEdit[], refused: readonly GridRefusal[]): void => {
    const next = withEdits(changes, plan.lines, edits)
    setChanges(next, seen.current)
    setRefusals(refused)
    const touched = new Set(edits.map(({ rowKey }) => rowKey))
    if (plan.status === 'proposed')
      write(
        [...next.values()].filter(({ lineId }) => touched.has(lineId)),
        '',
      )
  }
  /** After another window's change: what was typed stands on the list as it is now; a settled one waits for its reason. */
  const goOn = (): void => {
    seen.current = seenLists(seen.current, plan, noChanges)
    setChanges(changes, seen.current)
    setError(null)
    if (plan.status === 'proposed') write([...changes.values()], '')
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
    reason: draft.fields['reason'] ?? '',
    setReason: (reason: string) => draft.set('reason', reason),
    /** Writes again what was refused. */
    retry: () => write([...changes.values()], ''),
    /** What stands in the list where something else was typed. */
    newest: newestGoals(plan.lines, changes),
    goOn,
    discard: () => {
      setChanges(noChanges, seen.current)
      setError(null)
    },
    forgetRefusals: () => setRefusals([]),
  }
}

/** The changes in the grid; those of a settled list stay in the draft, with the revision that they were typed over. */
function useKeptChanges({ planId, status }: PlanLines, draft: Draft) {
  const isSettled = status === 'settled'
  const [changes, show] = useState<GoalChanges>(() => (isSettled ? keptChanges(draft.fields) : noChanges))
  const setChanges = (next: GoalChanges, seen: SeenRevisions): void => {
    show(next)
    if (!isSettled || planId === null) return
    if (next.size === 0) {
      if (Object.keys(draft.fields).length > 0) void draft.clear()
      return
    }
    const fields = { ...fieldsToKeep(changes, next), rev: String(seen.get(planId) ?? 0) }
    for (const [name, text] of Object.entries(fields)) draft.set(name, text)
  }
  return { changes, setChanges }
}

function keptRevision({ planId }: PlanLines, draft: Draft): SeenRevisions {
  const rev = draft.fields['rev']
  return planId === null || rev === undefined ? new Map() : new Map([[planId, Number(rev)]])
}
