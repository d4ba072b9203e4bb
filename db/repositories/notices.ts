import { type Selectable, type Updateable, sql } from 'kysely'
import type { NoticeItemTable, NoticeTable } from '#db/schema/documents.ts'
import type { DocumentStatus } from '#shared/domain/document.ts'
import type { Connection } from './connection.ts'
import { standingAnswers } from './notice-answers.ts'

export type NoticeRow = Selectable<NoticeTable>
export type NoticeItemRow = Selectable<NoticeItemTable>

/** A notice with the paper that it is written on. */
export interface NoticeRecord extends NoticeRow {
  readonly documentStatus: DocumentStatus
  readonly documentRev: number
  readonly title: string
  readonly number: string
  readonly draftedAt: string
  readonly issuedOn: string | null
  readonly includedItems: number
  readonly programmeId: string
  /** What the unit answered, by itself or by the city for it; null while it did not. */
  readonly answered_on: string | null
  readonly answer_result: string
  readonly answerId: string | null
  readonly answerRev: number | null
}

/** Notices of a programme, the newest first. */
export async function listNotices(db: Connection, programmeId: string): Promise<NoticeRecord[]> {
  const rows = await noticeQuery(db)
    .where('document.programme_id', '=', programmeId)
    .orderBy('document.drafted_at', 'desc')
    .orderBy('notice.id', 'desc')
    .execute()
  return rows.map(noticeRecord)
}

/** The notice, or undefined. */
export async function findNotice(db: Connection, noticeId: string): Promise<NoticeRecord | undefined> {
  const row = await noticeQuery(db).where('notice.id', '=', noticeId).executeTakeFirst()
  return row === undefined ? undefined : noticeRecord(row)
}

/** A notice as it is kept: what its revision says, beside its items. */
export async function findNoticeRow(db: Connection, noticeId: string): Promise<NoticeRow | undefined> {
  return db.selectFrom('notice').selectAll().where('id', '=', noticeId).executeTakeFirst()
}

function noticeQuery(db: Connection) {
  return db
    .selectFrom('notice')
    .innerJoin('document', 'document.id', 'notice.document_id')
    .leftJoin(standingAnswers(db).as('answer'), 'answer.notice_id', 'notice.id')
    .selectAll('notice')
    .select([
      'document.programme_id as programmeId',
      'answer.id as answerId',
      'answer.rev as answerRev',
      'answer.answered_on as answered_on',
      'answer.result as answer_result',
      'document.status as documentStatus',
      'document.rev as documentRev',
      'document.title as title',
      'document.number_text as number',
      'document.drafted_at as draftedAt',
      'document.issued_on as issuedOn',
    ])
    .select((eb) => [
      eb
        .selectFrom('notice_item')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('notice_item.notice_id', '=', 'notice.id')
        .where('notice_item.is_included', '=', sql.lit(1))
        .as('includedItems'),
    ])
}

function noticeRecord(row: Awaited<ReturnType<ReturnType<typeof noticeQuery>['execute']>>[number]): NoticeRecord {
  const { documentStatus, includedItems, answer_result } = row
  return { ...row, documentStatus: documentStatus as DocumentStatus, includedItems: includedItems ?? 0, answer_result: answer_result ?? '' }
}

/** Items of a notice in their order, those left out too. */
export async function listItems(db: Connection, noticeId: string): Promise<NoticeItemRow[]> {
  return db.selectFrom('notice_item').selectAll().where('notice_id', '=', noticeId).orderBy('ordinal').execute()
}

/** Items of a programme's notices that are neither issued nor withdrawn: a subject stands in one draft of a kind at most. */
export async function listDraftedItems(db: Connection, programmeId: string): Promise<(NoticeItemRow & { kind: NoticeRow['kind'] })[]> {
  return db
    .selectFrom('notice_item')
    .innerJoin('notice', 'notice.id', 'notice_item.notice_id')
    .innerJoin('document', 'document.id', 'notice.document_id')
    .selectAll('notice_item')
    .select('notice.kind as kind')
    .where('document.programme_id', '=', programmeId)
    .where('document.status', 'in', ['draft', 'checked', 'signedOff', 'numbered', 'sealed'])
    .where('notice_item.is_included', '=', 1)
    .execute()
}

/** Items of a programme's notices that ended with 准予销号. */
export async function listApprovedItems(db: Connection, programmeId: string): Promise<NoticeItemRow[]> {
  return db
    .selectFrom('notice_item')
    .innerJoin('notice', 'notice.id', 'notice_item.notice_id')
    .innerJoin('document', 'document.id', 'notice.document_id')
    .selectAll('notice_item')
    .where('document.programme_id', '=', programmeId)
    .where('notice.conclusion', '=', 'approved')
    .where('notice_item.is_included', '=', 1)
    .execute()
}

type NewNotice = Pick<
  NoticeRow,
  'id' | 'document_id' | 'kind' | 'unit_id' | 'month' | 'answer_due_on' | 'demands' | 'answer_way' | 'is_listed' | 'copy_to'
>

/** Writes a new notice with its items; its document is there already. */
export async function insertNotice(db: Connection, notice: NewNotice, items: readonly NoticeItemRow[]): Promise<void> {
  const open = { concluded_on: null, conclusion: null, concluded_answer_id: null, concluded_answer_rev: null }
  await db
    .insertInto('notice')
    .values({ ...notice, ...open, conclusion_opinion: '' })
    .execute()
  await db
    .insertInto('notice_item')
    .values([...items])
    .execute()
}

/** Changes a notice if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateNotice(
  db: Connection,
  noticeId: string,
  rev: number,
  change: Updateable<NoticeTable>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('notice')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', noticeId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

/** Changes what an item says; the notice carries the revision. */
export async function updateItem(db: Connection, itemId: string, change: Updateable<NoticeItemTable>): Promise<void> {
  await db.updateTable('notice_item').set(change).where('id', '=', itemId).execute()
}
