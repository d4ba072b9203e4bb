import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { appraisalSchema, readingSchema, termSchema } from './schema-appraisal.ts'
import { differenceSchema } from './schema-difference.ts'
import { glossaryOverrideSchema, indicatorSchema, ledgerChoiceSchema, ledgerSeedSchema, questionnaireSchema } from './schema-ledgers.ts'
import { citedDocumentSchema, key, sourceDocumentSchema, sourceSchema, text } from './schema-source.ts'

export * from './schema-appraisal.ts'
export * from './schema-difference.ts'
export * from './schema-ledgers.ts'
export { citedDocumentSchema, sourceDocumentSchema, sourceSchema } from './schema-source.ts'
export type { Source, SourceDocument } from './schema-source.ts'

/** The shape of a programme pack: a year's work of one city as plain JSON values, each with the clause it comes from. */

export const unitKinds = ['department', 'territory', 'collective', 'upperBody'] as const
/** Which channel a unit belongs to; towards all but `government` and `territory` a 督办单 is not the first choice (office.md). */
export const unitSectors = ['government', 'party', 'court', 'massOrganisation', 'centralProvincial', 'territory'] as const

export const unitSchema = z.strictObject({
  id: key,
  /** As the 分解表 prints it: 市营商环境局. */
  name: text,
  /** 规范名称, where a source names it: 黑河市营商环境建设监督局. */
  fullName: z.string().nullable().default(null),
  /** Short forms that mean this unit and no other. */
  aliases: z.array(text),
  /** Short forms that this unit shares with another one: reading one asks (五大连池). */
  ambiguousAliases: z.array(text).default([]),
  kind: z.enum(unitKinds),
  level: z.enum(['province', 'city', 'county']),
  sector: z.enum(unitSectors),
  parentId: key.nullable().default(null),
  /** Members of a collective unit (各县（市、区）党委和政府 …). */
  members: z.array(key).default([]),
  /** Of a collective: `all` members carry its measures, or the office names the carriers itself (各有关单位). */
  expansion: z.enum(['all', 'officeNames']).default('all'),
  reports: z.boolean(),
  scored: z.boolean(),
  /** 自然人诚信积分试点 (task 9): decides which of 9-1 and 9-2 a county carries. */
  pilot: z.boolean().default(false),
  /** The bureau that hosts the task-force office: towards itself it writes 《内部催办单》. */
  host: z.boolean().default(false),
  /** GB/T 2260 code of a territory, where one exists. */
  areaCode: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .default(null),
  namedInSource: z.boolean(),
  note: z.string().nullable().default(null),
})

export const deadlineSchema = z.strictObject({
  /** As printed: 「4月制定方案,10月底前基本完成」. */
  wording: text,
  by: calendarDay,
  /** What must be there by then: 制定方案 / 基本完成 / 完成. */
  what: text,
})

/** Where a task comes from: the first plan, or a 动态调整方案 (M-023 … M-025). */
export const taskOrigins = ['original', 'raised', 'added'] as const

export const measureSchema = z.strictObject({
  id: key,
  /** 「7-3」: task number and place within the task. */
  code: z.string().regex(/^\d+-\d+$/),
  text,
  /** A short name for lists and notices: 「进校园方案」. */
  shortTitle: text,
  leads: z.array(key).min(1),
  responsible: z.array(key),
  /** Carried only by 试点 / 尚未试点 territories. */
  audience: z.enum(['all', 'pilot', 'nonPilot']).default('all'),
  /** 工作时限: the dates of the 分解表, in order; they colour the lists. Empty only where the work is `ongoing`. */
  deadlines: z.array(deadlineSchema),
  /** 「持续推进」, as printed: no due date, periodic progress instead of lateness (M-170). */
  ongoing: text.nullable().default(null),
  /** 最终时限 of the body text, where it is later than the working date. */
  finalDeadline: deadlineSchema.nullable().default(null),
  differences: z.array(differenceSchema).default([]),
  source: sourceSchema,
})

export const taskSchema = z.strictObject({
  id: key,
  number: z.int().min(1),
  /** The number as the text prints it, where it is not the plain number: 「二（一）2」. */
  printedNumber: text.nullable().default(null),
  /** 动态调整台账: an original task, a 调高指标 or a 新增任务 (M-023). */
  origin: z.enum(taskOrigins).default('original'),
  /** The first month of an added task: earlier months do not know it. Null for what was there from the start. */
  from: calendarMonth.nullable().default(null),
  /** Of a raised one, the goal before it was raised; 「原文未载」 where no source has it. */
  formerGoal: text.nullable().default(null),
  /** Name in the 分解表, which is the dispatch table. */
  title: text,
  bodyTitle: text,
  bodyText: text,
  goal: text,
  domain: z.int().min(1),
  measures: z.array(measureSchema).min(1),
  differences: z.array(differenceSchema).default([]),
  source: sourceSchema,
})

