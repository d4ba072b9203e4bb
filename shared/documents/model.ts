import { z } from 'zod'

/**
 * An official document as typed elements: one model, three outputs (.docx, print HTML, preview), so what is printed is
 * what was previewed. JSON only; lengths are millimetres; the numbering of headings is computed (numbering.ts), never typed.
 */

/** A stretch of text. `field` names what is filled in later (编号, 日期); `sourceIds` are the records it was taken from. */
export const inlineSchema = z.strictObject({
  text: z.string(),
  field: z.string().optional(),
  sourceIds: z.array(z.string()).optional(),
  face: z.enum(['hei', 'kai']).optional(),
})
const text = z.array(inlineSchema)
/** 编印单位 at the left and date at the right of one line. */
const imprint = z.strictObject({ organ: z.string(), date: text })
const align = z.enum(['left', 'center', 'right'])

/** One cell: `lines` are its paragraphs; a covered cell of a span is left out, as in HTML. */
export const cellSchema = z.strictObject({
  lines: z.array(text),
  columnSpan: z.int().min(2).optional(),
  rowSpan: z.int().min(2).optional(),
  align: align.optional(),
  /** Set at the foot of the cell, right-aligned: the signature and date of an opinion. */
  foot: text.optional(),
  isHead: z.boolean().optional(),
  /** Text stands at the top and not in the middle of a high cell. */
  isTop: z.boolean().optional(),
})
export const rowSchema = z.strictObject({ cells: z.array(cellSchema), minHeightMm: z.number().positive().optional() })

const formField = z.strictObject({ label: z.string(), value: z.array(text), foot: text.optional() })

