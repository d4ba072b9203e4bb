import type { Connection } from '#db/repositories/connection.ts'
import { findDocument } from '#db/repositories/documents.ts'
import { type NoticeRecord, listItems, listNotices } from '#db/repositories/notices.ts'
import type { ListedNoticesFacts } from '#shared/documents/kinds/notices/listed-notices.ts'
import { supervisionNoticeFacts } from '#shared/documents/kinds/notices/supervision-facts.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import { isIssued } from '#shared/domain/document.ts'
import { type CalendarDay, daysBetween } from '#shared/domain/period.ts'
import { type NoticeStatus, noticeStatuses } from '#shared/domain/supervision.ts'
import { officialDate, officialMonthDay } from '#shared/text/official-dates.ts'
import { type ServiceContext, found } from '../../../context.ts'
import { addresseeOf } from '../../../programmes/programme-names.ts'
import { unitRefs } from '../../../units.ts'
import { wordedFacts } from '../../document-records.ts'
import { keeperOf } from '../work-tables/standing-day.ts'

/** 挂牌督办 from 挂牌 to 摘牌; 挂牌 is the day of issue unless the listing form names another. */

export async function listedNoticesSource(context: ServiceContext, db: Connection, asOf: CalendarDay): Promise<Facts> {
  const units = await unitRefs(db, context.pack)
  const listed = (await listNotices(db, context.office.programmeId))
    .filter((notice) => notice.is_listed === 1 && isIssued(notice.documentStatus) && (notice.issuedOn ?? '') <= asOf)
    .toSorted((one, other) => (one.issuedOn ?? '').localeCompare(other.issuedOn ?? '') || one.id.localeCompare(other.id))
  const notices = []
  for (const notice of listed) {
    notices.push(await rowOf(db, notice, addresseeOf(context.pack, units.get(notice.unit_id)), asOf))
  }
  return { draftedOn: asOf, ...(await keeperOf(context, db)), notices }
}

async function rowOf(
  db: Connection,
  notice: NoticeRecord,
  addressee: string,
  asOf: CalendarDay,
): Promise<ListedNoticesFacts['notices'][number]> {
  const row = found(await findDocument(db, notice.document_id), '该督办单')
  const { listing, items } = supervisionNoticeFacts.parse(wordedFacts(row))
  const kept = new Set((await listItems(db, notice.id)).filter((item) => item.is_included === 1).map((item) => item.subject_id))
  const matters = items.filter((item) => item.sourceIds.length === 0 || item.sourceIds.some((id) => kept.has(id)))
  const named = matters.map(({ title, reference }) => (reference === '' ? title : `${title}（${reference}）`))
  const year = Number(asOf.slice(0, 4))
  const day = (on: string | null | undefined): string => {
    if (on === null || on === undefined) return ''
    return Number(on.slice(0, 4)) === year ? officialMonthDay(on) : officialDate(on)
  }
  return {
    number: notice.number,
    addressee,
    matter: named.length > 1 ? named.map((each, at) => `${at + 1}.${each}`).join('\n') : named.join(''),
    listedOn: day(listing?.listedOn ?? notice.issuedOn),
    leader: listing?.leader ?? '',
    responsibleLeader: listing?.responsibleLeader ?? '',
    until: day(listing?.until ?? notice.answer_due_on),
    standing: standingOf(notice, listing?.until ?? notice.answer_due_on, asOf),
    removedOn: isRemoved(notice) ? day(notice.concluded_on) : '',
    note: '',
    sourceIds: [notice.id],
  }
}

function isRemoved({ conclusion }: NoticeRecord): boolean {
  return conclusion === 'approved'
}

/** 「已签收\n逾期6天」; a 督办 that was let go is 已销号, whether or not its papers are filed. */
function standingOf(notice: NoticeRecord, until: CalendarDay, asOf: CalendarDay): string {
  if (isRemoved(notice)) return noticeStatuses.closed
  const status = Object.hasOwn(noticeStatuses, notice.documentStatus)
    ? noticeStatuses[notice.documentStatus as NoticeStatus]
    : noticeStatuses.closed
  const isReturned = notice.conclusion === 'returned'
  const isOpen = isReturned || notice.answered_on === null
  const late = asOf > until && isOpen ? [`逾期${daysBetween(until, asOf)}天`] : []
  return [status, ...(isReturned ? ['退回续办'] : []), ...late].join('\n')
}
