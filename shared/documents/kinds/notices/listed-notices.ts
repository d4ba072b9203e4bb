import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { words } from '../../facts.ts'
import type { DocumentModel } from '../../model.ts'
import { type PlainColumn, plainCell } from '../../plain-table.ts'
import { listedNoticesSample } from '../../samples/clues.ts'
import { rows } from '../../text-fields.ts'
import { define } from '../kind.ts'
import { headLine, headed, ownFoot, tablePaper, wideA4 } from '../tables/table-paper.ts'

/** 挂牌督办事项一览表 (工作制度 第十四条; office.md «Books»): every 督办单 that was put on the board, from 挂牌 to 摘牌. */
export const listedNoticesFacts = z.strictObject({
  draftedOn: calendarDay,
  body: words,
  unit: words,
  notices: z.array(
    z.strictObject({
      number: z.string(),
      addressee: z.string(),
      matter: z.string(),
      listedOn: z.string(),
      leader: z.string(),
      responsibleLeader: z.string(),
      until: z.string(),
      standing: z.string(),
      removedOn: z.string(),
      note: z.string(),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
})
export type ListedNoticesFacts = z.output<typeof listedNoticesFacts>

const serial: PlainColumn = { label: '序号', widthMm: 11 }
const columns = [
  { key: 'number', label: '督办单编号', widthMm: 33, align: 'center', widthEm: 10 },
  { key: 'addressee', label: '被督办单位', widthMm: 33, align: 'center', widthEm: 12 },
  { key: 'matter', label: '督办事项', widthMm: 45, align: 'left', widthEm: 24 },
  { key: 'listedOn', label: '挂牌日期', widthMm: 18, align: 'center', widthEm: 7 },
  { key: 'leader', label: '挂牌领导', widthMm: 18, align: 'center', widthEm: 7 },
  { key: 'responsibleLeader', label: '责任领导', widthMm: 20, align: 'center', widthEm: 8 },
  { key: 'until', label: '挂牌期限', widthMm: 18, align: 'center', widthEm: 7 },
  { key: 'standing', label: '办理状态', widthMm: 19, align: 'center', widthEm: 8 },
  { key: 'removedOn', label: '摘牌日期', widthMm: 18, align: 'center', widthEm: 7 },
  { key: 'note', label: '备注', widthMm: 14, align: 'center', widthEm: 8 },
] as const

export function buildListedNotices({ draftedOn, body, unit, notices }: ListedNoticesFacts): DocumentModel {
  const removed = notices.filter((each) => each.removedOn !== '').length
  return tablePaper({
    kind: 'listed-notices',
    title: [body, '挂牌督办事项一览表'],
    sheet: wideA4,
    head: headLine(`填表单位：${unit}`, draftedOn, `挂牌${notices.length}件，已摘牌${removed}件`),
    table: {
      ...headed([serial, ...columns]),
      rows: notices.map((notice, at) => ({
        cells: [plainCell(String(at + 1)), ...columns.map(({ key }) => plainCell(notice[key], notice.sourceIds))],
      })),
    },
    notes: notices.length === 0 ? ['没有挂牌督办事项。'] : [],
    foot: ownFoot,
  })
}

export const listedNotices = define({
  id: 'listed-notices',
  title: '挂牌督办事项一览表',
  group: 'notices',
  of: 'programme',
  by: 'city',
  course: { isSealed: false },
  facts: listedNoticesFacts,
  build: buildListedNotices,
  texts: () => [
    rows(
      'notices',
      '挂牌督办事项',
      columns.map(({ key, label, widthEm }) => ({ key, label, widthEm })),
    ),
  ],
  disclosure: '不予公开',
  sample: listedNoticesSample,
})
