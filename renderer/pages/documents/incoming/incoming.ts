import { chosenWords, searchWords } from '#renderer/components/table-export/filter-note.ts'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import type { IncomingStatus, Urgency } from '#shared/domain/incoming-document.ts'
import { incomingStatuses, urgencies } from '#shared/domain/incoming-document.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import { officialDate } from '#shared/text/official-dates.ts'

export type IncomingRow = OutputOf<'incomingDocuments.list'>['documents'][number]
export type IncomingDetail = OutputOf<'incomingDocuments.get'>
export type IncomingEntryRow = IncomingDetail['steps'][number]

export const incomingMarks: Readonly<Record<IncomingStatus, MarkName>> = {
  registered: 'notStarted',
  underway: 'underway',
  concluded: 'done',
  filed: 'done',
  voided: 'exempt',
}

/** 「逾期」 stands before 待拟办 and 办理中. */
export function standingOf({ status, isOverdue }: Pick<IncomingRow, 'status' | 'isOverdue'>): {
  readonly mark: MarkName
  readonly word: string
} {
  return isOverdue
    ? { mark: 'late', word: `逾期${incomingStatuses[status]}` }
    : { mark: incomingMarks[status], word: incomingStatuses[status] }
}

export interface IncomingFilter {
  readonly status: IncomingStatus | 'overdue' | null
  readonly urgency: Urgency | null
  readonly query: string
}

export const noIncomingFilter: IncomingFilter = { status: null, urgency: null, query: '' }

/** What the list may be narrowed to, in the order of the work. */
export const statusChoices: readonly { readonly value: IncomingStatus | 'overdue'; readonly label: string }[] = [
  { value: 'overdue', label: '逾期' },
  ...(Object.keys(incomingStatuses) as IncomingStatus[]).map((value) => ({ value, label: incomingStatuses[value] })),
]
export const urgencyOptions = (Object.keys(urgencies) as Urgency[]).map((value) => ({ value, label: urgencies[value] }))
export const wayOptions = (Object.keys(receiptWays) as ReceiptWay[]).map((value) => ({ value, label: receiptWays[value] }))

/** The papers that pass every filter; `finds` says what the query finds. */
export function filteredIncoming(
  rows: readonly IncomingRow[],
  { status, urgency }: Pick<IncomingFilter, 'status' | 'urgency'>,
  finds: (text: string) => boolean,
): readonly IncomingRow[] {
  return rows.filter(
    (row) =>
      (status === null || (status === 'overdue' ? row.isOverdue : row.status === status)) &&
      (urgency === null || row.urgency === urgency) &&
      finds([row.title, row.sender, row.senderNumber, row.number, row.handler].join(' ')),
  )
}

/** The filters that are set, in words. */
export function incomingFilterWords({ status, urgency, query }: IncomingFilter): readonly (string | false | null)[] {
  return [chosenWords('状态', statusChoices, status), chosenWords('缓急', urgencyOptions, urgency), searchWords(query)]
}

/** The form's fields as the draft keeps them. */
export type IncomingFields = Readonly<
  Record<'serial' | 'receivedOn' | 'way' | 'sender' | 'senderNumber' | 'title' | 'copies' | 'urgency' | 'dueOn', string>
>

/** What a form begins with: the paper as it was saved, else the next number and the day of today. */
export function incomingFields(row: IncomingRow | null, given: { readonly nextSerial: number; readonly today: string }): IncomingFields {
  return {
    serial: String(row?.serial ?? given.nextSerial),
    receivedOn: row?.receivedOn ?? given.today,
    way: row?.way ?? 'paper',
    sender: row?.sender ?? '',
    senderNumber: row?.senderNumber ?? '',
    title: row?.title ?? '',
    copies: String(row?.copies ?? 1),
    urgency: row?.urgency ?? 'ordinary',
    dueOn: row?.dueOn ?? '',
  }
}

const isCount = (text: string): boolean => /^[1-9]\d{0,4}$/.test(text.trim())

/** What still has to be filled in or put right; undefined when the paper may be saved. */
export function incomingProblem(fields: IncomingFields): string | undefined {
  if (!isCount(fields.serial)) return '收文编号应为大于 0 的整数'
  if (fields.receivedOn === '') return '请填写收文日期'
  if (fields.sender.trim() === '') return '请填写来文机关'
  if (fields.title.trim().length < 2) return '请填写标题'
  if (!isCount(fields.copies)) return '份数应为大于 0 的整数'
  return fields.dueOn !== '' && fields.dueOn < fields.receivedOn ? '办理期限早于收文日期' : undefined
}

/** The fields as `incomingDocuments.save` takes them; a new paper with the proposed number takes the one that is next when it is saved. */
export function incomingInput(
  fields: IncomingFields,
  place: { readonly row: IncomingRow | null; readonly rev: number | null; readonly nextSerial: number },
  scan: InputOf<'incomingDocuments.save'>['scan'],
): InputOf<'incomingDocuments.save'> {
  const serial = Number(fields.serial)
  return {
    incomingId: place.row?.incomingId ?? null,
    rev: place.rev,
    serial: place.row === null && serial === place.nextSerial ? null : serial,
    receivedOn: fields.receivedOn,
    way: fields.way as ReceiptWay,
    sender: fields.sender.trim(),
    senderNumber: fields.senderNumber.trim(),
    title: fields.title.trim(),
    copies: Number(fields.copies),
    urgency: fields.urgency as Urgency,
    dueOn: fields.dueOn === '' ? null : fields.dueOn,
    scan,
  }
}

/** A paper as the record has it, for the head of its panel and for an officer whose own change came too late. */
export function incomingFacts(row: IncomingRow): readonly { readonly label: string; readonly value: string }[] {
  return [
    { label: '来文机关', value: row.sender },
    { label: '来文字号', value: row.senderNumber === '' ? '无' : row.senderNumber },
    { label: '收文', value: `${officialDate(row.receivedOn)}，${receiptWays[row.way]}，${row.copies}份` },
    { label: '缓急', value: urgencies[row.urgency] },
    { label: '办理期限', value: row.dueOn === null ? '未定' : officialDate(row.dueOn) },
    ...(row.voidedReason === null ? [] : [{ label: '作废原因', value: row.voidedReason }]),
  ]
}
