import type { DeskStatus } from '../../desk.ts'
import type { YearTrace } from '../trace.ts'
import type { Year } from '../year.ts'

/** What every origin is given: the year as the table shows it, and how another number is opened from within. */
export interface OriginProps {
  readonly year: Year
  readonly desk: DeskStatus
  onOpen(trace: YearTrace): void
}
