import type { WorkbookModel } from './workbook.ts'

/** 工作推进情况汇总表 as a workbook: the same table as on paper (shared/documents/collected-progress.ts), to be sorted and edited. */

export interface CollectedSheet {
  readonly title: string
  /** 「汇总单位（盖章）：」, 「截至：」. */
  readonly headLine: readonly string[]
  readonly columns: readonly { readonly head: string; readonly widthMm: number; readonly align: 'left' | 'center' | 'right' }[]
  readonly rows: readonly CollectedRow[]
  /** By row: how many rows its task's cell covers, 0 where it is covered. */
  readonly spans: readonly number[]
  readonly notes: readonly string[]
  readonly footLine: readonly string[]
}

export interface CollectedRow {
  readonly taskTitle: string
  readonly measure: string
  readonly leads: readonly string[]
  readonly progress: string
  readonly outcome: string
  readonly problem: string
  readonly nextPlan: string
}

const taskColumn = 1

/** A3 landscape with the head repeated; the task's cell covers its measures. */
export function collectedWorkbook({ title, headLine, columns, rows, spans, notes, footLine }: CollectedSheet): WorkbookModel {
  return {
    sheets: [
      {
        name: '汇总表',
        paper: 'A3',
        orientation: 'landscape',
        columns: columns.map(({ widthMm, align }) => ({ widthMm, align })),
        titles: [title],
        headLine,
        headRows: [columns.map(({ head }) => head)],
        rows: rows.map((row, at) => [
          { number: at + 1 },
          spans[at] === 0 ? '' : row.taskTitle,
          row.measure,
          row.leads.join('\n'),
          row.progress,
          row.outcome,
          row.problem,
          row.nextPlan,
        ]),
        bodyMerges: spans.flatMap((span, top) => (span > 1 ? [{ top, bottom: top + span - 1, left: taskColumn, right: taskColumn }] : [])),
        notes,
        footLine: footLine.map((label) => `${label}：`),
        frozenColumns: 3,
      },
    ],
  }
}
