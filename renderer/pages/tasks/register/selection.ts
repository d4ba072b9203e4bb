import type { Subject } from '#shared/api/today.ts'
import type { RegisterTask } from './filters.ts'

/** What the ticked measures may be supervised for: the overdue milestones of their lead assignments. */
export function tickedSubjects(tasks: readonly RegisterTask[], ticked: ReadonlySet<string>): readonly Subject[] {
  return tasks.flatMap((task) => task.measures.filter((row) => ticked.has(row.measureId)).flatMap((row) => row.overdueSubjects))
}
