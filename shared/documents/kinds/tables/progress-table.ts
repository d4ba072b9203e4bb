import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { fullWidthPunctuation } from '#shared/text/punctuation.ts'
import { words } from '../../facts.ts'
import type { DocumentModel, Row } from '../../model.ts'
import { type PlainColumn, plainCell } from '../../plain-table.ts'
import { progressTableSample } from '../../samples/work-tables.ts'
import { define } from '../kind.ts'
import { headLine, headed, reportedFoot, runsOf, spanned, tablePaper, wideA3 } from './table-paper.ts'

/** 一表 (实施方案 四（一）, M-014): every measure of the month with its standing, how it keeps pace, the month's result and the progress told. */
export const progressTableFacts = z.strictObject({
  draftedOn: calendarDay,
  month: calendarMonth,
  body: words,
  unit: words,
  measures: z.array(
    z.strictObject({
      taskNumber: z.int().min(1),
      task: words,
      code: words,
      measure: words,
      leads: z.array(words),
      deadline: z.string(),
      standing: words,
      /** 已完成, 未到期, 临近, 逾期6天. */
      pace: words,
      /** 本月完成 of a single unit, or 「完成 5」 「未完成 1」 of several, one a line. */
      result: z.string(),
      progress: z.string(),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
})
export type ProgressTableFacts = z.output<typeof progressTableFacts>

const columns: readonly PlainColumn[] = [
  { label: '序号', widthMm: 14 },
  { label: '工作任务', widthMm: 42, align: 'left' },
  { label: '具体措施', widthMm: 76, align: 'left' },
  { label: '牵头单位', widthMm: 34 },
  { label: '完成时限', widthMm: 30 },
  { label: '办理状态', widthMm: 20 },
  { label: '时序进度', widthMm: 22 },
  { label: '本月完成情况', widthMm: 30 },
  { label: '工作进展', widthMm: 102, align: 'left' },
]

export function buildProgressTable({ draftedOn, month, body, unit, measures }: ProgressTableFacts): DocumentModel {
  return tablePaper({
    kind: 'progress-table',
    title: [body, `${officialMonth(month)}工作任务进展表`],
    sheet: wideA3,
    head: headLine(`填报单位（盖章）：${unit}`, draftedOn),
    table: { ...headed(columns), rows: rowsOf(measures) },
    notes: measures.length === 0 ? ['本月尚未生成台账清单，没有可填的内容。'] : [],
    foot: reportedFoot,
  })
}

function rowsOf(measures: ProgressTableFacts['measures']): Row[] {
  const tasks = runsOf(measures.map(({ taskNumber }) => String(taskNumber)))
  return measures.map((each, at) => ({
    cells: [
      plainCell(each.code),
      ...spanned(each.task, tasks[at] ?? 1),
      plainCell(fullWidthPunctuation(each.measure)),
      plainCell(each.leads.join('\n')),
      plainCell(each.deadline),
      plainCell(each.standing),
      plainCell(each.pace),
      plainCell(each.result, each.sourceIds),
      plainCell(each.progress, each.sourceIds),
    ],
  }))
}

export const progressTable = define({
  id: 'progress-table',
  title: '一表（工作任务进展表）',
  group: 'tables',
  of: 'month',
  by: 'either',
  facts: progressTableFacts,
  build: buildProgressTable,
  sample: progressTableSample,
})
