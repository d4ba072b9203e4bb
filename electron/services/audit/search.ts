import { type EventFilter, type EventText, listOfficers, searchEvents } from '#db/repositories/audit.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { subjectsTitled } from '#db/repositories/subject-titles.ts'
import { eventNames, eventSubjects } from '#shared/domain/event-names.ts'
import { type CalendarDay, type Instant, addDays } from '#shared/domain/period.ts'
import type { ServiceContext } from '../context.ts'
import { rowsOf } from './rows.ts'

export interface AuditFilter {
  readonly from: CalendarDay | null
  /** The last day, itself included. */
  readonly to: CalendarDay | null
  readonly officerId: string | null
  readonly group: string | null
  readonly subject: string | null
  readonly text: string
}

const pageSize = 100
/** A word in so many titles is too common to be looked up by them: the detail is searched all the same. */
const mostTitles = 200

/** A page of the log, the newest rows first. */
export async function searchAudit(context: ServiceContext, input: AuditFilter & { readonly before: number | null }) {
  const { db } = context.store
  const found = await searchEvents(db, await eventFilter(db, input), { before: input.before, limit: pageSize + 1 })
  const events = found.slice(0, pageSize)
  const officers = await listOfficers(db)
  return {
    rows: await rowsOf(context, db, events),
    next: found.length > pageSize ? (events.at(-1)?.seq ?? null) : null,
    officers: officers.map(({ id, name }) => ({ officerId: id, name })),
  }
}

/** Days of the calendar in China become instants, words become what the log keeps of them. */
export async function eventFilter(db: Connection, { from, to, officerId, group, subject, text }: AuditFilter): Promise<EventFilter> {
  const words = text.trim()
  return {
    from: from === null ? null : midnight(from),
    until: to === null ? null : midnight(addDays(to, 1)),
    officerId,
    noun: group,
    subjectType: subject,
    text: words === '' ? null : await eventText(db, words),
  }
}

/** The instant at which a day begins in China. */
function midnight(day: CalendarDay): Instant {
  return new Date(Date.parse(`${day}T00:00:00+08:00`)).toISOString()
}

async function eventText(db: Connection, words: string): Promise<EventText> {
  const named = (names: Readonly<Record<string, string>>): string[] =>
    Object.keys(names).filter((key) => names[key]?.includes(words) === true)
  return {
    inDetail: JSON.stringify(words).slice(1, -1),
    actions: named(eventNames),
    subjectTypes: named(eventSubjects),
    subjectIds: await subjectsTitled(db, words, mostTitles),
    officerIds: (await listOfficers(db)).filter(({ name }) => name.includes(words)).map(({ id }) => id),
  }
}
