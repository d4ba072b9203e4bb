import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { officialDate, officialMonthDay } from '#shared/text/official-dates.ts'
import { words } from '../../facts.ts'
import { buildLedgerPrint } from '../../ledger-print.ts'
import type { DocumentModel } from '../../model.ts'
import { outgoingRegisterSample } from '../../samples/registers.ts'
import { define } from '../kind.ts'

/** 发文登记簿 of a year as a table: papers with a number or without, 补登 and 作废 marked (M-092). */
export const outgoingRegisterFacts = z.strictObject({
  year: z.int(),
  unit: words,
  asOf: calendarDay,
  papers: z.array(
    z.strictObject({
      number: z.string(),
      title: words,
      addressee: z.string(),
      signer: z.string(),
      datedOn: calendarDay.nullable(),
      copies: z.int().nullable(),
      issuedOn: calendarDay.nullable(),
      retention: z.string(),
      state: z.enum(['numbered', 'issued', 'registered', 'voided', 'withdrawn']),
      note: z.string(),
    }),
  ),
})
export type OutgoingRegisterFacts = z.output<typeof outgoingRegisterFacts>
type Paper = OutgoingRegisterFacts['papers'][number]

const columns = [
  { label: '编号', width: 31, align: 'left' },
  { label: '成文日期', width: 21, align: 'center' },
  { label: '标题', width: 62, align: 'left' },
  { label: '主送', width: 38, align: 'left' },
  { label: '签发人', width: 22, align: 'center' },
  { label: '份数', width: 12, align: 'center' },
  { label: '印发日期', width: 21, align: 'center' },
  { label: '归档', width: 14, align: 'center' },
  { label: '备注', width: 26, align: 'left' },
] as const

export function buildOutgoingRegister({ year, unit, asOf, papers }: OutgoingRegisterFacts): DocumentModel {
  const model = buildLedgerPrint({
    title: `${year}年发文登记簿`,
    paper: 'A4',
    orientation: 'landscape',
    head: { unit: `登记单位：${unit}`, asOf: `截至：${officialDate(asOf)}`, unitsNote: '' },
    columns,
    rows: papers.map((paper) => [
      paper.number === '' ? '无文号' : paper.number,
      dayWithin(year, paper.datedOn),
      paper.title,
      paper.addressee,
      paper.signer,
      paper.copies === null ? '' : String(paper.copies),
      dayWithin(year, paper.issuedOn),
      paper.retention,
      remarkOf(paper),
    ]),
    foot: ['单位负责人：', '审核人：', '登记人：'],
  })
  return { ...model, kind: 'outgoing-register' }
}

const remarks = { numbered: '未印发', issued: '', registered: '补登', voided: '作废', withdrawn: '已撤回' } as const

function remarkOf({ state, note }: Paper): string {
  const said = state === 'voided' ? note : ''
  return [remarks[state], said].filter((part) => part !== '').join('：')
}

/** A day of the register's own year needs no year. */
function dayWithin(year: number, day: string | null): string {
  if (day === null) return ''
  return day.startsWith(String(year)) ? officialMonthDay(day) : officialDate(day)
}

export const outgoingRegister = define({
  id: 'outgoing-register',
  title: '发文登记簿',
  group: 'filing',
  of: 'record',
  by: 'either',
  course: { isSealed: false },
  retention: '30年',
  facts: outgoingRegisterFacts,
  build: buildOutgoingRegister,
  sample: outgoingRegisterSample,
})
