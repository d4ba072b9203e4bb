import type { Connection } from '#db/repositories/connection.ts'
import type { DocumentRow } from '#db/repositories/documents.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import type { CalendarDay, CalendarMonth } from '#shared/domain/period.ts'
import type { ServiceContext } from '../../context.ts'

/** Where the facts of a kind of paper come from. */

/** What a paper is drawn up for; each kind's `of` says which of them it needs. */
export interface PaperKey {
  readonly unitId: string | null
  readonly month: CalendarMonth | null
  /** A claim, a document, or a record of the kind's own. */
  readonly recordId: string | null
}

/** What a paper is filed under. */
export interface PaperPlace {
  readonly unitId: string | null
  readonly month: CalendarMonth
}

export interface Source {
  /** The template's facts as the records stand, lateness counted to `asOf`; what they do not know is an empty place for the clerk. */
  take(context: ServiceContext, db: Connection, key: PaperKey, asOf: CalendarDay): Promise<Facts>
  /** Without it: the unit that the paper is about or the county's own, and the month asked for or today's. */
  place?(context: ServiceContext, db: Connection, key: PaperKey, today: CalendarDay): Promise<PaperPlace>
  /** The record that a kept paper was drawn up for; without it `recordId` of its facts. */
  recordOf?(db: Connection, row: DocumentRow): Promise<string | null>
  /** What tells two papers of one kind, unit and month apart; without it `recordId` of the facts. */
  subjectOf?(facts: Facts): string
}

export type Sources = Readonly<Record<string, Source>>

/** A text of the facts; '' where there is none. */
export function textOf(facts: Facts, key: string): string {
  const value = facts[key]
  return typeof value === 'string' ? value : ''
}
