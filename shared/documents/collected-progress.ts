import { z } from 'zod'
import { missingSentence } from '#shared/domain/collected-progress.ts'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import { titleLines } from '#shared/text/title-lines.ts'
import { words } from './facts.ts'
import type { Block, Cell, DocumentModel, Row } from './model.ts'
import { plain } from './texts.ts'

/** 工作推进情况汇总表 (一键汇总, office.md «Receiving»): one row a measure, what every unit wrote about it, and the 未报名单. */
export const collectedProgressFacts = z.strictObject({
  /** The programme's task force: 黑河市优化营商环境专项行动政务守信践诺工作专班. */
  organ: words,
  month: calendarMonth,
  asOf: calendarDay,
  rows: z.array(
    z.strictObject({
      taskTitle: words,
      taskNumber: z.int().min(1),
      measure: words,
      leads: z.array(words),
      progress: z.string(),
      outcome: z.string(),
      problem: z.string(),
      nextPlan: z.string(),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
  /** Units that owe the month's 月报, and those of them that have not sent it. */
  expected: z.int().min(0),
  missing: z.array(words),
})
export type CollectedProgressFacts = z.output<typeof collectedProgressFacts>

/** Heads and widths in millimetres; together they fill an A3 sheet turned on its side. */
const collectedColumns = [
  { head: '序号', widthMm: 12, align: 'center' },
  { head: '工作任务', widthMm: 34, align: 'left' },
  { head: '具体措施', widthMm: 56, align: 'left' },
  { head: '牵头单位', widthMm: 28, align: 'center' },
  { head: '工作进展', widthMm: 90, align: 'left' },
  { head: '工作成效', widthMm: 60, align: 'left' },
  { head: '存在问题', widthMm: 42, align: 'left' },
  { head: '下月计划', widthMm: 48, align: 'left' },
] as const

/** `2022年4月工作推进情况汇总表`. */
export function collectedTitle(month: string): string {
  return `${officialMonth(month)}工作推进情况汇总表`
}

/** 「填报单位」 is the office itself: it is the one that puts the table together. */
function collectedHead({ organ, asOf }: Pick<CollectedProgressFacts, 'organ' | 'asOf'>): [string, string] {
  return [`汇总单位（盖章）：${organ}`, `截至：${officialDate(asOf)}`]
}

/** 「注：截至2022年4月21日，……未报送：……。」; null where nobody owes anything. */
export function collectedNote({ asOf, expected, missing }: Pick<CollectedProgressFacts, 'asOf' | 'expected' | 'missing'>): string | null {
  const sentence = missingSentence(officialDate(asOf), expected, missing)
  return sentence === '' ? null : `注：${sentence}`
}

/** How many rows from each one on stand under the same task; 0 where the task's cell is there already. */
function taskSpans(rows: readonly Pick<CollectedProgressFacts['rows'][number], 'taskNumber'>[]): number[] {
  return rows.map(({ taskNumber }, at) => {
    if (rows[at - 1]?.taskNumber === taskNumber) return 0
    const end = rows.findIndex((row, later) => later > at && row.taskNumber !== taskNumber)
    return (end === -1 ? rows.length : end) - at
  })
}

const collectedFoot = ['单位负责人', '审核人', '填报人', '填报日期'] as const

export function buildCollectedProgress(facts: CollectedProgressFacts): DocumentModel {
  const spans = taskSpans(facts.rows)
  const note = collectedNote(facts)
  const notes: Block[] = [
    ...(facts.rows.length === 0 ? ['注：本月尚未生成台账清单，没有可汇总的内容。'] : []),
    ...(note === null ? [] : [note]),
  ].map((text) => ({ type: 'note', text: plain(text) }))
  return {
    kind: 'collected-progress',
    title: collectedTitle(facts.month),
    layout: 'ledger',
    sheet: { paper: 'A3', orientation: 'landscape' },
    blocks: [
      { type: 'title', lines: titleLines([collectedTitle(facts.month)], 46) },
      { type: 'formHead', parts: [...collectedHead(facts), ''].map((part) => plain(part)) },
      {
        type: 'table',
        columns: collectedColumns.map(({ widthMm, align }) => ({ widthMm, align })),
        headRows: [{ cells: collectedColumns.map(({ head }): Cell => ({ lines: [plain(head)], isHead: true })) }],
        rows: facts.rows.map((row, at) => rowOf(row, at, spans[at] ?? 1)),
      },
      ...notes,
      { type: 'handSignatures', labels: [...collectedFoot] },
    ],
  }
}

function rowOf(row: CollectedProgressFacts['rows'][number], at: number, span: number): Row {
  const { measure, leads, progress, outcome, problem, nextPlan, sourceIds } = row
  const task: Cell[] = span === 0 ? [] : [{ lines: [plain(row.taskTitle)], ...(span > 1 ? { rowSpan: span } : {}) }]
  const said = [progress, outcome, problem, nextPlan].map((text): Cell => ({ lines: [plain(text, sourceIds)] }))
  return { cells: [cell(String(at + 1)), ...task, cell(measure), { lines: leads.map((lead) => plain(lead)) }, ...said] }
}

function cell(text: string): Cell {
  return { lines: text.split('\n').map((line) => plain(line)) }
}
