import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { documentNumber } from '#shared/text/document-number.ts'
import { numberFact, words } from '../../facts.ts'
import type { Letterhead } from '../../letterhead.ts'
import type { BlockOf, DocumentModel, Text } from '../../model.ts'
import { blank, plain } from '../../texts.ts'
import { define } from '../kind.ts'
import { signingSheetSample } from '../../samples/notices.ts'
import { line } from '../../text-fields.ts'

/** 发文稿纸 (D-28): what the leader signs; 拟稿, 核稿 and 签发 stand here and not on the paper itself (office.md). */
export const signingSheetFacts = z.strictObject({
  /** null for papers without 文号. */
  number: numberFact.nullable(),
  title: words,
  addressee: words,
  copyTo: z.array(words),
  attachments: z.array(words),
  urgency: z.enum(['平件', '加急', '特急']),
  disclosure: z.enum(['主动公开', '依申请公开', '不予公开']),
  draftingUnit: words,
  drafter: words,
  draftedOn: calendarDay,
  checker: z.string(),
  countersigners: z.array(z.string()),
  /** Whose signature the pack's `signers` asks for: 办公室主任, 专班组长. */
  signer: words,
  copies: z.int().min(1),
  proofreader: z.string(),
  /** The code of the draft, printed here and on the 交接单 only. */
  code: z.string().nullable(),
  /** 审计编码 of the moment at which the sheet leaves the program, `3F2A9 C07D1`; null in a preview, and in sheets from before there was one. */
  auditCode: z.string().nullable().default(null),
})
export type SigningSheetFacts = z.output<typeof signingSheetFacts>

const yearMonthDay = '　　年　　月　　日'

export function buildSigningSheet(facts: SigningSheetFacts, letterhead: Letterhead): DocumentModel {
  return {
    kind: 'signing-sheet',
    title: `发文稿纸：${facts.title}`,
    layout: 'form',
    blocks: [
      { type: 'title', lines: [letterhead.signOff, '发文稿纸'] },
      {
        type: 'formHead',
        parts: [[...plain('文号：'), ...numberOf(facts)], plain(`缓急：${facts.urgency}`)],
      },
      {
        type: 'form',
        widthMm: 156,
        labelMm: 25,
        fieldsPerRow: 2,
        rows: rowsOf(facts),
      },
      { type: 'note', text: codesOf(facts) },
    ],
  }
}

/** Signatures first, as the leader reads it; then what the paper is; then the clerks. */
function rowsOf(facts: SigningSheetFacts): BlockOf<'form'>['rows'] {
  return [
    { fields: [opinion('签发', facts.signer)], minHeightMm: 38 },
    { fields: [opinion('会签', facts.countersigners.join('、')), opinion('核稿', facts.checker)], minHeightMm: 30 },
    { fields: [{ label: '标题', value: [plain(facts.title)] }], minHeightMm: 16 },
    { fields: [{ label: '主送', value: [plain(facts.addressee)] }], minHeightMm: 12 },
    { fields: [{ label: '抄送', value: [plain(facts.copyTo.join('，'))] }], minHeightMm: 12 },
    {
      fields: [{ label: '附件', value: facts.attachments.map((name, index) => plain(numbered(facts.attachments, name, index))) }],
      minHeightMm: 12,
    },
    {
      fields: [
        { label: '拟稿单位', value: [plain(facts.draftingUnit)] },
        { label: '拟稿人', value: [plain(`${facts.drafter}　${officialDate(facts.draftedOn)}`)] },
      ],
    },
    {
      fields: [
        { label: '公开属性', value: [plain(facts.disclosure)] },
        { label: '份数', value: [plain(`${facts.copies}份`)] },
      ],
    },
    {
      fields: [
        { label: '校对', value: [plain(facts.proofreader)] },
        { label: '用印', value: [plain('')], foot: plain(yearMonthDay) },
      ],
      minHeightMm: 14,
    },
  ]
}

/** What ties the signed sheet to its text and to the audit log; neither stands on the face of the paper itself (office.md «Documents»). */
function codesOf({ code, auditCode }: SigningSheetFacts): Text {
  const audit = auditCode === null ? [blank('auditCode', '打印、导出时编制')] : plain(auditCode)
  return [...plain(`${code === null ? '' : `文稿标识：${code}　　`}审计编码：`), ...audit]
}

function numberOf(facts: SigningSheetFacts): Text {
  if (facts.number === null) return plain('无')
  const text = documentNumber(facts.number)
  return facts.number.serial === null ? [blank('number', text)] : plain(text)
}

/** A box for a signature: who is asked, room to write, the date at its foot. */
function opinion(label: string, who: string): { label: string; value: Text[]; foot: Text } {
  return { label, value: [plain(who === '' ? '' : `${who}：`)], foot: plain(yearMonthDay) }
}

function numbered(names: readonly string[], name: string, index: number): string {
  return names.length > 1 ? `${index + 1}.${name}` : name
}

export const signingSheet = define({
  id: 'signing-sheet',
  title: '发文稿纸',
  group: 'filing',
  facts: signingSheetFacts,
  build: buildSigningSheet,
  of: 'document',
  by: 'either',
  texts: () => [line('addressee', '主送'), line('countersigners', '会签', 'lines'), line('proofreader', '校对', 'optional')],
  sample: signingSheetSample,
})
