import { z } from 'zod'
import { titleLines } from '#shared/text/title-lines.ts'
import { words } from '../../facts.ts'
import type { Letterhead } from '../../letterhead.ts'
import type { Block, Cell, DocumentModel, Row } from '../../model.ts'
import { plain } from '../../texts.ts'
import { define } from '../kind.ts'
import { taskBreakdownSample } from '../../samples/task-breakdown.ts'
import { line } from '../../text-fields.ts'

const measure = z.strictObject({
  text: words,
  leads: z.array(words).min(1),
  /** As printed: 「4月制定方案，10月底前基本完成」. */
  deadline: words,
  sourceIds: z.array(z.string()).default([]),
})

/** 重点任务分解表 (实施方案 附件, D-19 一册): landscape, a task spans its measures. */
export const taskBreakdownFacts = z.strictObject({
  /** The pieces of the title that stay whole: 黑河市政务守信践诺工作专班 / 重点任务分解表. */
  title: z.array(words).min(1),
  /** 附件 of a plan, or a table of its own. */
  isAnnex: z.boolean(),
  /** 截至 or 调整日期 above the table; null for none. */
  asOf: z.string().nullable(),
  tasks: z.array(z.strictObject({ number: z.int().min(1), title: words, goal: words, measures: z.array(measure).min(1) })).min(1),
})
export type TaskBreakdownFacts = z.output<typeof taskBreakdownFacts>

export function buildTaskBreakdown(facts: TaskBreakdownFacts, _letterhead: Letterhead): DocumentModel {
  const opening: Block[] = facts.isAnnex ? [{ type: 'annexStart', position: null }] : []
  const head: Block[] = facts.asOf === null ? [] : [{ type: 'formHead', parts: [plain(''), plain(facts.asOf)] }]
  return {
    kind: 'task-breakdown',
    title: facts.title.join(''),
    layout: 'wide',
    blocks: [
      ...opening,
      { type: 'title', lines: titleLines(facts.title, 28) },
      ...head,
      {
        type: 'table',
        columns: [
          { widthMm: 12, align: 'center' },
          { widthMm: 36, align: 'left' },
          { widthMm: 46, align: 'left' },
          { widthMm: 71, align: 'left' },
          { widthMm: 36, align: 'center' },
          { widthMm: 24, align: 'center' },
        ],
        headRows: [
          {
            cells: ['序号', '工作任务', '工作目标', '具体措施', '牵头单位', '完成时限'].map((text) => ({
              lines: [plain(text)],
              isHead: true,
            })),
          },
        ],
        rows: facts.tasks.flatMap(taskRows),
      },
    ],
  }
}

type Task = TaskBreakdownFacts['tasks'][number]

function taskRows(task: Task): Row[] {
  const height = task.measures.length
  return task.measures.map((item, index) => {
    const own: Cell[] = [
      { lines: [plain(item.text, item.sourceIds)] },
      { lines: item.leads.map((lead) => plain(lead)) },
      ...deadlineCell(task, index),
    ]
    if (index > 0) return { cells: own }
    return { cells: [spanned(String(task.number), height), spanned(task.title, height), spanned(task.goal, height), ...own] }
  })
}

/** Equal deadlines that follow one another stand in one cell, as in the printed table. */
function deadlineCell(task: Task, index: number): Cell[] {
  const wording = task.measures[index]?.deadline ?? ''
  if (task.measures[index - 1]?.deadline === wording) return []
  let run = 1
  while (task.measures[index + run]?.deadline === wording) run += 1
  return [spanned(wording, run)]
}

function spanned(text: string, rows: number): Cell {
  const lines = text.split('\n').map((line) => plain(line))
  return rows > 1 ? { lines, rowSpan: rows } : { lines }
}

export const taskBreakdown = define({
  id: 'task-breakdown',
  title: '重点任务分解表',
  group: 'tables',
  facts: taskBreakdownFacts,
  build: buildTaskBreakdown,
  of: 'programme',
  by: 'either',
  retention: '30年',
  texts: () => [line('asOf', '表头日期', 'nullable')],
  sample: taskBreakdownSample,
})
