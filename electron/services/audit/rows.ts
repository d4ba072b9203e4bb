import type { AuditEvent } from '#db/repositories/audit.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { titlesOf } from '#db/repositories/subject-titles.ts'
import { auditCode } from '#shared/domain/audit-code.ts'
import { eventNames, eventSubjects } from '#shared/domain/event-names.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { ServiceContext } from '../context.ts'
import { allLedgers } from '../ledgers/catalogue.ts'
import { unitRefs } from '../units.ts'
import { type DetailLine, type DetailNames, detailLines } from './detail.ts'

/** Rows of the log in the words of the office: who did what to what, and with what detail. */
export interface AuditRow {
  readonly seq: number
  readonly at: string
  readonly officer: string
  readonly action: string
  readonly subject: string
  readonly title: string
  readonly detail: DetailLine[]
  readonly code: string
}

/** `rowsOf(context, db, events)`: titles are looked up once for each kind of subject. */
export async function rowsOf(context: ServiceContext, db: Connection, events: readonly AuditEvent[]): Promise<AuditRow[]> {
  const names = await namesOf(context, db)
  const titles = await titlesByType(db, events)
  return events.map((event) => ({
    seq: event.seq,
    at: event.at,
    officer: event.officer ?? '',
    action: eventNames[event.action] ?? event.action,
    subject: event.subject_type === '' ? '' : (eventSubjects[event.subject_type] ?? event.subject_type),
    title: titles.get(event.subject_type)?.get(event.subject_id) ?? ownTitle(event, names),
    detail: detailLines(event.detail, names),
    code: auditCode(event.hash),
  }))
}

async function namesOf(context: ServiceContext, db: Connection): Promise<DetailNames> {
  const units = new Map((await unitRefs(db, context.pack)).all.map(({ id, name }) => [id, name]))
  const ledgers = new Map((await allLedgers(context, db)).map(({ ledger }) => [ledger.id, ledger.title]))
  return { unit: (id) => units.get(id), ledger: (id) => ledgers.get(id) }
}

async function titlesByType(db: Connection, events: readonly AuditEvent[]): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const ids = new Map<string, Set<string>>()
  for (const { subject_type: type, subject_id: id } of events) ids.set(type, (ids.get(type) ?? new Set<string>()).add(id))
  const titles = new Map<string, ReadonlyMap<string, string>>()
  for (const [type, own] of ids) titles.set(type, await titlesOf(db, type, [...own]))
  return titles
}

/** Subjects that are named by their id itself, or by the program. */
function ownTitle({ subject_type: type, subject_id: id }: AuditEvent, names: DetailNames): string {
  if (type === 'month') return /^\d{4}-\d{2}$/.test(id) ? officialMonth(id) : ''
  return type === 'ledger' ? (names.ledger(id) ?? '') : ''
}
