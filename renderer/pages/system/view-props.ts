import type { OutputOf } from '#shared/api/contract.ts'
import type { View } from './place.ts'

export type DeskStatus = OutputOf<'desk.status'>

export interface ViewProps {
  readonly desk: DeskStatus
  onView(view: View): void
}
