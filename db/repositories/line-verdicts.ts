import { type Selectable, sql } from 'kysely'
import type { LineReviewTable, SelfVerdictTable } from '#db/schema/month.ts'
import { type Connection, asFlag } from './connection.ts'

/** What is said of a line: by its unit, by the city for the unit (代录), and by the city in its review. Each has its own author. */

export type SelfVerdictRow = Selectable<SelfVerdictTable>
export type LineReviewRow = Selectable<LineReviewTable>

/** Beside a line `l`: `s`, what its unit says of it (its own word before the city's on its behalf), and `v`, the city's review. */
export const judgedLine = sql`
  LEFT JOIN self_verdict s ON s.line_id = l.id AND s.is_on_behalf = (SELECT min(o.is_on_behalf) FROM self_verdict o WHERE o.line_id = l.id)
  LEFT JOIN line_review v ON v.line_id = l.id`

/** The line that a verdict is about. */
export interface JudgedLine {
  readonly id: string
  readonly unitId: string
  readonly month: string
  readonly programmeId: string
}

/** The id of a record that the unit keeps beside `id`, or of the city's one on its behalf: two offices never write the same. */
export function authoredId(id: string, isOnBehalf: boolean): string {
  return isOnBehalf ? `${id}:on-behalf` : id
}

/** What the unit itself (not the city for it) said of lines, with those that it took back. */
export async function listOwnVerdicts(db: Connection, lineIds: readonly string[]): Promise<SelfVerdictRow[]> {
  return db
    .selectFrom('self_verdict')
    .selectAll()
    .where('line_id', 'in', [...lineIds])
    .where('is_on_behalf', '=', 0)
    .orderBy('id')
    .execute()
}

/** Writes what is said of a line and gives the record as it is kept then. */
export async function saveSelfVerdict(
  db: Connection,
  line: JudgedLine,
  said: Pick<SelfVerdictRow, 'verdict' | 'note'> & { readonly isOnBehalf: boolean },
): Promise<SelfVerdictRow> {
  const { isOnBehalf, verdict, note } = said
  return db
    .insertInto('self_verdict')
    .values({ ...placeOf(line), id: authoredId(line.id, isOnBehalf), verdict, note, is_on_behalf: asFlag(isOnBehalf) })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ verdict, note, rev: eb('self_verdict.rev', '+', 1) })))
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Writes the city's review of a line, or takes it back, and gives the record as it is kept then. */
export async function saveLineReview(
  db: Connection,
  line: JudgedLine,
  review: Pick<LineReviewRow, 'verdict' | 'decision' | 'reason' | 'basis' | 'reviewed_at'>,
): Promise<LineReviewRow> {
  return db
    .insertInto('line_review')
    .values({ ...placeOf(line), ...review })
    .onConflict((conflict) => conflict.column('line_id').doUpdateSet((eb) => ({ ...review, rev: eb('line_review.rev', '+', 1) })))
    .returningAll()
    .executeTakeFirstOrThrow()
}

function placeOf({ id, programmeId, unitId, month }: JudgedLine) {
  return { line_id: id, programme_id: programmeId, unit_id: unitId, month }
}
