import { z } from 'zod'
import { calendarMonth } from '#shared/domain/period-schema.ts'
import { datingFacts, numberFact, words } from '../../facts.ts'
import { colophon, officeSignOff, redHead, titleBlock, type Letterhead } from '../../letterhead.ts'
import type { Block, Cell, DocumentModel, Row } from '../../model.ts'
import { paragraph, plain, runInHeading, sentence } from '../../texts.ts'
import { define } from '../kind.ts'
import { monthlyCircularSample } from '../../samples/reports.ts'
import { line, long, pointFields } from '../../text-fields.ts'

const points = z.string().regex(/^-?\d+\.\d{2}$/, { error: '得分应为两位小数' })
const scoreRow = z.strictObject({
  county: words,
  rank: z.int().min(1),
  completion: points,
  submission: points,
  adjustments: points,
  deductions: points,
  total: points,
  score: points,
  sourceIds: z.array(z.string()).default([]),
})

/** 月度考评通报 (工作制度 第十二条, 考评细则 四, D-11). The programme's own 通报 has no 文号: `number` null (office.md). */
export const monthlyCircularFacts = z.strictObject({
  number: numberFact.nullable(),
  month: calendarMonth,
  ...datingFacts,
  addressee: words,
  rulesTitle: words,
  /** 总体情况, a paragraph each. */
  overview: z.array(words).min(1),
  scores: z.array(scoreRow).min(1),
  /** 口径 under which the score was computed, as it is printed under the table: 逐级折算（月度得分=合计×70%）. */
  interpretation: words,
  highlights: z.array(words),
  problems: z.array(z.strictObject({ unit: words, text: words, sourceIds: z.array(z.string()).default([]) })),
  nextSteps: z.array(words),
  copyTo: z.array(words),
})
export type MonthlyCircularFacts = z.output<typeof monthlyCircularFacts>

export function buildMonthlyCircular(facts: MonthlyCircularFacts, letterhead: Letterhead): DocumentModel {
  const units = [
    '关于',
    `${Number(facts.month.slice(0, 4))}年${Number(facts.month.slice(5))}月份`,
    '政务守信践诺工作',
    '考评情况的',
    '通报',
  ]
  return {
    kind: 'monthly-circular',
    title: units.join(''),
    layout: 'formal',
    blocks: [
      ...redHead(letterhead, facts.number),
      titleBlock(units),
      { type: 'addressee', text: plain(`${facts.addressee}：`) },
      ...body(facts),
      officeSignOff(letterhead, facts.datedOn, facts.draftedOn),
      colophon(letterhead, facts.copyTo, facts.datedOn, facts.draftedOn),
    ],
  }
}

function body(facts: MonthlyCircularFacts): Block[] {
  const month = Number(facts.month.slice(5))
  return [
    paragraph(
      `依据《${facts.rulesTitle}》，市专班对${facts.scores.length}个县（市、区）${month}月份工作进行了考评，现将有关情况通报如下：`,
    ),
    { type: 'heading', level: 1, text: '总体情况' },
    ...facts.overview.map((text) => paragraph(sentence(text))),
    { type: 'heading', level: 1, text: '考评得分' },
    scoreTable(facts),
    // office.md «Scores»: under every table.
    {
      type: 'note',
      text: plain(`注：得分按未四舍五入的数值计算，表内保留两位小数。口径：${facts.interpretation}。`),
    },
    ...listed(
      '工作亮点',
      facts.highlights.map((text) => runInHeading(2, '', sentence(text))),
    ),
    ...listed(
      '存在的问题',
      facts.problems.map((item) => runInHeading(2, sentence(item.unit), sentence(item.text), item.sourceIds)),
    ),
    ...listed(
      '下步要求',
      facts.nextSteps.map((text) => runInHeading(2, '', sentence(text))),
    ),
  ]
}

function listed(heading: string, items: Block[]): Block[] {
  return items.length === 0 ? [] : [{ type: 'heading', level: 1, text: heading }, ...items]
}

const columns = [
  ['名次', 12],
  ['县（市、区）', 28],
  ['工作完成\n（40分）', 22.5],
  ['材料报送\n（10分）', 22.5],
  ['动态调整\n（20分）', 22.5],
  ['减分', 13],
  ['合计', 17],
  ['得分', 18.5],
] as const

function scoreTable(facts: MonthlyCircularFacts): Block {
  const rows = facts.scores.toSorted((left, right) => left.rank - right.rank || (left.county < right.county ? -1 : 1))
  return {
    type: 'table',
    columns: columns.map(([, widthMm]) => ({ widthMm, align: 'center' as const })),
    headRows: [{ cells: columns.map(([label]): Cell => ({ lines: label.split('\n').map((line) => plain(line)), isHead: true })) }],
    rows: rows.map((row): Row => ({
      cells: [String(row.rank), row.county, row.completion, row.submission, row.adjustments, row.deductions, row.total, row.score].map(
        (text): Cell => ({ lines: [plain(text, row.sourceIds)] }),
      ),
    })),
  }
}

export const monthlyCircular = define({
  id: 'monthly-circular',
  title: '月度考评通报',
  group: 'circulars',
  facts: monthlyCircularFacts,
  build: buildMonthlyCircular,
  of: 'month',
  by: 'city',
  sentBy: 'city',
  isFrozen: true,
  retention: '30年',
  texts: (facts) => [
    line('addressee', '主送'),
    long('overview', '总体情况', 'lines'),
    long('highlights', '工作亮点', 'lines'),
    ...pointFields(facts, 'problems', '存在的问题', { title: 'unit', text: 'text' }),
    long('nextSteps', '下步要求', 'lines'),
  ],
  sample: monthlyCircularSample,
})
