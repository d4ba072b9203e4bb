import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { titleBlock } from '../../letterhead.ts'
import type { DocumentModel, Row } from '../../model.ts'
import { type PlainColumn, plainCell } from '../../plain-table.ts'
import { attendanceSheetSample } from '../../samples/meetings.ts'
import { rows } from '../../text-fields.ts'
import { plain } from '../../texts.ts'
import { define } from '../kind.ts'
import { headed } from '../tables/table-paper.ts'
import { meetingFacts, meetingUnits, openMeetingFields, placeText, whenText } from './meeting.ts'

/** 签到表: who was invited, with room to sign and lines for whoever comes besides. */
export const attendanceSheetFacts = z.strictObject({
  draftedOn: calendarDay,
  ...meetingFacts,
  attendees: z.array(
    z.strictObject({
      unit: z.string(),
      name: z.string(),
      post: z.string(),
      phone: z.string(),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
})
export type AttendanceSheetFacts = z.output<typeof attendanceSheetFacts>

const columns = [
  { key: 'unit', label: '单位', widthMm: 52, widthEm: 14 },
  { key: 'name', label: '姓名', widthMm: 20, widthEm: 6 },
  { key: 'post', label: '职务', widthMm: 20, widthEm: 8 },
  { key: 'phone', label: '联系电话', widthMm: 26, widthEm: 10 },
] as const
const serial: PlainColumn = { label: '序号', widthMm: 13 }
const signature: PlainColumn = { label: '签名', widthMm: 25 }

/** Lines of a sheet that fits a page; behind a longer list a few stay free. */
const pageRows = 16
const freeRows = 3

export function buildAttendanceSheet(facts: AttendanceSheetFacts): DocumentModel {
  const units = [...meetingUnits(facts.meeting), '签到表']
  return {
    kind: 'attendance-sheet',
    title: units.join(''),
    layout: 'form',
    blocks: [
      titleBlock(units),
      {
        type: 'formHead',
        parts: [
          [...plain('会议时间：'), ...whenText(facts)],
          [...plain('会议地点：'), ...placeText('place', facts.place)],
        ],
      },
      { ...headed([serial, ...columns, signature]), rows: rowsOf(facts) },
    ],
  }
}

function rowsOf({ attendees }: AttendanceSheetFacts): Row[] {
  const count = Math.max(pageRows, attendees.length + freeRows)
  return Array.from({ length: count }, (_, at) => {
    const each = attendees[at]
    const texts = columns.map(({ key }) => plainCell(each?.[key] ?? '', each?.sourceIds))
    return { cells: [plainCell(String(at + 1)), ...texts, plainCell('')], minHeightMm: 10 }
  })
}

export const attendanceSheet = define({
  id: 'attendance-sheet',
  title: '签到表',
  group: 'meetings',
  of: 'month',
  by: 'either',
  isRepeatable: true,
  course: { isSealed: false },
  facts: attendanceSheetFacts,
  build: buildAttendanceSheet,
  texts: () => [
    ...openMeetingFields(),
    rows(
      'attendees',
      '参会人员',
      columns.map(({ key, label, widthEm }) => ({ key, label, widthEm })),
    ),
  ],
  sample: attendanceSheetSample,
})
