import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { words } from '../../facts.ts'
import type { DocumentModel } from '../../model.ts'
import { type PlainColumn, plainCell } from '../../plain-table.ts'
import { rectificationListSample } from '../../samples/work-tables.ts'
import { rows } from '../../text-fields.ts'
import { define } from '../kind.ts'
import { headLine, headed, reportedFoot, roomMm, tablePaper, wideA4 } from './table-paper.ts'

/**
 * 一清单 (实施方案 四（一）, M-022): problems that were registered, told with the month's progress or found in a spot check, and how they
 * are put right. Every cell is text, so that the list can be completed as a table.
 */
export const rectificationListFacts = z.strictObject({
  draftedOn: calendarDay,
  month: calendarMonth,
  body: words,
  unit: words,
  problems: z.array(
    z.strictObject({
      responsible: z.string(),
      measure: z.string(),
      content: z.string(),
      /** 月度报送, 抽查验证, or what the register says. */
      origin: z.string(),
      remedy: z.string(),
      person: z.string(),
      due: z.string(),
      /** 整改中, or the day of its 销号. */
      closing: z.string(),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
})
export type RectificationListFacts = z.output<typeof rectificationListFacts>

const serial: PlainColumn = { label: '序号', widthMm: 12 }
const columns = [
  { key: 'responsible', label: '责任单位', widthMm: 28, align: 'center', widthEm: 8 },
  { key: 'measure', label: '对应措施', widthMm: 29, align: 'left', widthEm: 10 },
  { key: 'content', label: '存在问题', widthMm: 50, align: 'left', widthEm: 24 },
  { key: 'origin', label: '问题来源', widthMm: 20, align: 'center', widthEm: 6 },
  { key: 'remedy', label: '整改措施', widthMm: 48, align: 'left', widthEm: 24 },
  { key: 'person', label: '责任人', widthMm: 19, align: 'center', widthEm: 5 },
  { key: 'due', label: '整改时限', widthMm: 20, align: 'center', widthEm: 7 },
  { key: 'closing', label: '销号情况', widthMm: 21, align: 'center', widthEm: 8 },
] as const

export function buildRectificationList({ draftedOn, month, body, unit, problems }: RectificationListFacts): DocumentModel {
  return tablePaper({
    kind: 'rectification-list',
    title: [body, `${officialMonth(month)}问题整改清单`],
    sheet: wideA4,
    head: headLine(`填报单位（盖章）：${unit}`, draftedOn, `共${problems.length}个问题`),
    table: {
      ...headed([serial, ...columns]),
      rows: problems.map((problem, at) => ({
        minHeightMm: roomMm,
        cells: [plainCell(String(at + 1)), ...columns.map(({ key }) => plainCell(problem[key], problem.sourceIds))],
      })),
    },
    notes: problems.length === 0 ? ['本月无登记、报送或者抽查发现的问题。'] : [],
    foot: reportedFoot,
  })
}

export const rectificationList = define({
  id: 'rectification-list',
  title: '一清单（问题整改清单）',
  group: 'tables',
  of: 'month',
  by: 'either',
  facts: rectificationListFacts,
  build: buildRectificationList,
  texts: () => [
    rows(
      'problems',
      '问题清单',
      columns.map(({ key, label, widthEm }) => ({ key, label, widthEm })),
    ),
  ],
  sample: rectificationListSample,
})
