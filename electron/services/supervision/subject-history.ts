import type { Connection } from '#db/repositories/connection.ts'
import { type IssuedItem, listIssuedItems } from '#db/repositories/ladder.ts'
import { type UrgeRow, listUrges } from '#db/repositories/urges.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type Rung, noticeKinds, rungOf } from '#shared/domain/supervision.ts'
import { type UrgeWay, urgeTitle } from '#shared/domain/urge.ts'
import { citedNumber, parseDocumentNumber } from '#shared/text/document-number.ts'
import type { ServiceContext } from '../context.ts'
import { type Subject, dayWords, subjectId } from './subjects.ts'

/** What was done about each subject before: issued notices and urges. The ladder's subject is the measure at a unit, whatever its milestone. */
export interface SubjectHistory {
  rung(subject: Subject): Rung
  /** 「4月28日电话催办」; '' where nobody urged. */
  lastUrge(subject: Subject): string
  notices(subject: Subject): readonly IssuedItem[]
  urges(subject: Subject): readonly UrgeRow[]
}

/** The history as it was on `asOf`; a notice is no earlier step of itself. */
export async function readHistory(
  context: Pick<ServiceContext, 'office'>,
  db: Connection,
  asOf: CalendarDay,
  exceptNoticeId?: string,
): Promise<SubjectHistory> {
  const items = (await listIssuedItems(db, { programmeId: context.office.programmeId })).filter(
    (item) => item.noticeId !== exceptNoticeId && item.issuedOn <= asOf,
  )
  const issued = Map.groupBy(items, (item) => `${item.subjectKind} ${item.subjectId}`)
  const before = (await listUrges(db, { programmeId: context.office.programmeId })).filter((urge) => urge.urged_on <= asOf)
  const urged = Map.groupBy(before, (urge) => `${urge.subject_kind} ${urge.subject_id}`)
  const key = (subject: Subject): string => `${subject.kind} ${subjectId(subject)}`
  const notices = (subject: Subject): readonly IssuedItem[] => issued.get(key(subject)) ?? []
  const urges = (subject: Subject): readonly UrgeRow[] => urged.get(key(subject)) ?? []
  return {
    rung: (subject) => rungOf(notices(subject).map((item) => item.kind)),
    lastUrge(subject) {
      const last = urges(subject).at(-1)
      return last === undefined ? '' : `${dayWords(last.urged_on, asOf)}${urgeTitle(last.way as UrgeWay)}`
    },
    notices,
    urges,
  }
}

/** M-089: the earlier notice with its number and date, 「已于4月21日下发工作提示单（编号：〔2022〕第3号）」; '' where none was sent. */
export function earlierNotice(notices: readonly IssuedItem[], asOf: CalendarDay): string {
  const last = notices.at(-1)
  if (last === undefined) return ''
  const number = parseDocumentNumber(last.number)
  const cited = number === undefined ? '' : `（${citedNumber(number)}）`
  return `已于${dayWords(last.issuedOn, asOf)}下发${noticeKinds[last.kind]}${cited}${outcomeOf(last, asOf)}`
}

/** What became of a notice: 「，逾期未回复」 once its answer is overdue. */
function outcomeOf(item: IssuedItem, asOf: CalendarDay): string {
  const outcome = noticeOutcome(item, asOf)
  return outcome === '' ? '' : `，${outcome}`
}

/** 「逾期未回复」, 「5月6日回复」, 「退回续办」; '' while an answer is still in time. */
export function noticeOutcome(item: IssuedItem, asOf: CalendarDay): string {
  if (item.conclusion === 'returned') return '退回续办'
  if (item.answeredOn !== null) return `${dayWords(item.answeredOn, asOf)}回复`
  return asOf > item.answerDueOn ? '逾期未回复' : ''
}
