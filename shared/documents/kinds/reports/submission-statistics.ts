import { z } from 'zod'
import { decimalText, fraction } from '#shared/domain/fraction.ts'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { words } from '../../facts.ts'
import type { Cell, DocumentModel, Row } from '../../model.ts'
import { headCell, plainCell, sumRow } from '../../plain-table.ts'
import { submissionStatisticsSample } from '../../samples/work-tables.ts'
import { define } from '../kind.ts'
import { headLine, ownFoot, tablePaper, wideA4 } from '../tables/table-paper.ts'

const counts = z.strictObject({
  onTime: z.int().min(0),
  late: z.int().min(0),
  missing: z.int().min(0),
  /** Past its day and not in, while the month is not yet closed. */
  overdue: z.int().min(0),
})
type Counts = z.output<typeof counts>

/** 报送情况统计表 (D-26; 工作制度 第七、十条): what each unit handed in on time, late or not at all, in the month and since the first one. */
export const submissionStatisticsFacts = z.strictObject({
  draftedOn: calendarDay,
  month: calendarMonth,
  unit: words,
  /** The first month that is counted. */
  from: calendarMonth,
  units: z.array(z.strictObject({ name: words, month: counts, year: counts, sourceIds: z.array(z.string()).default([]) })),
  /** Materials of the month that were waived, and those that are not yet due; neither counts. */
  waived: z.int().min(0),
  open: z.int().min(0),
})
export type SubmissionStatisticsFacts = z.output<typeof submissionStatisticsFacts>

const figures = ['应报', '按时', '迟报', '漏报', '逾期\n未报', '按时率'] as const
const figureWidths = [13, 13, 13, 13, 14, 18] as const

export function buildSubmissionStatistics(facts: SubmissionStatisticsFacts): DocumentModel {
  const { draftedOn, month, unit, units } = facts
  return tablePaper({
    kind: 'submission-statistics',
    title: [`${officialMonth(month)}材料报送情况统计表`],
    sheet: wideA4,
    head: headLine(`统计单位：${unit}`, draftedOn, '单位：件、%'),
    table: {
      type: 'table',
      columns: [13, 66, ...figureWidths, ...figureWidths].map((widthMm) => ({ widthMm, align: 'center' as const })),
      headRows: headRows(facts),
      rows: [...units.map(unitRow), ...totalRow(units)],
    },
    notes: notesOf(facts),
    foot: ownFoot,
  })
}

function headRows({ from, month }: SubmissionStatisticsFacts): Row[] {
  const high = (text: string): Cell => ({ ...headCell(text), rowSpan: 2 })
  const wide = (text: string): Cell => ({ ...headCell(text), columnSpan: figures.length })
  const year = from === month ? '累计' : `累计（${Number(from.slice(5))}月至${Number(month.slice(5))}月）`
  return [
    { cells: [high('序号'), high('单位'), wide(`本月（${Number(month.slice(5))}月）`), wide(year)] },
    { cells: [...figures, ...figures].map((text) => headCell(text)) },
  ]
}

function unitRow({ name, month, year, sourceIds }: SubmissionStatisticsFacts['units'][number], at: number): Row {
  const texts = [...textsOf(month), ...textsOf(year)]
  return { cells: [plainCell(String(at + 1)), plainCell(name), ...texts.map((text) => plainCell(text, sourceIds))] }
}

function totalRow(units: SubmissionStatisticsFacts['units']): Row[] {
  if (units.length === 0) return []
  const [month, year] = [units.map((unit) => unit.month), units.map((unit) => unit.year)]
  return [sumRow('合计', [...textsOf(added(month)), ...textsOf(added(year))], 2 + 2 * figures.length)]
}

function added(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts): number => all.reduce((total, each) => total + each[key], 0)
  return { onTime: sum('onTime'), late: sum('late'), missing: sum('missing'), overdue: sum('overdue') }
}

function textsOf({ onTime, late, missing, overdue }: Counts): string[] {
  const due = onTime + late + missing + overdue
  return [due, onTime, late, missing, overdue].map(String).concat(rateText(onTime, due))
}

/** 「83.3」; a stroke where nothing fell due. */
function rateText(onTime: number, due: number): string {
  return due === 0 ? '—' : decimalText(fraction(BigInt(onTime) * 100n, BigInt(due)), 1)
}

function notesOf({ units, waived, open }: SubmissionStatisticsFacts): string[] {
  if (units.length === 0) return ['本月没有应报送的材料。']
  const left = [...(waived > 0 ? [`本月豁免的${waived}件`] : []), ...(open > 0 ? [`本月尚未到期的${open}件`] : [])]
  const counted = '是否按时以实际收件日期为准'
  return [left.length === 0 ? `${counted}。` : `${counted}；${left.join('、')}未计入应报。`]
}

export const submissionStatistics = define({
  id: 'submission-statistics',
  title: '材料报送情况统计表',
  group: 'reports',
  of: 'month',
  by: 'city',
  course: { isSealed: false },
  facts: submissionStatisticsFacts,
  build: buildSubmissionStatistics,
  sample: submissionStatisticsSample,
})
