import type { z } from 'zod'
import type { TaskOrigin, deadlineSchema } from './schema.ts'

/** A 重点任务分解表 or 动态调整台账 as it was read from a Word or Excel table (M-011, M-023): every reading keeps its words and its row. */

/** The columns of such a table, in any order. */
export const breakdownFields = {
  number: '序号',
  title: '工作任务',
  goal: '工作目标',
  measure: '具体措施',
  leads: '牵头单位',
  responsible: '责任单位',
  deadline: '完成时限',
  kind: '类别',
} as const
export type BreakdownField = keyof typeof breakdownFields

/** What is in doubt: shown beside the words that it is about. */
export interface BreakdownProblem {
  /** As the file counts them, from 1. */
  readonly row: number
  readonly field: BreakdownField
  /** The words as they stand in the file. */
  readonly text: string
  /** Half a sentence in Chinese. */
  readonly problem: string
}

/** A unit as the table names it; `unitId` is null where the programme does not know it or no programme is asked. */
export interface BreakdownCarrier {
  readonly text: string
  readonly unitId: string | null
}

export type BreakdownDeadline = z.infer<typeof deadlineSchema>

/** 完成时限 as printed and as dates; `ongoing` is 「持续推进」 (M-170). */
export interface DeadlineReading {
  readonly text: string
  readonly deadlines: readonly BreakdownDeadline[]
  readonly ongoing: string | null
}

export interface BreakdownMeasure {
  /** Task number, hyphen, place in the task: 「7-3」. */
  readonly code: string
  /** Without the number before it and without the spaces of the layout. */
  readonly text: string
  /** The words of its cell. */
  readonly original: string
  readonly leads: readonly BreakdownCarrier[]
  readonly responsible: readonly BreakdownCarrier[]
  readonly deadline: DeadlineReading
  readonly row: number
}

export interface BreakdownTask {
  readonly number: number
  readonly title: string
  readonly goal: string
  readonly origin: TaskOrigin
  /** The heading over it: 「（一）动态调整2项工作指标」; null where the table has none. */
  readonly section: string | null
  readonly original: { readonly number: string; readonly title: string; readonly goal: string }
  readonly measures: readonly BreakdownMeasure[]
  readonly row: number
}

export interface Breakdown {
  /** The line over the table; null where it has none. */
  readonly title: string | null
  readonly kind: 'breakdown' | 'adjustment'
  /** Whether the table has a column of its own for 责任单位. */
  readonly hasResponsible: boolean
  readonly tasks: readonly BreakdownTask[]
  readonly problems: readonly BreakdownProblem[]
}

/** 「17项任务、31项措施、56个牵头」: what can be counted against the source. */
export function breakdownCounts({ tasks }: Pick<Breakdown, 'tasks'>) {
  const measures = tasks.flatMap((task) => task.measures)
  return { tasks: tasks.length, measures: measures.length, leads: measures.reduce((sum, measure) => sum + measure.leads.length, 0) }
}
