import type { NoticeKind } from '#shared/domain/supervision.ts'
import type { Connection } from './connection.ts'
import { standingAnswers } from './notice-answers.ts'

/** What was done about a subject: an item of an issued notice, or an urge. The rung is derived from the first. */
export interface IssuedItem {
  readonly noticeId: string
  readonly documentId: string
  readonly kind: NoticeKind
  readonly unitId: string
  readonly number: string
  readonly issuedOn: string
  readonly answerDueOn: string
  readonly answeredOn: string | null
  readonly conclusion: 'approved' | 'returned' | null
  readonly subjectKind: 'milestone' | 'obligation' | 'problem'
  readonly subjectId: string
  readonly subjectOrdinal: number
  readonly title: string
}

const issuedStatuses = ['issued', 'delivered', 'answered', 'closed', 'filed']

/** Of some subjects, or of all of a programme. */
export type SubjectFilter = { readonly programmeId: string } | { readonly subjectIds: readonly string[] }

/** Items of notices that were issued and not withdrawn, in the order of issue. */
export async function listIssuedItems(db: Connection, filter: SubjectFilter): Promise<IssuedItem[]> {
  if ('subjectIds' in filter && filter.subjectIds.length === 0) return []
  let query = db
    .selectFrom('notice_item')
    .innerJoin('notice', 'notice.id', 'notice_item.notice_id')
    .innerJoin('document', 'document.id', 'notice.document_id')
    .leftJoin(standingAnswers(db).as('answer'), 'answer.notice_id', 'notice.id')
    .select([
      'notice.id as noticeId',
      'document.id as documentId',
      'notice.kind as kind',
      'notice.unit_id as unitId',
      'document.number_text as number',
      'document.issued_on as issuedOn',
      'notice.answer_due_on as answerDueOn',
      'answer.answered_on as answeredOn',
      'notice.conclusion as conclusion',
      'notice_item.subject_kind as subjectKind',
      'notice_item.subject_id as subjectId',
      'notice_item.subject_ordinal as subjectOrdinal',
      'notice_item.title as title',
    ])
    .where('document.status', 'in', issuedStatuses)
    .where('notice_item.is_included', '=', 1)
  if ('subjectIds' in filter) query = query.where('notice_item.subject_id', 'in', [...filter.subjectIds])
  else query = query.where('document.programme_id', '=', filter.programmeId)
  return query.$narrowType<{ issuedOn: string }>().orderBy('document.issued_on').orderBy('notice.id').execute()
}
