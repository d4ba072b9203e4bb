import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { fullWidthPunctuation } from '#shared/text/punctuation.ts'
import { words } from '../../facts.ts'
import type { DocumentModel, Row } from '../../model.ts'
import { type PlainColumn, plainCell } from '../../plain-table.ts'
import { coordinationSheetSample } from '../../samples/work-tables.ts'
import { rows } from '../../text-fields.ts'
import { define } from '../kind.ts'
import { headLine, headed, reportedFoot, roomMm, runsOf, spanned, tablePaper, wideA3 } from './table-paper.ts'

/** 月度调度表 of a unit (office.md «Books»): its month by measure, with what it asks to be coordinated. */
export const coordinationSheetFacts = z.strictObject({
  draftedOn: calendarDay,
  month: calendarMonth,
  unit: words,
  lines: z.array(
    z.strictObject({
      taskNumber: z.int().min(1),
      task: words,
      code: words,
      measure: words,
      dueOn: z.string(),
      goal: z.string(),
      progress: z.string(),
      problem: z.string(),
      nextPlan: z.string(),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
  /** 需协调事项, which no record holds: by the code of the measure, or of none. */
  matters: z.array(z.strictObject({ code: z.string(), matter: z.string() })),
})
export type CoordinationSheetFacts = z.output<typeof coordinationSheetFacts>

const columns: readonly PlainColumn[] = [
  { label: '序号', widthMm: 14 },
  { label: '工作任务', widthMm: 40, align: 'left' },
  { label: '具体措施', widthMm: 72, align: 'left' },
  { label: '本月时限', widthMm: 22 },
  { label: '本月目标', widthMm: 44, align: 'left' },
  { label: '工作进展', widthMm: 64, align: 'left' },
  { label: '存在问题', widthMm: 38, align: 'left' },
  { label: '需协调事项', widthMm: 36, align: 'left' },
  { label: '下步措施', widthMm: 40, align: 'left' },
]

export function buildCoordinationSheet(facts: CoordinationSheetFacts): DocumentModel {
  const { draftedOn, month, unit, lines } = facts
  return tablePaper({
    kind: 'coordination-sheet',
    title: [unit, `${officialMonth(month)}工作调度表`],
    sheet: wideA3,
    head: headLine(`填报单位（盖章）：${unit}`, draftedOn, `共${lines.length}项措施`),
    table: { ...headed(columns), rows: rowsOf(facts) },
    notes: [...(lines.length === 0 ? ['本月尚未生成台账清单，没有可填的内容。'] : []), ...generalMatters(facts)],
    foot: reportedFoot,
  })
}

function rowsOf({ lines, matters }: CoordinationSheetFacts): Row[] {
  const tasks = runsOf(lines.map(({ taskNumber }) => String(taskNumber)))
  return lines.map((line, at) => {
    const asked = matters.filter(({ code, matter }) => code === line.code && matter !== '').map(({ matter }) => matter)
    const said = [line.goal, line.progress, line.problem, asked.join('\n'), line.nextPlan]
    return {
      minHeightMm: roomMm,
      cells: [
        plainCell(line.code),
        ...spanned(line.task, tasks[at] ?? 1),
        plainCell(fullWidthPunctuation(line.measure)),
        plainCell(line.dueOn),
        ...said.map((text) => plainCell(text, line.sourceIds)),
      ],
    }
  })
}

/** A matter of no measure of the month stands below the table, so that nothing that was typed is lost. */
function generalMatters({ lines, matters }: CoordinationSheetFacts): string[] {
  const codes = new Set(lines.map(({ code }) => code))
  const others = matters.filter(({ code, matter }) => !codes.has(code) && matter !== '')
  return others.length === 0
    ? []
    : [`其他需协调事项：${others.map(({ code, matter }) => `${code}${code === '' ? '' : ' '}${matter}`).join('；')}。`]
}

export const coordinationSheet = define({
  id: 'coordination-sheet',
  title: '月度调度表',
  group: 'tables',
  of: 'unitMonth',
  by: 'either',
  facts: coordinationSheetFacts,
  build: buildCoordinationSheet,
  texts: () => [
    rows('matters', '需协调事项', [
      { key: 'code', label: '措施序号', widthEm: 5 },
      { key: 'matter', label: '需协调事项', widthEm: 40 },
    ]),
  ],
  sample: coordinationSheetSample,
})
