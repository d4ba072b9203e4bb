import { z } from 'zod'

/**
 * The shape of a ledger's declaration: one file of plain values from which menu entry, grid, form, checks, search, history,
 * 回收站, print and indicators follow (M-053). The same shape is what an office fills in to declare a ledger of its own.
 */

const text = z.string().min(1)
/** `complaint-handling`: of a ledger, a figure, a group. */
const kebab = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, { error: '标识只能由小写字母、数字和连字符组成' })
/** `pledgedOn`: of a column, a status, a choice. */
const camel = z.string().regex(/^[a-z][A-Za-z0-9]*$/, { error: '标识只能由字母和数字组成，以小写字母开头' })

/** The closed set of column kinds; each has one reader, one writer, one editor. */
export const columnKinds = [
  'text',
  'longText',
  'integer',
  'decimal',
  'percent',
  'money',
  'date',
  'month',
  'deadline',
  'unit',
  'person',
  'choice',
  'creditCode',
  'measure',
  'entry',
  'evidence',
] as const

/** 汉字名称 of the kinds, as an office that declares a ledger reads them. */
export const columnKindNames: Record<(typeof columnKinds)[number], string> = {
  text: '文字',
  longText: '长文字',
  integer: '整数',
  decimal: '小数',
  percent: '百分比',
  money: '金额',
  date: '日期',
  month: '月份',
  deadline: '时限',
  unit: '单位',
  person: '人员',
  choice: '选项',
  creditCode: '统一社会信用代码',
  measure: '任务措施',
  entry: '关联台账',
  evidence: '佐证材料',
}

/** Where a field or a ledger is named: a source document of `sources.ts` and its clause. */
const sourceSchema = z.strictObject({ document: kebab, clause: text })

export const columnSchema = z.strictObject({
  id: camel,
  label: text,
  kind: z.enum(columnKinds),
  required: z.boolean().default(false),
  /** Of a choice. */
  options: z.array(z.strictObject({ id: camel, label: text })).default([]),
  /** Of a link: the ledger whose entries can be chosen. */
  of: kebab.nullable().default(null),
  /** Of a number: 「户」; of money how it is written: 元, 万元 or 亿元 (kept in fen). */
  unit: text.nullable().default(null),
  /** Of a credit code: the column with the name that belongs to it (重错码 compares them). */
  nameIn: camel.nullable().default(null),
  /** About a private person or a complainant: masked in print, left out of copies that go to the unit complained of (office.md «Privacy»). */
  isPrivate: z.boolean().default(false),
  /** Pixels in the grid at standard size; without it the column takes what is left. */
  width: z.int().min(40).max(600).nullable().default(null),
  /** In the grid from the start; the others wait under 「列」. */
  isListed: z.boolean().default(true),
  hint: text.nullable().default(null),
  source: sourceSchema.nullable().default(null),
})

/** Marks a status can carry: shape and colour beside its word. */
export const statusTones = ['notStarted', 'underway', 'done', 'dueSoon', 'failed', 'exempt'] as const

export const statusSchema = z.strictObject({
  id: camel,
  label: text,
  tone: z.enum(statusTones),
  /** Work is still to be done: a due day that passes makes the entry overdue. */
  isOpen: z.boolean(),
})

/** A condition on an entry: `column` is a column's id, or `status`. All conditions of a list hold together. */
export const conditionSchema = z.union([
  z.strictObject({ column: camel, in: z.array(text).min(1) }),
  z.strictObject({ column: camel, notIn: z.array(text).min(1) }),
  z.strictObject({ column: camel, isFilled: z.boolean() }),
])

/** A number that the ledger gives: how many entries, how many different values, or a column's sum, of those where all conditions hold. */
export const figureSchema = z.strictObject({
  id: kebab,
  title: text,
  counts: z.enum(['entries', 'distinct', 'sum', 'latest']),
  /** Of `distinct`, `sum` and `latest`. `latest`: the sum over units of each unit's newest entry (累计 figures that are reported anew every month). */
  column: camel.nullable().default(null),
  where: z.array(conditionSchema).default([]),
  /** Entries count up to the end of the month by this date or month column; without it all that stand. */
  datedBy: camel.nullable().default(null),
})

