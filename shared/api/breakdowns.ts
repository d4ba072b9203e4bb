import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { id, shortText } from './labels.ts'
import { command, administratorsAndOfficers, nothing, officers, query } from './method.ts'

/** 分解表 and 动态调整台账 as Word or Excel files (M-011, M-023): looked at, compared, decided upon, made into a programme. */

const token = z.string().min(1)
/** A table of the file by its `at`; null for the largest one. */
const table = z.int().min(0).nullable()

const field = z.enum(['number', 'title', 'goal', 'measure', 'leads', 'responsible', 'deadline', 'kind'])
const carrier = z.strictObject({ text: z.string(), unitId: id.nullable() })
const problem = z.strictObject({
  /** As the file counts its rows, from 1. */
  row: z.int(),
  field,
  /** The words as they stand in the file; '' for an empty cell. */
  text: z.string(),
  /** Half a sentence: 「不在本工作方案的单位名单内」. */
  problem: z.string(),
})

const measure = z.strictObject({
  /** 「7-3」 */
  code: z.string(),
  text: z.string(),
  /** The words of its cell. */
  original: z.string(),
  leads: z.array(carrier),
  responsible: z.array(carrier),
  deadline: z.strictObject({
    /** As printed. */
    text: z.string(),
    deadlines: z.array(z.strictObject({ wording: z.string(), by: z.string(), what: z.string() })),
    /** 「持续推进」 */
    ongoing: z.string().nullable(),
  }),
  row: z.int(),
})

const breakdown = z.strictObject({
  /** The line over the table. */
  title: z.string().nullable(),
  kind: z.enum(['breakdown', 'adjustment']),
  hasResponsible: z.boolean(),
  tasks: z.array(
    z.strictObject({
      number: z.int(),
      title: z.string(),
      goal: z.string(),
      origin: z.enum(['original', 'raised', 'added']),
      section: z.string().nullable(),
      original: z.strictObject({ number: z.string(), title: z.string(), goal: z.string() }),
      measures: z.array(measure),
      row: z.int(),
    }),
  ),
  problems: z.array(problem),
})

/** 「17项任务、31项措施、56个牵头」 */
const counts = z.strictObject({ tasks: z.int(), measures: z.int(), leads: z.int() })

const letterhead = z.strictObject({
  /** 发文机关标志, one entry a line. */
  headLines: z.array(shortText).min(1, { error: '请填写发文机关标志' }).max(4),
  signOff: shortText,
  /** 代章, with its brackets; null where the office has its own seal. */
  sealedBy: z.string().trim().max(200).nullable(),
  printedBy: shortText,
  /** 机关代字; null for none. */
  organCode: z.string().trim().max(50).nullable(),
})

/** What a form asks of a new programme; `proposal` fills it in. */
const asked = {
  city: shortText,
  year: z.int().min(2000).max(2100),
  title: shortText,
  officeName: shortText,
  /** Name of the bureau that hosts the office. */
  hostUnit: shortText,
  /** 县（市、区） in the order of their reports; may be empty. */
  territories: z.array(shortText).max(60),
  /** Measures without a 责任单位 of their own are carried by every 县（市、区）. */
  isCarriedByTerritories: z.boolean(),
  letterhead,
  from: calendarMonth,
  to: calendarMonth,
  reportDay: z.int().min(1).max(31),
}

/** Nothing has to be filled in yet: '' where the table says nothing. */
const proposal = z.strictObject({
  ...asked,
  city: z.string(),
  title: z.string(),
  officeName: z.string(),
  hostUnit: z.string(),
  territories: z.array(z.string()),
  letterhead: z.strictObject({
    headLines: z.array(z.string()),
    signOff: z.string(),
    sealedBy: z.string().nullable(),
    printedBy: z.string(),
    organCode: z.string().nullable(),
  }),
})

