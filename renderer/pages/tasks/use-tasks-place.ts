import { useLocation, useSearch } from 'wouter'
import type { TasksPlace } from './place.ts'
import { placeAddress, readPlace } from './place.ts'

export type GoTo = (part: Partial<TasksPlace>) => void

/** Where in 任务台账 the person is, kept in the address so that search and 今日 lead to it: `const { place, goTo } = useTasksPlace()`. */
export function useTasksPlace(): { place: TasksPlace; goTo: GoTo } {
  const place = readPlace(useSearch())
  const [, navigate] = useLocation()
  return { place, goTo: (part) => navigate(placeAddress({ ...place, ...part }), { replace: true }) }
}