/** An entry of which all conditions hold begins in this status instead of the first one: a 涉密部门 is not 应承诺. */
export const startSchema = z.strictObject({ status: camel, where: z.array(conditionSchema).min(1) })

/** A step of the chain 承诺 → 公示 → 履约 → 投诉 → 修复: an entry of another ledger made from this one. */
export const nextSchema = z.strictObject({
  ledger: kebab,
  /** The link column over there that will point here. */
  linkColumn: camel,
  /** 「登记投诉」 */
  label: text,
  /** Columns taken over: theirs ← ours. */
  takes: z.array(z.strictObject({ column: camel, from: camel })).default([]),
})

export const printSchema = z.strictObject({
  paper: z.enum(['A4', 'A3']),
  orientation: z.enum(['portrait', 'landscape']),
  /** Printed columns with their widths in millimetres, 序号 apart. */
  columns: z.array(z.strictObject({ id: camel, width: z.int().min(8).max(200) })).min(1),
  /** 「单位：户、万元」 in the head. */
  unitsNote: text.nullable().default(null),
})

/** A copy for the unit complained of: title and the columns that it leaves out besides the private ones. */
export const handOverSchema = z.strictObject({ title: text, omits: z.array(camel).default([]) })

export const keepers = { city: '市专班办公室', county: '县（市、区）专班', unit: '各报送单位' } as const

/** Menu groups, in their order. */
export const ledgerGroups = {
  pledges: '承诺与践诺',
  disputes: '失信治理',
  education: '诚信教育',
  credit: '信用信息应用',
  subjects: '信用主体',
  raised: '新增任务',
  own: '本机关台账',
} as const

export const ledgerSchema = z.strictObject({
  id: kebab,
  /** 「政务诚信承诺书台账」, as it is printed. */
  title: text,
  /** 「政务诚信承诺」, as the menu says it. */
  shortTitle: text,
  group: z.enum(Object.keys(ledgerGroups) as [keyof typeof ledgerGroups, ...(keyof typeof ledgerGroups)[]]),
  /** Clauses that ask for this ledger. */
  sources: z.array(sourceSchema).default([]),
  /** Requirements that it meets: M-030. */
  requirements: z.array(z.string().regex(/^[MA]-\d+$/)).default([]),
  keeper: z.enum(['city', 'county', 'unit']),
  columns: z.array(columnSchema).min(1),
  /** The column whose text names an entry in lists and links. */
  titleColumn: camel,
  statuses: z.array(statusSchema).min(1),
  /** Where an entry begins otherwise than with the first status; the first that holds counts. */
  starts: z.array(startSchema).optional(),
  /** A date or deadline by which an open entry is due. */
  dueColumn: camel.nullable().default(null),
  /** A date or month column that says to which month an entry belongs. */
  periodColumn: camel.nullable().default(null),
  /** Sets of columns no two entries of one office may share (together with 填报单位). */
  unique: z.array(z.array(camel).min(1)).default([]),
  figures: z.array(figureSchema).default([]),
  next: z.array(nextSchema).default([]),
  handOver: handOverSchema.nullable().default(null),
  print: printSchema,
})

export type Ledger = z.infer<typeof ledgerSchema>
export type LedgerInput = z.input<typeof ledgerSchema>
export type LedgerColumn = z.infer<typeof columnSchema>
export type ColumnKind = (typeof columnKinds)[number]
export type LedgerStatus = z.infer<typeof statusSchema>
export type LedgerFigure = z.infer<typeof figureSchema>
export type Condition = z.infer<typeof conditionSchema>
export type LedgerGroup = keyof typeof ledgerGroups
export type Keeper = keyof typeof keepers

/**
 * What a cell holds, by kind: text, longText, person, decimal, percent → string (decimals exact: '99.5');
 * integer, money (fen) → number; date → 'YYYY-MM-DD'; month → 'YYYY-MM'; deadline → {wording, by};
 * unit, measure, entry → id; choice → option id; creditCode → 18 characters, upper case; evidence → ids. An empty cell is absent.
 */
export type CellValue = string | number | { readonly wording: string; readonly by: string } | readonly string[]
/** An entry's cells by column id; empty cells are absent. */
export type EntryFields = Readonly<Record<string, CellValue>>
