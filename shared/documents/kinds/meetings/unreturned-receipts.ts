import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import type { DocumentModel } from '../../model.ts'
import { type PlainColumn, plainCell } from '../../plain-table.ts'
import { unreturnedReceiptsSample } from '../../samples/meetings.ts'
import { day, rows } from '../../text-fields.ts'
import { define } from '../kind.ts'
import { headed, ownFoot, tablePaper, wideA4 } from '../tables/table-paper.ts'
import { meetingFacts, meetingUnits, openMeetingFields } from './meeting.ts'

/** 会前未回执名单 (office.md «Books»): whom to call before the meeting; the clerk takes off the list who has answered. */
export const unreturnedReceiptsFacts = z.strictObject({
  draftedOn: calendarDay,
  ...meetingFacts,
  receiptDueOn: calendarDay.or(z.literal('')),
  units: z.array(
    z.strictObject({
      unit: z.string(),
      liaison: z.string(),
      phone: z.string(),
      /** 5月5日9时电话催报 */
      urged: z.string(),
      answer: z.string(),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
})
export type UnreturnedReceiptsFacts = z.output<typeof unreturnedReceiptsFacts>

const serial: PlainColumn = { label: '序号', widthMm: 13 }
const columns = [
  { key: 'unit', label: '单位', widthMm: 60, align: 'center', widthEm: 14 },
  { key: 'liaison', label: '联络员', widthMm: 26, align: 'center', widthEm: 6 },
  { key: 'phone', label: '联系电话', widthMm: 34, align: 'center', widthEm: 10 },
  { key: 'urged', label: '催报情况', widthMm: 57, align: 'left', widthEm: 16 },
  { key: 'answer', label: '反馈情况', widthMm: 57, align: 'left', widthEm: 16 },
] as const

export function buildUnreturnedReceipts(facts: UnreturnedReceiptsFacts): DocumentModel {
  const { draftedOn, meetingOn, receiptDueOn, units } = facts
  const dayOf = (day: string): string => (day === '' ? '' : officialDate(day))
  return tablePaper({
    kind: 'unreturned-receipts',
    title: [...meetingUnits(facts.meeting), '会前未回执名单'],
    sheet: wideA4,
    head: [
      `会议日期：${dayOf(meetingOn)}`,
      `回执报送期限：${dayOf(receiptDueOn)}`,
      `截至：${officialDate(draftedOn)}　共${units.length}个单位`,
    ],
    table: {
      ...headed([serial, ...columns]),
      rows: units.map((each, at) => ({
        cells: [plainCell(String(at + 1)), ...columns.map(({ key }) => plainCell(each[key], each.sourceIds))],
      })),
    },
    notes: units.length === 0 ? ['各参会单位均已报送回执。'] : [],
    foot: ownFoot,
  })
}

export const unreturnedReceipts = define({
  id: 'unreturned-receipts',
  title: '会前未回执名单',
  group: 'meetings',
  of: 'month',
  by: 'city',
  isRepeatable: true,
  course: { isSealed: false },
  facts: unreturnedReceiptsFacts,
  build: buildUnreturnedReceipts,
  texts: () => [
    ...openMeetingFields().filter(({ field }) => field === 'meeting' || field === 'meetingOn'),
    day('receiptDueOn', '回执报送期限'),
    rows(
      'units',
      '未回执单位',
      columns.map(({ key, label, widthEm }) => ({ key, label, widthEm })),
    ),
  ],
  sample: unreturnedReceiptsSample,
})
