import type { ReactNode } from 'react'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import type { View } from './place.ts'
import { views } from './place.ts'
import type { GoTo } from './use-tasks-place.ts'

interface TasksHeadProps {
  readonly view: View
  readonly goTo: GoTo
  /** Buttons of this view. */
  readonly children?: ReactNode
}

/** Title, the three views with their counts, and the view's own buttons. */
export function TasksHead({ view, goTo, children }: TasksHeadProps) {
  const { month } = useMonth()
  const counts = useCounts(month)
  return (
    <PageHead
      title="任务台账"
      views={
        <SegmentedViews
          label="视图"
          views={(Object.keys(views) as View[]).map((value) => ({ value, label: views[value], ...counts[value] }))}
          value={view}
          onChange={(next) => goTo({ view: next, measureId: null, lineId: null, problemId: null })}
        />
      }
      actions={children}
    />
  )
}

function useCounts(month: string): Readonly<Record<View, { readonly count?: string }>> {
  const register = useDeskQuery('tasks.register', {}).data
  const problems = useDeskQuery('problems.list', {}).data
  const measures = register?.tasks.reduce((sum, task) => sum + task.measures.length, 0)
  return {
    register: measures === undefined ? {} : { count: `${measures} 条` },
    progress: { count: `${Number(month.slice(5))} 月` },
    problems: problems === undefined ? {} : { count: `${problems.problems.filter(({ status }) => status === 'open').length} 项` },
  }
}
