import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { dayIn, words } from '../../facts.ts'
import type { DocumentModel, Row } from '../../model.ts'
import { type PlainColumn, plainCell } from '../../plain-table.ts'
import { spotCheckRecordSample } from '../../samples/spot-checks.ts'
import { line, long } from '../../text-fields.ts'
import { define } from '../kind.ts'
import { headLine, headed, spanned, tablePaper, wideA4 } from '../tables/table-paper.ts'

/** 抽查记录 of a month (考评细则 三（三）): who was drawn and how, what was looked at, what was found, and where it counts. */
export const spotCheckRecordFacts = z.strictObject({
  draftedOn: calendarDay,
  month: calendarMonth,
  body: words,
  unit: words,
  rulesTitle: words,
  /** 抽查人员. */
  checkers: z.string(),
  remark: z.string(),
  checks: z.array(
    z.strictObject({
      checkedOn: calendarDay,
      county: words,
      howChosen: z.string(),
      scope: z.string(),
      /** 计入4月考评, 在5月考评扣减, 更正4月得分. */
      effect: z.string(),
      findings: z.array(z.strictObject({ measure: words, finding: words, reason: z.string() })).min(1),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
})
export type SpotCheckRecordFacts = z.output<typeof spotCheckRecordFacts>

const columns: readonly PlainColumn[] = [
  { label: '序号', widthMm: 12 },
  { label: '抽查日期', widthMm: 20 },
  { label: '被抽查单位', widthMm: 28 },
  { label: '抽取方式', widthMm: 28, align: 'left' },
  { label: '抽查内容', widthMm: 34, align: 'left' },
  { label: '抽查措施', widthMm: 38, align: 'left' },
  { label: '核查结果', widthMm: 20 },
  { label: '核查情况', widthMm: 34, align: 'left' },
  { label: '结果运用', widthMm: 33 },
]

export function buildSpotCheckRecord(facts: SpotCheckRecordFacts): DocumentModel {
  const { draftedOn, month, body, unit, checks } = facts
  const units = new Set(checks.map(({ county }) => county)).size
  const lines = checks.reduce((sum, { findings }) => sum + findings.length, 0)
  return tablePaper({
    kind: 'spot-check-record',
    title: [body, `${officialMonth(month)}抽查记录`],
    sheet: wideA4,
    head: headLine(`抽查单位（盖章）：${unit}`, draftedOn, `抽查${units}个单位、${lines}项措施`),
    table: { ...headed(columns), rows: checks.flatMap((check, at) => rowsOf(check, at, Number(month.slice(0, 4)))) },
    notes: notesOf(facts),
    foot: ['抽查人', '被抽查单位', '审核人', '日期'],
  })
}

/** What belongs to the whole check stands beside all its measures. */
function rowsOf(check: SpotCheckRecordFacts['checks'][number], at: number, year: number): Row[] {
  return check.findings.map(({ measure, finding, reason }, row) => {
    const rows = row === 0 ? check.findings.length : 0
    const { county, howChosen, scope, effect, checkedOn } = check
    return {
      cells: [
        ...[String(at + 1), dayIn(checkedOn, year), county, howChosen, scope].flatMap((text) => spanned(text, rows)),
        ...[measure, finding, reason].map((text) => plainCell(text, check.sourceIds)),
        ...spanned(effect, rows),
      ],
    }
  })
}

function notesOf({ checks, rulesTitle, checkers, remark }: SpotCheckRecordFacts): string[] {
  return [
    checks.length === 0 ? '本月没有登记抽查。' : `依据《${rulesTitle}》进行抽查，验证工作推进情况。`,
    ...(checkers === '' ? [] : [`抽查人员：${checkers}。`]),
    ...(remark === '' ? [] : [remark]),
  ]
}

export const spotCheckRecord = define({
  id: 'spot-check-record',
  title: '抽查记录',
  group: 'appraisal',
  of: 'month',
  by: 'city',
  facts: spotCheckRecordFacts,
  build: buildSpotCheckRecord,
  texts: () => [line('checkers', '抽查人员', 'optional'), long('remark', '备注', 'optional')],
  retention: '30年',
  disclosure: '不予公开',
  sample: spotCheckRecordSample,
})
