import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { headingMark } from '#shared/text/numerals.ts'
import { fullWidthPunctuation } from '#shared/text/punctuation.ts'
import { words } from '../../facts.ts'
import type { DocumentModel, Row } from '../../model.ts'
import { type PlainColumn, plainCell } from '../../plain-table.ts'
import { taskRegisterSample } from '../../samples/work-tables.ts'
import { define } from '../kind.ts'
import { headLine, headed, reportedFoot, runsOf, spanned, tablePaper, wideA4 } from './table-paper.ts'

/** 一册 (实施方案 四（一）, M-014): every task with its measures, units and deadlines by 领域, as they stand in the office's own records. */
export const taskRegisterFacts = z.strictObject({
  draftedOn: calendarDay,
  /** The body whose tasks they are, and the unit that keeps the 册. */
  body: words,
  unit: words,
  measures: z.array(
    z.strictObject({
      domain: z.int().min(1),
      domainTitle: words,
      taskNumber: z.int().min(1),
      task: words,
      goal: z.string(),
      code: words,
      measure: words,
      leads: z.array(words),
      responsible: z.array(words),
      deadline: z.string(),
      /** 未启动, 推进中, 报办结, 已销号. */
      standing: words,
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
})
export type TaskRegisterFacts = z.output<typeof taskRegisterFacts>
type Measure = TaskRegisterFacts['measures'][number]

const columns: readonly PlainColumn[] = [
  { label: '工作领域', widthMm: 26, align: 'left' },
  { label: '序号', widthMm: 13 },
  { label: '工作任务', widthMm: 26, align: 'left' },
  { label: '工作目标', widthMm: 32, align: 'left' },
  { label: '具体措施', widthMm: 46, align: 'left' },
  { label: '牵头单位', widthMm: 32 },
  { label: '责任单位', widthMm: 38, align: 'left' },
  { label: '完成时限', widthMm: 19 },
  { label: '办理\n状态', widthMm: 15 },
]

export function buildTaskRegister({ draftedOn, body, unit, measures }: TaskRegisterFacts): DocumentModel {
  const tasks = new Set(measures.map(({ taskNumber }) => taskNumber)).size
  return tablePaper({
    kind: 'task-register',
    title: [body, '重点工作任务册'],
    sheet: wideA4,
    head: headLine(`建册单位（盖章）：${unit}`, draftedOn, `共${tasks}项任务、${measures.length}项措施`),
    table: { ...headed(columns), rows: rowsOf(measures) },
    notes: measures.length === 0 ? ['本单位暂无承担的工作任务。'] : [],
    foot: reportedFoot,
  })
}

function rowsOf(measures: readonly Measure[]): Row[] {
  const domains = runsOf(measures.map(({ domain }) => String(domain)))
  const tasks = runsOf(measures.map(({ domain, taskNumber }) => `${domain} ${taskNumber}`))
  return measures.map((each, at) => {
    const [ofDomain, ofTask] = [domains[at] ?? 1, tasks[at] ?? 1]
    return {
      cells: [
        ...spanned(`${headingMark(2, each.domain)}${each.domainTitle}`, ofDomain),
        plainCell(each.code),
        ...spanned(each.task, ofTask),
        ...spanned(fullWidthPunctuation(each.goal), ofTask),
        plainCell(fullWidthPunctuation(each.measure), each.sourceIds),
        plainCell(each.leads.join('\n')),
        plainCell(each.responsible.join('、')),
        plainCell(each.deadline),
        plainCell(each.standing, each.sourceIds),
      ],
    }
  })
}

export const taskRegister = define({
  id: 'task-register',
  title: '一册（重点工作任务册）',
  group: 'tables',
  of: 'programme',
  by: 'either',
  facts: taskRegisterFacts,
  build: buildTaskRegister,
  retention: '30年',
  sample: taskRegisterSample,
})
