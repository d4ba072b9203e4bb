import { officialDate } from '#shared/text/official-dates.ts'
import type { WorkbookCell, WorkbookModel } from './workbook.ts'

/** 审计日志 as a workbook: what an auditor takes along. Everything is text as it was kept: nothing can become a formula. */

export interface AuditSheetRow {
  readonly seq: number
  /** Instant in UTC. */
  readonly at: string
  readonly officer: string
  readonly action: string
  readonly subject: string
  readonly title: string
  readonly detail: readonly { readonly label: string; readonly value: string }[]
  /** The detail as the journal keeps it. */
  readonly raw: string
  /** The row's link of the chain. */
  readonly hash: string
}

export interface AuditSheetFacts {
  readonly unitName: string
  readonly from: string | null
  readonly to: string | null
  readonly exportedOn: string
  /** The newest link of the chain when the copy was taken; null in an empty log. */
  readonly head: { readonly seq: number; readonly code: string } | null
}

const columns = [
  { head: '序号', widthMm: 16 },
  { head: '时间（北京时间）', widthMm: 38 },
  { head: '人员', widthMm: 22 },
  { head: '事项', widthMm: 34 },
  { head: '对象', widthMm: 26 },
  { head: '对象名称', widthMm: 60 },
  { head: '内容', widthMm: 64 },
  { head: '校验值', widthMm: 50 },
  { head: '原始记载', widthMm: 60 },
] as const

/** `auditWorkbook(rows, facts)`: A3 landscape, one sheet. */
export function auditWorkbook(rows: readonly AuditSheetRow[], facts: AuditSheetFacts): WorkbookModel {
  return {
    sheets: [
      {
        name: '审计日志',
        paper: 'A3',
        orientation: 'landscape',
        columns: columns.map(({ widthMm }) => ({ widthMm, align: 'left' as const })),
        titles: ['审计日志'],
        headLine: [`单位：${facts.unitName}`, `起止日期：${span(facts)}`, `导出日期：${officialDate(facts.exportedOn)}`],
        headRows: [columns.map(({ head }) => head)],
        rows: rows.map(cells),
        notes: notesOf(rows.length, facts.head),
        frozenColumns: 1,
      },
    ],
  }
}

function cells(row: AuditSheetRow): WorkbookCell[] {
  return [
    { number: row.seq, format: 'plain' },
    timeInChina(row.at),
    row.officer === '' ? '本程序' : row.officer,
    row.action,
    row.subject,
    row.title,
    row.detail.map(({ label, value }) => `${label}：${value}`).join('；'),
    row.hash,
    row.raw,
  ]
}

function timeInChina(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}

function span({ from, to }: AuditSheetFacts): string {
  if (from === null && to === null) return '全部'
  return `${from === null ? '最早' : officialDate(from)}至${to === null ? '最近' : officialDate(to)}`
}

function notesOf(count: number, head: AuditSheetFacts['head']): string[] {
  const taken = head === null ? '' : `导出时日志至第${head.seq}条，审计编码：${head.code}。`
  return [`注：共${count}条。${taken}编码可以在“系统—审计日志”中核对。`]
}
