import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { officialDate, officialMonthDay } from '#shared/text/official-dates.ts'
import { words } from '../../facts.ts'
import { buildLedgerPrint } from '../../ledger-print.ts'
import type { DocumentModel } from '../../model.ts'
import { incomingRegisterSample } from '../../samples/registers.ts'
import { define } from '../kind.ts'

/** 收文登记簿 of a year as a table; a voided number stays with its reason. */
export const incomingRegisterFacts = z.strictObject({
  year: z.int(),
  unit: words,
  asOf: calendarDay,
  papers: z.array(
    z.strictObject({
      serial: z.int().min(1),
      receivedOn: calendarDay,
      sender: words,
      senderNumber: z.string(),
      title: words,
      copies: z.int().min(1),
      urgency: words,
      handler: z.string(),
      dueOn: calendarDay.nullable(),
      result: z.string(),
      retention: z.string(),
      voidedReason: z.string().nullable(),
    }),
  ),
})
export type IncomingRegisterFacts = z.output<typeof incomingRegisterFacts>

const columns = [
  { label: '编号', width: 14, align: 'center' },
  { label: '收文日期', width: 21, align: 'center' },
  { label: '来文机关', width: 29, align: 'left' },
  { label: '来文字号', width: 28, align: 'left' },
  { label: '标题', width: 49, align: 'left' },
  { label: '份数', width: 12, align: 'center' },
  { label: '缓急', width: 13, align: 'center' },
  { label: '承办', width: 21, align: 'left' },
  { label: '办理期限', width: 21, align: 'center' },
  { label: '办理结果', width: 25, align: 'left' },
  { label: '归档', width: 14, align: 'center' },
] as const

export function buildIncomingRegister({ year, unit, asOf, papers }: IncomingRegisterFacts): DocumentModel {
  const model = buildLedgerPrint({
    title: `${year}年收文登记簿`,
    paper: 'A4',
    orientation: 'landscape',
    head: { unit: `登记单位：${unit}`, asOf: `截至：${officialDate(asOf)}`, unitsNote: '' },
    columns,
    rows: papers.map((paper) => [
      String(paper.serial),
      officialMonthDay(paper.receivedOn),
      paper.sender,
      paper.senderNumber === '' ? '无' : paper.senderNumber,
      paper.title,
      String(paper.copies),
      paper.urgency,
      paper.handler,
      paper.dueOn === null ? '' : dayWithin(year, paper.dueOn),
      paper.voidedReason === null ? paper.result : `作废：${paper.voidedReason}`,
      paper.retention,
    ]),
    foot: ['单位负责人：', '审核人：', '登记人：'],
  })
  return { ...model, kind: 'incoming-register' }
}

/** A day of the register's own year needs no year. */
function dayWithin(year: number, day: string): string {
  return day.startsWith(String(year)) ? officialMonthDay(day) : officialDate(day)
}

export const incomingRegister = define({
  id: 'incoming-register',
  title: '收文登记簿',
  group: 'filing',
  of: 'record',
  by: 'either',
  course: { isSealed: false },
  retention: '30年',
  facts: incomingRegisterFacts,
  build: buildIncomingRegister,
  sample: incomingRegisterSample,
})
