import type { OutputOf } from '#shared/api/contract.ts'
import type { TasksPlace } from './place.ts'
import type { GoTo } from './use-tasks-place.ts'

export type DeskStatus = OutputOf<'desk.status'>

/** What each of the three views is given. */
export interface ViewProps {
  readonly place: TasksPlace
  readonly goTo: GoTo
  /** Who works here, which day it is, which programme. */
  readonly desk: DeskStatus
}
