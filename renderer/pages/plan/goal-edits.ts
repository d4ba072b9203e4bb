import type { GridEdit } from '#renderer/components/data-grid/grid-types.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { PlanLine, PlanLines } from './plan-month.ts'

/** A line as it will be written: its goal and due day (`2022-05-31`). */
export interface GoalChange {
  readonly lineId: string
  readonly goal: string
  readonly dueOn: string
}

/** Changes that wait to be written, by line. */
export type GoalChanges = ReadonlyMap<string, GoalChange>

export const noChanges: GoalChanges = new Map()

/** The waiting changes with the cells of one typed, pasted or filled batch laid over them. */
export function withEdits(changes: GoalChanges, lines: readonly PlanLine[], edits: readonly GridEdit[]): GoalChanges {
  const next = new Map(changes)
  const known = new Map(lines.map((line) => [line.lineId, line]))
  for (const { rowKey, columnId, text } of edits) {
    const line = known.get(rowKey)
    if (line === undefined) continue
    const before = next.get(rowKey) ?? { lineId: rowKey, goal: line.goal, dueOn: line.dueOn }
    next.set(rowKey, columnId === 'dueOn' ? { ...before, dueOn: text } : { ...before, goal: text })
  }
  return next
}

/** The lines as they look with the waiting changes. */
export function withChanges(lines: readonly PlanLine[], changes: GoalChanges): readonly PlanLine[] {
  return lines.map((line) => {
    const change = changes.get(line.lineId)
    return change === undefined ? line : { ...line, goal: change.goal, dueOn: change.dueOn }
  })
}

/** The revision of each list that the officer has seen, by planId. */
export type SeenRevisions = ReadonlyMap<string, number>

/**
 * A list that was read again is seen once nothing typed over it waits: until then a change made in another window keeps
 * the revision back, so that the next writing is refused and not laid over it.
 */
export function seenLists(seen: SeenRevisions, plan: Pick<PlanLines, 'planId' | 'rev'>, waiting: GoalChanges): SeenRevisions {
  const { planId, rev } = plan
  if (planId === null || rev === null) return seen
  const before = seen.get(planId)
  if (before !== undefined && (waiting.size > 0 || before >= rev)) return seen
  return new Map([...seen, [planId, rev]])
}

/** The goals and due days that stand in the list where something else was typed. */
export function newestGoals(
  lines: readonly PlanLine[],
  changes: GoalChanges,
): readonly { readonly label: string; readonly value: string }[] {
  return lines
    .filter((line) => changes.has(line.lineId))
    .map(({ code, shortTitle, goal, dueOn }) => ({
      label: code,
      value: `${shortTitle}：${goal === '' ? '未填目标' : goal}（${officialMonthDay(dueOn)}）`,
    }))
}

/** Changes that the written lines do not hold yet: what is the same is no longer waiting. */
export function stillWaiting(changes: GoalChanges, lines: readonly PlanLine[]): GoalChanges {
  const known = new Map(lines.map((line) => [line.lineId, line]))
  return new Map(
    [...changes].filter(([lineId, change]) => {
      const line = known.get(lineId)
      return line !== undefined && (line.goal !== change.goal.trim() || line.dueOn !== change.dueOn)
    }),
  )
}
