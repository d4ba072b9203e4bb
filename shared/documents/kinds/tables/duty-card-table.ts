import { z } from 'zod'
import { type DutyCardFields, missingParts } from '#shared/domain/duty-card.ts'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { fullWidthPunctuation } from '#shared/text/punctuation.ts'
import { words } from '../../facts.ts'
import type { DocumentModel, Row } from '../../model.ts'
import { type PlainColumn, plainCell } from '../../plain-table.ts'
import { dutyCardTableSample } from '../../samples/work-tables.ts'
import { define } from '../kind.ts'
import { headLine, headed, reportedFoot, roomMm, runsOf, spanned, tablePaper, wideA4 } from './table-paper.ts'

/** 六个一明细表 (工作制度 第九条, M-015, M-016): what is not recorded stays room to write. */
export const dutyCardTableFacts = z.strictObject({
  draftedOn: calendarDay,
  body: words,
  unit: words,
  cards: z.array(
    z.strictObject({
      code: words,
      measure: words,
      responsible: words,
      leaderInCharge: z.string(),
      responsibleSection: z.string(),
      workPlan: z.string(),
      contactPerson: z.string(),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
})
export type DutyCardTableFacts = z.output<typeof dutyCardTableFacts>

/** As 第九条 counts them. */
const columns: readonly PlainColumn[] = [
  { label: '序号', widthMm: 13 },
  { label: '一项措施', widthMm: 68, align: 'left' },
  { label: '一个责任单位', widthMm: 34 },
  { label: '一名\n分管领导', widthMm: 28 },
  { label: '一个责任科室', widthMm: 33 },
  { label: '一套工作方案', widthMm: 40, align: 'left' },
  { label: '一名\n工作联系人', widthMm: 31 },
]

export function buildDutyCardTable({ draftedOn, body, unit, cards }: DutyCardTableFacts): DocumentModel {
  return tablePaper({
    kind: 'duty-card-table',
    title: [body, '“六个一”工作明细表'],
    sheet: wideA4,
    head: headLine(`填报单位（盖章）：${unit}`, draftedOn, `共${cards.length}项`),
    table: { ...headed(columns), rows: rowsOf(cards) },
    notes: [standingNote(cards)],
    foot: reportedFoot,
  })
}

function rowsOf(cards: DutyCardTableFacts['cards']): Row[] {
  const measures = runsOf(cards.map(({ code }) => code))
  return cards.map((card, at) => ({
    minHeightMm: roomMm,
    cells: [
      ...spanned(card.code, measures[at] ?? 1),
      ...spanned(fullWidthPunctuation(card.measure), measures[at] ?? 1),
      plainCell(card.responsible),
      ...[card.leaderInCharge, card.responsibleSection, card.workPlan, card.contactPerson].map((text) => plainCell(text, card.sourceIds)),
    ],
  }))
}

/** 第九条: a task with one of the six missing is not 建账到位; it is said and blocks nothing. */
function standingNote(cards: readonly DutyCardFields[]): string {
  const open = cards.filter((card) => missingParts(card).length > 0).length
  if (cards.length === 0) return '本单位暂无承担的措施。'
  return open === 0 ? '各项“六个一”均已填写齐全。' : `共${cards.length}项，填写齐全${cards.length - open}项，尚有${open}项未填写齐全。`
}

export const dutyCardTable = define({
  id: 'duty-card-table',
  title: '“六个一”工作明细表',
  group: 'tables',
  of: 'programme',
  by: 'either',
  facts: dutyCardTableFacts,
  build: buildDutyCardTable,
  sample: dutyCardTableSample,
})
