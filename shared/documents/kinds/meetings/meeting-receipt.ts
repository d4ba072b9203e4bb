import { titleBlock } from '../../letterhead.ts'
import type { Block } from '../../model.ts'
import { plainTable } from '../../plain-table.ts'
import { plain } from '../../texts.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { meetingUnits } from './meeting.ts'

/** 参会回执: torn off below the 落款 where one person comes from each unit, else a table as 附件. */

const mostRows = 30
const usualRows = 3

/** How many people a unit names; so many lines has the table. */
export function receiptRows(participants: string): number {
  const count = Number(/\d+/.exec(participants)?.[0] ?? usualRows)
  return Math.min(Math.max(count, 1), mostRows)
}

/** One person a unit: a strip of one row, which no page can tear. */
export function receiptStrip(): Block[] {
  const labels = ['参会\n单位', '姓名\n职务', '联系\n电话']
  return [
    { type: 'cutLine', text: '（此联由参会单位填写后退回）' },
    {
      type: 'form',
      widthMm: 156,
      labelMm: 15,
      fieldsPerRow: 3,
      rows: [{ fields: labels.map((label) => ({ label, value: [plain('')] })), minHeightMm: 24 }],
    },
  ]
}

/** `dueOn` is '' while it is not known. */
export function receiptAnnex(meeting: string, dueOn: string, rows: number): Block[] {
  const empty = Array.from({ length: rows }, (_, at) => ({ texts: [String(at + 1), '', '', '', ''] }))
  const table = plainTable(
    [
      { label: '序号', widthMm: 14 },
      { label: '姓名', widthMm: 32 },
      { label: '职务', widthMm: 46 },
      { label: '联系电话', widthMm: 36 },
      { label: '备注', widthMm: 28 },
    ],
    empty,
  )
  return [
    { type: 'annexStart', position: null },
    titleBlock([...meetingUnits(meeting), '参会回执']),
    { type: 'formHead', parts: [plain('参会单位（盖章）：'), plain(`报送期限：${dueOn === '' ? '' : `${officialDate(dueOn)}前`}`)] },
    { ...table, rows: table.rows.map((row) => ({ ...row, minHeightMm: 12 })) },
    { type: 'note', text: plain('注：不能参加会议的，请在备注栏注明原因和代替参会人员。') },
    { type: 'handSignatures', labels: ['填报人', '联系电话', '填报日期'] },
  ]
}