/** 领域 (一)-(十): the order of the monthly report (附件1). */
export const domainSchema = z.strictObject({
  number: z.int().min(1),
  /** The number as the text prints it, where it is not the plain one: 「一、（一）」. */
  printedNumber: text.nullable().default(null),
  title: text,
  /** Heading in 附件1, where its words differ. */
  reportTitle: text,
  source: sourceSchema,
})

/** A day that every month has, by its last day where it is shorter: 31 is 月末. */
const dayNumberOfMonth = z.int().min(1).max(31)

export const cadenceSchema = z.strictObject({
  /** First and last month of the appraisal. */
  from: calendarMonth,
  to: calendarMonth,
  startsOn: calendarDay,
  endsOn: calendarDay,
  /** 工作阶段 (M-155). */
  phases: z.array(z.strictObject({ title: text, from: calendarDay, to: calendarDay, text, source: sourceSchema })).default([]),
  /** Materials asked of units every month. */
  obligations: z.array(
    z.strictObject({
      kind: key,
      title: text,
      dueDay: dayNumberOfMonth,
      audience: z.enum(['reporting', 'scored']),
      countsForAppraisal: z.boolean(),
      inclusive: z.boolean(),
      source: sourceSchema,
    }),
  ),
  /** Days that the text leaves to the office: 计划审定, 复核, 审定, 通报. */
  officeDays: z.strictObject({
    settlePlan: dayNumberOfMonth,
    review: dayNumberOfMonth,
    finalise: dayNumberOfMonth,
    publish: dayNumberOfMonth,
  }),
  monthly: z.array(z.strictObject({ kind: key, title: text, source: sourceSchema })),
  quarterly: z.array(z.strictObject({ kind: key, title: text, source: sourceSchema })),
  yearly: z.array(z.strictObject({ kind: key, title: text, source: sourceSchema })),
})

export const letterheadSchema = z.strictObject({
  /** 发文机关标志, one entry a line. */
  headLines: z.array(text).min(1),
  /** 发文机关署名. */
  signOff: text,
  /** 代章 line under the name, with its parentheses; null where the office has its own seal. */
  sealedBy: z.string().nullable(),
  /** 印发机关 of the 版记. */
  printedBy: text,
  /** 机关代字; null until the office enters one. */
  organCode: z.string().nullable(),
})

/** Who signs a kind of paper by default; `listed` where the signer holds for 挂牌督办 only. */
export const signerSchema = z.strictObject({
  documentKind: key,
  signer: text,
  listed: z.boolean().default(false),
  deliberation: z.string().nullable().default(null),
})

/** A numbered article of the 工作制度; `grounds` are the cases that it lists, for a notice to choose from. */
export const articleSchema = z.strictObject({
  number: z.int().min(1),
  title: text,
  text,
  grounds: z.array(z.strictObject({ id: key, text })).default([]),
  source: sourceSchema,
})

export const packSchema = z.strictObject({
  format: z.literal(1),
  id: key,
  version: z.int().min(1),
  title: text,
  city: text,
  year: z.int(),
  sourceDocuments: z.array(sourceDocumentSchema).min(1),
  citedDocuments: z.array(citedDocumentSchema).default([]),
  officeName: text,
  hostUnitId: key,
  units: z.array(unitSchema),
  domains: z.array(domainSchema),
  tasks: z.array(taskSchema),
  indicators: z.array(indicatorSchema),
  /** 专项台账 that the programme keeps, by their ids in `shared/ledgers`. */
  ledgers: z.array(key),
  /** Rows that a ledger begins with: the 23 对接单位 of 2020 (M-163). */
  ledgerSeeds: z.array(ledgerSeedSchema).default([]),
  /** Options that a ledger's choice column offers, where the programme knows fewer than its declaration: 五进 (M-166). */
  ledgerChoices: z.array(ledgerChoiceSchema).default([]),
  questionnaires: z.array(questionnaireSchema).default([]),
  /** Words that this programme says differently: 市场主体 → 经营主体. */
  glossary: z.array(glossaryOverrideSchema).default([]),
  documents: z.array(key),
  cadence: cadenceSchema,
  /** 考评细则; null where the programme's sources have none. */
  appraisal: appraisalSchema.nullable(),
  readings: z.array(readingSchema),
  terms: z.array(termSchema).default([]),
  letterhead: letterheadSchema,
  signers: z.array(signerSchema),
  articles: z.array(articleSchema),
})

export type ProgrammePack = z.infer<typeof packSchema>
export type PackInput = z.input<typeof packSchema>
export type PackUnit = z.infer<typeof unitSchema>
export type PackTask = z.infer<typeof taskSchema>
export type PackMeasure = z.infer<typeof measureSchema>
export type Article = z.infer<typeof articleSchema>
export type TaskOrigin = (typeof taskOrigins)[number]
