import type { Connection } from '#db/repositories/connection.ts'
import { listDocuments } from '#db/repositories/documents.ts'
import { type IssuedItem, listIssuedItems } from '#db/repositories/ladder.ts'
import type { NoticeItem } from '#shared/documents/facts.ts'
import { isIssued } from '#shared/domain/document.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type NumberParts, parseDocumentNumber } from '#shared/text/document-number.ts'
import { type ServiceContext, inProgramme } from '../../../context.ts'
import { noticeFacts } from '../../../supervision/notice-facts.ts'
import { readHistory } from '../../../supervision/subject-history.ts'
import { keyOf, readSubjects, subjectOf } from '../../../supervision/subjects.ts'
import { unitRefs } from '../../../units.ts'
import { wordedFacts } from '../../document-records.ts'

/** How far a unit has come on the ladder: what was sent to it and what still stands as it should not. */

/** Issued items of a unit up to a day, in the order of issue. */
export async function issuedTo(context: ServiceContext, db: Connection, unitId: string, asOf: CalendarDay): Promise<IssuedItem[]> {
  const items = await listIssuedItems(db, { programmeId: context.office.programmeId })
  return items.filter((item) => item.unitId === unitId && item.issuedOn <= asOf)
}

/** The matters of those items that are not settled, each with the earlier papers about it, written as a 督办单 writes them. */
export async function openMatters(
  context: ServiceContext,
  db: Connection,
  unitId: string,
  issued: readonly IssuedItem[],
  asOf: CalendarDay,
): Promise<NoticeItem[]> {
  const { all } = await readSubjects(context, db, asOf)
  const keys = new Set(
    issued.map((item) =>
      keyOf(subjectOf({ subject_kind: item.subjectKind, subject_id: item.subjectId, subject_ordinal: item.subjectOrdinal })),
    ),
  )
  const open = all.filter((facts) => facts.state !== 'settled' && keys.has(keyOf(facts.subject)))
  const plan = {
    kind: 'supervision',
    unit: (await unitRefs(db, context.pack)).get(unitId),
    items: open.map((facts) => ({ facts, cause: facts.subject.kind === 'obligation' ? ('submission' as const) : ('delayed' as const) })),
    demands: '',
    answerWay: '',
    answerDueOn: asOf,
    isListed: false,
    copyTo: [],
  } as const
  const { items } = await noticeFacts(db, plan, { context, history: await readHistory(context, db, asOf), asOf })
  return items as NoticeItem[]
}

/** The last 约谈通知书 that was issued to a unit, as it was worded. */
export async function lastInterview(context: ServiceContext, db: Connection, unitId: string, asOf: CalendarDay) {
  const rows = await listDocuments(db, inProgramme(context, { kind: 'interview-notice', unitId }))
  const issued = rows.filter((row) => isIssued(row.status as Parameters<typeof isIssued>[0]) && (row.issued_on ?? '') <= asOf)
  const [last] = issued.toSorted((one, other) => (other.issued_on ?? '').localeCompare(one.issued_on ?? ''))
  return last === undefined
    ? undefined
    : { row: last, facts: wordedFacts(last), issuedOn: last.issued_on ?? '', number: numberOf(last.number_text) }
}

/** A number as it is printed; null where the paper carries none. */
export function numberOf(text: string): NumberParts | null {
  return parseDocumentNumber(text) ?? null
}