export const blockSchema = z.discriminatedUnion('type', [
  /** 发文机关标志, red, one entry a line. */
  z.strictObject({ type: z.literal('organMark'), lines: z.array(z.string()).min(1) }),
  /** 信函格式: the mark between the paper's edge and the double red line. */
  z.strictObject({ type: z.literal('letterMark'), name: z.string() }),
  /** 联合行文: the lead body first, the names spread to one width; `word` 「文件」 at the right in the middle of their height. */
  z.strictObject({ type: z.literal('jointMark'), organs: z.array(z.string().min(1)).min(2).max(8), word: z.string().nullable() }),
  /** 纪要格式: 「××纪要」 and its red line; `issue` 「第3期」 and who drew it up when, where the office prints them. */
  z.strictObject({ type: z.literal('minutesMark'), name: z.string().min(1), issue: text.nullable(), imprint: imprint.optional() }),
  /** 简报: red name, 期号 below, 编印 line and red line. */
  z.strictObject({ type: z.literal('briefHead'), name: z.string().min(1), issue: text, preparedBy: z.string(), date: text }),
  /** 发文字号 or 编号. A paper upward names who signed it (签发人): then the number stands at the left, level with the last of them. */
  z.strictObject({ type: z.literal('numberLine'), text, signers: z.array(z.string().min(1)).min(1).max(8).optional() }),
  /** The red line under the number (版头中的分隔线). */
  z.strictObject({ type: z.literal('redLine') }),
  /** 标题, already broken by sense. */
  z.strictObject({ type: z.literal('title'), lines: z.array(z.string()).min(1) }),
  /** A line under the title: the month of a report. */
  z.strictObject({ type: z.literal('subtitle'), text }),
  /** 主送机关. */
  z.strictObject({ type: z.literal('addressee'), text }),
  /** 结构层次: `runIn` follows the heading's full stop on the same line, in the face of the body. */
  z.strictObject({ type: z.literal('heading'), level: z.literal([1, 2, 3, 4]), text: z.string(), runIn: text.optional() }),
  z.strictObject({ type: z.literal('paragraph'), text }),
  /** 附件说明. */
  z.strictObject({ type: z.literal('attachmentNote'), names: z.array(z.string()).min(1) }),
  /** 落款: 发文机关署名, 代章 line, 成文日期. `hasSeal` chooses the arrangement of GB/T 9704 7.3.5.1 or 7.3.5.2. */
  z.strictObject({ type: z.literal('signOff'), organ: z.string(), sealedBy: z.string().nullable(), date: text, hasSeal: z.boolean() }),
  /** 联合行文: bodies in their order. With seals two a row, room for each seal, the last over the date (7.3.5.1); without, one below another. */
  z.strictObject({
    type: z.literal('jointSignOff'),
    organs: z
      .array(z.strictObject({ organ: z.string().min(1), sealedBy: z.string().nullable() }))
      .min(2)
      .max(8),
    date: text,
    hasSeal: z.boolean(),
  }),
  /** 纪要: 出席, 请假, 列席 with the names behind the colon. */
  z.strictObject({ type: z.literal('attendance'), label: z.string().min(1).max(4), names: z.array(z.string().min(1)).min(1) }),
  /** 附件 on a page of its own; `position` null where there is only one; `ofNumber` 发文字号 where it is not bound with its paper (7.3.4). */
  z.strictObject({ type: z.literal('annexStart'), position: z.int().min(1).nullable(), ofNumber: text.optional() }),
  /** The line above a table: 填报单位（盖章）, 截至, 单位. Two or three parts: left, middle, right. */
  z.strictObject({ type: z.literal('formHead'), parts: z.array(text).min(1).max(3) }),
  z.strictObject({
    type: z.literal('table'),
    columns: z.array(z.strictObject({ widthMm: z.number().positive(), align })).min(1),
    headRows: z.array(rowSchema),
    rows: z.array(rowSchema),
  }),
  /** A form of label and value; `fieldsPerRow` pairs share the width, the last value of a shorter row takes the rest. */
  z.strictObject({
    type: z.literal('form'),
    widthMm: z.number().positive(),
    labelMm: z.number().positive(),
    fieldsPerRow: z.int().min(1).max(3),
    rows: z.array(z.strictObject({ fields: z.array(formField).min(1).max(3), minHeightMm: z.number().positive().optional() })).min(1),
  }),
  /** A note in small type under a table: 「注：……」. */
  z.strictObject({ type: z.literal('note'), text }),
  /** Places for a signature by hand, side by side. */
  z.strictObject({ type: z.literal('handSignatures'), labels: z.array(z.string()).min(1).max(5) }),
  /** 裁切线: what stands below is torn off and sent back: 「（此联由主送单位填写后退回）」. A `form` follows. */
  z.strictObject({ type: z.literal('cutLine'), text: z.string().min(1) }),
  /** 版记: at the foot of the last page. `mainTo` are addressees that the first page has no room for (7.3.2); minutes say 分送. */
  z.strictObject({
    type: z.literal('colophon'),
    mainTo: z.string().optional(),
    copyLabel: z.enum(['抄送', '分送']).optional(),
    copyTo: z.string().nullable(),
    printedBy: z.string().nullable(),
    printedOn: text,
  }),
  /** The foot of a 简报: 报, 送, 发, each with its units, and 印数. */
  z.strictObject({
    type: z.literal('briefFoot'),
    lines: z
      .array(z.strictObject({ label: z.enum(['报', '送', '发']), to: z.string().min(1) }))
      .min(1)
      .max(3),
    copies: z.int().min(1).nullable(),
  }),
  z.strictObject({ type: z.literal('pageBreak') }),
  /** What follows stands on pages of this orientation. */
  z.strictObject({ type: z.literal('section'), orientation: z.enum(['portrait', 'landscape']) }),
])

/**
 * formal: 公文; slip: half-page notice; form: 表单 with 第×页 共×页; wide: landscape table with turned page number;
 * ledger: a 台账 on the sheet that it names, 第×页 共×页 below.
 */
export const layouts = ['formal', 'slip', 'form', 'wide', 'ledger'] as const

/** The sheet of a ledger; every other layout has the page of GB/T 9704. */
export const sheetSchema = z.strictObject({ paper: z.enum(['A4', 'A3']), orientation: z.enum(['portrait', 'landscape']) })

export const documentModelSchema = z.strictObject({
  kind: z.string().min(1),
  title: z.string().min(1),
  layout: z.enum(layouts),
  sheet: sheetSchema.optional(),
  blocks: z.array(blockSchema).min(1),
})

export type Inline = z.infer<typeof inlineSchema>
export type Text = Inline[]
export type Cell = z.infer<typeof cellSchema>
export type Row = z.infer<typeof rowSchema>
export type Block = z.infer<typeof blockSchema>
export type BlockType = Block['type']
export type BlockOf<Type extends BlockType> = Extract<Block, { type: Type }>
export type Layout = (typeof layouts)[number]
export type LedgerSheet = z.infer<typeof sheetSchema>
export type DocumentModel = z.infer<typeof documentModelSchema>