export const newProgrammeForm = z.strictObject({
  ...asked,
  /** 文件依据: the document that the table belongs to; 文号 null for none. */
  document: z.strictObject({
    title: shortText,
    number: z.string().trim().min(1).max(100).nullable(),
    issuer: shortText,
    issuedOn: calendarDay,
  }),
  /** Words set right where the table could not be read, by measure. */
  corrections: z
    .array(
      z.strictObject({
        code: z.string().max(20),
        field: z.enum(['leads', 'responsible', 'deadline', 'text']),
        text: z.string().trim().min(1).max(2_000),
      }),
    )
    .max(500),
  /** The built-in programme whose 考评细则 are taken over; null: nothing is scored. */
  rulesFrom: id.nullable(),
})

/** What is shown of a file before anything is stored. */
export const breakdownLook = z.strictObject({
  tables: z.array(z.strictObject({ at: z.int(), name: z.string(), rows: z.int() })),
  /** The table that is shown. */
  table: z.int(),
  counts,
  breakdown,
  proposal,
})

const difference = z.strictObject({
  /** Sent back with the decision: `7-3:leads`. */
  key: z.string(),
  /** The measure's code or the task's number in the programme: 「7-3」「12」. */
  where: z.string(),
  field: z.enum(['task', 'title', 'goal', 'measure', 'text', 'leads', 'responsible', 'deadline', 'number']),
  document: z.string(),
  pack: z.string(),
  row: z.int().nullable(),
  /** The programme carries it already with its reading: shown, not asked. */
  known: z.strictObject({ requirement: z.string(), reading: z.string() }).nullable(),
  /** Why the document cannot be chosen; null where it can. */
  obstacle: z.string().nullable(),
  note: z.string().nullable(),
})

const choice = z.enum(['programme', 'document'])

export const breakdownMethods = {
  'breakdowns.read': query(z.strictObject({ token, table }), breakdownLook, { roles: administratorsAndOfficers }),
  'breakdowns.compare': query(
    z.strictObject({ token, table, programmeId: id.nullable() }),
    z.strictObject({
      programme: z.strictObject({ programmeId: id, title: z.string(), version: z.int() }),
      /** Only differences from the current programme can be decided. */
      isCurrent: z.boolean(),
      table: z.int(),
      title: z.string().nullable(),
      kind: z.enum(['breakdown', 'adjustment']),
      counts,
      problems: z.array(problem),
      /** How many of the differences a person has to decide. */
      undecided: z.int(),
      differences: z.array(difference),
    }),
    { roles: officers },
  ),
  /** Every difference that is not `known` gets a decision; what is taken over makes the programme's next version. */
  'breakdowns.decide': command(
    z.strictObject({
      token,
      table,
      basis: shortText,
      basisNumber: z.string().trim().max(100),
      issuedOn: calendarDay,
      /** First month of tasks that are taken over. */
      from: calendarMonth,
      decisions: z
        .array(z.strictObject({ key: z.string().max(100), choice, reason: z.string().trim().min(2, { error: '请写明理由' }).max(500) }))
        .max(2_000),
    }),
    z.strictObject({ importId: id, taken: z.int(), kept: z.int(), version: z.int().nullable(), lines: z.int() }),
  ),
  'breakdowns.history': query(
    nothing,
    z.strictObject({
      imports: z.array(
        z.strictObject({
          importId: id,
          decidedOn: z.string(),
          officer: z.string(),
          fileName: z.string(),
          sha256: z.string(),
          title: z.string(),
          number: z.string(),
          issuedOn: z.string(),
          counts,
          version: z.int().nullable(),
          decisions: z.array(
            z.strictObject({
              key: z.string(),
              where: z.string(),
              field: z.string(),
              row: z.int().nullable(),
              document: z.string(),
              pack: z.string(),
              choice,
              reason: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** A programme that nobody has built in, beside the others of this city; the office switches to it with `programmes.switch`. */
  'programmes.createFromBreakdown': command(z.strictObject({ token, table, form: newProgrammeForm }), z.strictObject({ programmeId: id }), {
    roles: administratorsAndOfficers,
  }),
}
