import type { Selectable } from 'kysely'
import type { NoticeAnswerTable } from '#db/schema/documents.ts'
import type { Connection } from './connection.ts'

/** What units answered to notices: themselves, or by paper that the city's office entered for them (代录). */

export type NoticeAnswerRow = Selectable<NoticeAnswerTable>

/** The answers that count: a unit's own one before the city's on its behalf. */
export function standingAnswers(db: Connection) {
  return db
    .selectFrom('notice_answer as answer')
    .selectAll('answer')
    .where('answer.is_on_behalf', '=', (eb) =>
      eb
        .selectFrom('notice_answer as each')
        .select((first) => first.fn.min('each.is_on_behalf').as('first'))
        .whereRef('each.notice_id', '=', 'answer.notice_id'),
    )
}

/** The answer to a notice that counts, or undefined. */
export async function findAnswer(db: Connection, noticeId: string): Promise<NoticeAnswerRow | undefined> {
  return standingAnswers(db).where('answer.notice_id', '=', noticeId).executeTakeFirst()
}

/** Answers by id: what came from units. */
export async function listAnswers(db: Connection, ids: readonly string[]): Promise<NoticeAnswerRow[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('notice_answer')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
}

/** Writes an answer and gives it as it is kept then. */
export async function saveAnswer(db: Connection, answer: Omit<NoticeAnswerRow, 'rev'>): Promise<NoticeAnswerRow> {
  return db
    .insertInto('notice_answer')
    .values(answer)
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ ...answer, rev: eb('notice_answer.rev', '+', 1) })))
    .returningAll()
    .executeTakeFirstOrThrow()
}
