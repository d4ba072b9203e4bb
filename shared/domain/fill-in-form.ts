import { officialMonth } from '#shared/text/official-dates.ts'
import type { CalendarMonth, Instant } from './period.ts'
import { type Verdict, verdicts } from './plan.ts'

/** 填报表: Excel forms for units and counties without the program (office.md «Receiving», M-060 to M-064, M-070). Pure. */

export const formKinds = { monthlyReport: '月报填报表', selfAssessment: '自评填报表', ledger: '台账填报表' } as const
export type FormKind = keyof typeof formKinds

/** The 报送义务 that a form settles; a ledger's form settles none. */
export const formObligations = { monthlyReport: 'monthly-report', selfAssessment: 'self-assessment', ledger: null } as const

/** How a form that came back stands. */
export const formReceiptStatuses = { received: '已收件', returned: '已退回', withdrawn: '已撤销' } as const

/** What a form asks of whom: a month's 月报 or 自评, or one ledger. */
export interface FormSubject {
  readonly kind: FormKind
  readonly unitId: string
  /** Null for a ledger's form. */
  readonly month: CalendarMonth | null
  /** Null for 月报 and 自评. */
  readonly ledgerId: string | null
}

/** Raised when a form of an older build can no longer be read. */
export const formVersion = 1

/** What a form says about itself on its hidden sheet. */
export interface FormIdentity extends FormSubject {
  readonly formId: string
  readonly programmeId: string
  readonly packVersion: number
  /** The office that made it. */
  readonly officeId: string
  readonly unitName: string
  /** 《2022年4月份月报填报表》, for people who hold the wrong one. */
  readonly title: string
  readonly issuedAt: Instant
}

/** As the hidden sheet keeps it. */
export function formIdentityRecord(identity: FormIdentity): Readonly<Record<string, string>> {
  const { kind, formId, programmeId, packVersion, officeId, unitId, unitName, month, ledgerId, title, issuedAt } = identity
  return {
    form: kind,
    formVersion: String(formVersion),
    formId,
    programmeId,
    packVersion: String(packVersion),
    officeId,
    unitId,
    unitName,
    month: month ?? '',
    ledgerId: ledgerId ?? '',
    title,
    issuedAt,
  }
}

/** Reads it back: null where the file is none of these forms, or a sentence where it cannot be read. */
export function formIdentityOf(record: Readonly<Record<string, string>> | null): FormIdentity | { readonly refusal: string } | null {
  const kind = record?.['form'] ?? ''
  if (record === null || !isFormKind(kind)) return null
  const version = Number(record['formVersion'])
  if (version > formVersion) return { refusal: '该表由更高版本的程序制作，本程序不能读取，请升级程序后再收件' }
  const { formId = '', programmeId = '', officeId = '', unitId = '', unitName = '', title = '', issuedAt = '' } = record
  const [month, ledgerId, packVersion] = [record['month'] || null, record['ledgerId'] || null, Number(record['packVersion'])]
  const isWhole = [formId, programmeId, officeId, unitId].every((each) => each !== '') && (kind === 'ledger' ? ledgerId : month) !== null
  if (version !== formVersion || !isWhole || !Number.isInteger(packVersion)) return { refusal: '该表的标识被改动，请重新制发后填报' }
  return { kind, formId, programmeId, packVersion, officeId, unitId, unitName, month, ledgerId, title, issuedAt }
}

function isFormKind(text: string): text is FormKind {
  return Object.hasOwn(formKinds, text)
}

/** `2022年4月份月报填报表`, `履约投诉受理台账填报表`. */
export function formTitle(kind: FormKind, month: CalendarMonth | null, ledgerTitle: string): string {
  return kind === 'ledger' || month === null ? `${ledgerTitle}填报表` : `${officialMonth(month)}份${formKinds[kind]}`
}

/** The file's name without its ending: `孙吴县_2022年4月_月报填报表`. */
export function formFileTitle(unitName: string, kind: FormKind, month: CalendarMonth | null, ledgerTitle: string): string {
  return month === null ? `${unitName}_${ledgerTitle}_填报表` : `${unitName}_${officialMonth(month)}_${formKinds[kind]}`
}

/** Where a measure's evidence goes: `7-3 进校园方案` (office.md «Books»). */
export function evidenceFolder(line: { readonly code: string; readonly shortTitle: string }): string {
  return `${line.code} ${line.shortTitle}`
}

/** The written columns of a 月报. */
export const reportFields = { content: '工作进展', outcome: '工作成效', problem: '存在问题', nextPlan: '下月计划' } as const
export type ReportField = keyof typeof reportFields
export type ReportTexts = Readonly<Record<ReportField, string>>

const verdictWords: ReadonlyMap<string, Verdict> = new Map([
  [verdicts.done, 'done'],
  ['完成', 'done'],
  ['已完成', 'done'],
  [verdicts.notDone, 'notDone'],
  ['没有完成', 'notDone'],
  ['尚未完成', 'notDone'],
  [verdicts.notApplicable, 'notApplicable'],
  ['不适用', 'notApplicable'],
])

/** 自评 as it was chosen or typed; null for an empty cell, undefined for anything else. */
export function readVerdict(text: string): Verdict | null | undefined {
  const word = text.normalize('NFKC').replaceAll(/\s/g, '')
  return word === '' ? null : verdictWords.get(word)
}

/** 说明 and 佐证材料清单 are kept as one note of the line. */
export const longestNote = 500
const materialsHead = '佐证材料：'

/** One note from both cells: the list stands below the words under its own head. */
export function noteOf(words: string, materials: string): string {
  return [words, materials === '' ? '' : `${materialsHead}${materials}`].filter((part) => part !== '').join('\n')
}

/** Both cells from a note. */
export function noteParts(note: string): { readonly words: string; readonly materials: string } {
  const at = note.startsWith(materialsHead) ? 0 : note.indexOf(`\n${materialsHead}`)
  if (at === -1) return { words: note, materials: '' }
  return { words: note.slice(0, at), materials: note.slice(at).trimStart().slice(materialsHead.length) }
}
