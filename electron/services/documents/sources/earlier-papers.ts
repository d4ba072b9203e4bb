import type { Connection } from '#db/repositories/connection.ts'
import { type DocumentRow, findDocument, listDocuments } from '#db/repositories/documents.ts'
import { type CalendarDay, type CalendarMonth, dayInChina } from '#shared/domain/period.ts'
import { type ServiceContext, inProgramme } from '../../context.ts'
import { wordedFacts } from '../document-records.ts'
import { type Source, textOf } from './source.ts'

/** Papers that go before a paper: a later one changes no fact of an earlier one, and none counts itself. */

/** A paper whose facts come from the papers before it is its own record when they are taken anew. */
export const ofEarlierPapers: Pick<Source, 'recordOf'> = { recordOf: (_db, row) => Promise.resolve(row.id) }

export interface EarlierFilter {
  readonly kind: string
  readonly month?: CalendarMonth
  /** The paper whose facts are taken anew; null where it is only now drawn up. */
  readonly before: string | null
}

/** The papers of a kind that stand, the newest draft first. */
export async function earlierPapers(
  context: ServiceContext,
  db: Connection,
  { kind, month, before }: EarlierFilter,
): Promise<DocumentRow[]> {
  const rows = await listDocuments(db, inProgramme(context, { kind, ...(month === undefined ? {} : { month }) }))
  const own = before === null ? undefined : await findDocument(db, before)
  return rows.filter((row) => row.status !== 'withdrawn' && (own === undefined || isEarlier(row, own)))
}

function isEarlier(row: DocumentRow, own: DocumentRow): boolean {
  return row.drafted_at < own.drafted_at || (row.drafted_at === own.drafted_at && row.id < own.id)
}

/** 期号 of the next paper of a kind: one more than the highest of the year, and 1 where the year has none. */
export async function nextIssue(context: ServiceContext, db: Connection, filter: EarlierFilter, asOf: CalendarDay): Promise<string> {
  const year = asOf.slice(0, 4)
  const issues = (await earlierPapers(context, db, filter))
    .filter(({ dated_on: datedOn, drafted_at: at }) => (datedOn ?? dayInChina(at)).startsWith(year))
    .map((row) => Number(/\d+/.exec(textOf(wordedFacts(row), 'issue'))?.[0] ?? 0))
  return String(Math.max(0, ...issues) + 1)
}
