import { type EvidenceKind, evidenceKinds, readableSize } from '#shared/domain/evidence.ts'
import { type CalendarDay, type CalendarMonth, isCalendarDay } from '#shared/domain/period.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import type { Sheet } from './model.ts'
import type { WorkbookCell, WorkbookColumn, WorkbookModel } from './workbook.ts'

/** 《佐证材料清单》 (M-064, D-22): one row for each file of a unit's month, with what the program needs to know the piece again. */

/** One file of a piece in one folder of the month. */
export interface ListedFile {
  /** Code and short title of the measure that the folder is for; '' where the piece proves none yet. */
  readonly measure: string
  readonly evidenceId: string
  readonly title: string
  readonly kind: EvidenceKind
  readonly issuer: string
  readonly documentNumber: string
  readonly formedOn: CalendarDay
  /** Its name in the folder. */
  readonly file: string
  /** The name that the person gave it; the folder's may be numbered or shortened. */
  readonly name: string
  readonly size: number
  readonly sha256: string
}

export interface EvidenceListFacts {
  readonly programmeId: string
  readonly unitId: string
  readonly unitName: string
  readonly month: CalendarMonth
  readonly asOf: CalendarDay
  /** Every measure of the month's list in its order; one without files is listed as 「未附佐证材料」. */
  readonly measures: readonly { readonly measure: string; readonly files: readonly ListedFile[] }[]
}

const formKind = 'evidenceList'
const formVersion = '1'
const none = '未附佐证材料'

const columns: readonly (WorkbookColumn & { readonly head: string })[] = [
  { head: '序号', widthMm: 12, align: 'center', format: 'plain' },
  { head: '措施', widthMm: 48 },
  { head: '材料名称', widthMm: 62 },
  { head: '类型', widthMm: 18, align: 'center' },
  { head: '制发单位', widthMm: 32 },
  { head: '文号', widthMm: 34 },
  { head: '形成日期', widthMm: 24, align: 'center', format: 'day' },
  { head: '文件', widthMm: 48 },
  { head: '大小', widthMm: 18, align: 'right' },
  { head: '材料标识', widthMm: 20, isHidden: true },
  { head: '内容校验值', widthMm: 20, isHidden: true },
  { head: '原文件名', widthMm: 20, isHidden: true },
]

/** The list as a workbook: A4 landscape, its ids hidden; `identity` says whose it is. */
export function evidenceListWorkbook(facts: EvidenceListFacts): WorkbookModel {
  const rows = facts.measures.flatMap(({ measure, files }) => (files.length === 0 ? [blankRow(measure)] : files.map(fileRow)))
  const { programmeId, unitId, unitName, month } = facts
  return {
    sheets: [
      {
        name: '佐证材料清单',
        paper: 'A4',
        orientation: 'landscape',
        columns,
        titles: [`${unitName}${officialMonth(month)}佐证材料清单`],
        headLine: [`填报单位（盖章）：${unitName}`, `截至：${officialDate(facts.asOf)}`],
        headRows: [columns.map(({ head }) => head)],
        rows: rows.map((cells, at) => [{ number: at + 1 }, ...cells]),
        footLine: ['单位负责人：', '审核人：', '填报人：', '联系电话：', '填报日期：'],
      },
    ],
    identity: { form: formKind, formVersion, programmeId, unitId, unitName, month },
  }
}

function fileRow(file: ListedFile): WorkbookCell[] {
  const { measure, title, kind, issuer, documentNumber, formedOn } = file
  const shown = [measure, title, evidenceKinds[kind], issuer, documentNumber, { day: formedOn }, file.file, readableSize(file.size)]
  return [...shown, file.evidenceId, file.sha256, file.name]
}

function blankRow(measure: string): WorkbookCell[] {
  return [measure, none, ...Array.from({ length: columns.length - 3 }, () => '')]
}

/** What a list says about itself; null where the workbook is none, or is of a newer program's making. */
export function evidenceListIdentity(
  record: Readonly<Record<string, string>> | null,
): { readonly programmeId: string; readonly unitId: string; readonly month: CalendarMonth } | null {
  const { form, formVersion: version, programmeId = '', unitId = '', month = '' } = record ?? {}
  return form === formKind && version === formVersion && /^\d{4}-\d{2}$/.test(month) ? { programmeId, unitId, month } : null
}

/** The rows of a list that name a file; what people changed in the words is taken, a row that lost its ids is not. */
export function readEvidenceList(sheet: Sheet): readonly (Omit<ListedFile, 'size'> & { readonly row: number })[] {
  const head = sheet.rows.findIndex((row) => row.some(({ text }) => text.trim() === '内容校验值'))
  const places = new Map((sheet.rows[head] ?? []).map(({ text }, at) => [text.trim(), at]))
  const kinds = new Map(Object.entries(evidenceKinds).map(([kind, word]) => [word as string, kind as EvidenceKind]))
  return sheet.rows.slice(head + 1).flatMap((row, at) => {
    const cell = (name: string): string => row[places.get(name) ?? -1]?.text.trim() ?? ''
    const [sha256, formedOn, title] = [cell('内容校验值'), cell('形成日期'), cell('材料名称')]
    if (head === -1 || !/^[0-9a-f]{64}$/.test(sha256) || !isCalendarDay(formedOn) || title === '') return []
    return [
      {
        row: at,
        measure: cell('措施'),
        evidenceId: cell('材料标识'),
        title: title.slice(0, 200),
        kind: kinds.get(cell('类型')) ?? 'other',
        issuer: cell('制发单位').slice(0, 100),
        documentNumber: cell('文号').slice(0, 100),
        formedOn,
        file: cell('文件'),
        name: cell('原文件名'),
        sha256,
      },
    ]
  })
}
