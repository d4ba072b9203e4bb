import { z } from 'zod'
import { calendarMonth } from '#shared/domain/period-schema.ts'
import { headingMark } from '#shared/text/numerals.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import { datingFacts, words } from '../../facts.ts'
import type { Letterhead } from '../../letterhead.ts'
import type { Block, DocumentModel, Row } from '../../model.ts'
import { headCell, plainCell, plainTable, type PlainColumn } from '../../plain-table.ts'
import { publishedPoints } from '../../points.ts'
import { plain } from '../../texts.ts'
import { define } from '../kind.ts'
import { reviewSheetSample } from '../../samples/scores.ts'

/** 市专班复核评分表 (考评细则 三（二）, M-101): 自评 and 复核 row by row with reason and evidence, 减分, 合计 and 折算. */
export const reviewSheetFacts = z.strictObject({
  county: words,
  month: calendarMonth,
  ...datingFacts,
  /** Why the score is still 暂定; '' once it is published. */
  provisional: z.string(),
  /** The parts in the order of the rules; a deduction has no points of the county's own. */
  parts: z
    .array(
      z.strictObject({
        title: words,
        /** 「40」, 「3 + 2」; '' for 减分项. */
        full: z.string(),
        selfPoints: publishedPoints.nullable(),
        points: publishedPoints,
        rows: z.array(
          z.strictObject({
            title: words,
            /** 自评 of a measure, or what was claimed; '' where there is none. */
            self: z.string(),
            review: z.string(),
            reason: z.string(),
            evidence: z.string(),
            sourceIds: z.array(z.string()).default([]),
          }),
        ),
      }),
    )
    .min(1),
  selfTotal: publishedPoints,
  total: publishedPoints,
  factor: words,
  score: publishedPoints,
  interpretation: words,
  isRounded: z.boolean(),
})
export type ReviewSheetFacts = z.output<typeof reviewSheetFacts>

export function buildReviewSheet(facts: ReviewSheetFacts, letterhead: Letterhead): DocumentModel {
  const status = facts.provisional === '' ? '' : '（暂定）'
  const dated = facts.datedOn === null ? '复核日期：　　年　月　日' : `复核日期：${officialDate(facts.datedOn)}`
  return {
    kind: 'review-sheet',
    title: `${facts.county}${officialMonth(facts.month)}市专班复核评分表${status}`,
    layout: 'form',
    blocks: [
      { type: 'title', lines: [`${facts.county}${officialMonth(facts.month)}`, `市专班复核评分表${status}`] },
      { type: 'formHead', parts: [plain(`复核单位：${letterhead.signOff}`), plain(dated)] },
      scoreTable(facts),
      { type: 'note', text: plain(notes(facts)) },
      { type: 'handSignatures', labels: ['复核人', '审核人', '专班负责人'] },
    ],
  }
}

const columns: readonly PlainColumn[] = [
  { label: '序号', widthMm: 10 },
  { label: '考评内容', widthMm: 44, align: 'left' },
  { label: '自评', widthMm: 19 },
  { label: '复核', widthMm: 19 },
  { label: '复核意见及理由', widthMm: 30, align: 'left' },
  { label: '佐证材料', widthMm: 34, align: 'left' },
]

function scoreTable(facts: ReviewSheetFacts): Block {
  const rows = facts.parts.flatMap((part, at) => [partRow(part, at), ...part.rows.map(recordRow)])
  return { ...plainTable(columns, []), rows: [...rows, ...sums(facts)] }
}

/** 「一、工作完成情况（40分）」 with the points of both. */
function partRow(part: ReviewSheetFacts['parts'][number], at: number): Row {
  const title = `${headingMark(1, at + 1)}${part.title}${part.full === '' ? '' : `（${part.full.replaceAll(' ', '').replaceAll('+', '＋')}分）`}`
  return {
    cells: [
      { ...headCell(title), align: 'left', columnSpan: 2 },
      plainCell(part.selfPoints ?? '—'),
      plainCell(part.points),
      { ...plainCell(''), columnSpan: 2 },
    ],
  }
}

function recordRow(row: ReviewSheetFacts['parts'][number]['rows'][number], at: number): Row {
  const texts = [String(at + 1), row.title, row.self || '—', row.review || '—', row.reason, row.evidence]
  return { cells: texts.map((text) => plainCell(text, row.sourceIds)) }
}

function sums(facts: ReviewSheetFacts): Row[] {
  const row = (label: string, self: string, points: string): Row => ({
    cells: [{ ...headCell(label), columnSpan: 2 }, plainCell(self), plainCell(points), { ...plainCell(''), columnSpan: 2 }],
  })
  return [row('合计', facts.selfTotal, facts.total), row(`月度考评得分（合计×${facts.factor}）`, '—', facts.score)]
}

function notes(facts: ReviewSheetFacts): string {
  const parts = [
    `口径：${facts.interpretation}。`,
    '得分按未四舍五入的数值计算，表内保留两位小数。',
    '减分项和折算由市专班核定，自评不计。',
    ...(facts.isRounded ? ['分项四舍五入，分项之和与合计可能相差一个末位。'] : []),
    ...(facts.provisional === '' ? [] : [`暂定得分：${facts.provisional.replace(/。$/, '')}。`]),
  ]
  return `注：${parts.map((part, index) => `${index + 1}.${part}`).join('')}`
}

export const reviewSheet = define({
  id: 'review-sheet',
  title: '市专班复核评分表',
  group: 'appraisal',
  facts: reviewSheetFacts,
  build: buildReviewSheet,
  of: 'unitMonth',
  by: 'city',
  sample: reviewSheetSample,
})
