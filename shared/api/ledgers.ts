import { z } from 'zod'
import { ledgerSchema } from '#shared/ledgers/schema.ts'
import { done, id, keysOf, rev, unitRef } from './labels.ts'
import { administratorsAndOfficers, command, everyone, nothing, officersAndReviewers, query } from './method.ts'
import { keepers } from '#shared/ledgers/schema.ts'
import { unchanging } from './unchanging.ts'

/** 专项台账 (M-030 … M-053): declared ledgers, their entries, what they count, what an office declares itself. */

const ledgerId = z.string().min(1)
/** A cell as `CellValue` describes it; the ledger's declaration decides what is right. */
const cell = z.union([
  z.string().max(20_000),
  z.number(),
  z.strictObject({ wording: z.string(), by: z.string() }),
  unchanging(z.array(z.string()).max(200)),
])
const fields = z.record(z.string(), cell)

const entryRow = z.strictObject({
  entryId: id,
  unit: unitRef,
  status: z.string(),
  /** `2022-04`, or '' where the ledger knows no month. */
  period: z.string(),
  dueOn: z.string().nullable(),
  isOverdue: z.boolean(),
  fields,
  /** Names behind the ids of unit, measure, entry and evidence cells. */
  names: z.record(z.string(), z.string()),
  /** 统一社会信用代码 that does not check, and the like: said, never refused. */
  warnings: z.array(z.strictObject({ columnId: z.string(), text: z.string() })),
  /** 代录: recorded by the city for the unit. */
  isOnBehalf: z.boolean(),
  rev,
})

const filter = z.strictObject({
  /** Finds by any part of the text, by code and by pinyin initials; '' for all. */
  text: z.string().max(100).default(''),
  statuses: z.array(z.string()).default([]),
  unitIds: z.array(id).default([]),
  /** Values of choice columns: `{ channel: ['hotline'] }`. */
  choices: z.record(z.string(), z.array(z.string())).default({}),
  isOverdue: z.boolean().default(false),
  /** Rows that a figure counts: the way from a number to what is behind it. */
  figure: z.string().nullable().default(null),
  /** With a figure: its end of month. */
  asOf: z.string().nullable().default(null),
  isDeleted: z.boolean().default(false),
})

const sort = z.strictObject({ column: z.string(), isDescending: z.boolean() })

/** One row of a block that is written at once; `entryId` null makes a new entry. Only the named cells change; null empties one. */
const change = z.strictObject({
  entryId: id.nullable(),
  rev: rev.nullable(),
  unitId: id.nullable(),
  status: z.string().nullable(),
  fields: z.record(z.string(), cell.nullable()),
})

export const ledgerMethods = {
  'ledgers.list': query(
    nothing,
    z.strictObject({
      groups: z.array(
        z.strictObject({
          title: z.string(),
          ledgers: z.array(
            z.strictObject({
              ledgerId,
              title: z.string(),
              shortTitle: z.string(),
              keeper: keysOf(keepers),
              entries: z.int(),
              open: z.int(),
              overdue: z.int(),
              /** Declared by this office in its form. */
              isOwn: z.boolean(),
              /** The current programme names it. */
              isNamed: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  ),
  'ledgers.get': query(
    z.strictObject({ ledgerId }),
    z.strictObject({
      ledger: ledgerSchema,
      isOwn: z.boolean(),
      /** Revision of an own declaration. */
      rev: rev.nullable(),
      canWrite: z.boolean(),
      /** 填报单位 that may be chosen. */
      units: z.array(unitRef),
      /** Sources by id, as they are printed: 「黑河市……实施方案 三.1」 needs the title. */
      sources: z.record(z.string(), z.string()),
      figures: z.array(z.strictObject({ figureId: z.string(), title: z.string(), value: z.string(), unit: z.string() })),
    }),
  ),
  'ledgers.entries': query(
    z.strictObject({
      ledgerId,
      filter: filter.default({
        text: '',
        statuses: [],
        unitIds: [],
        choices: {},
        isOverdue: false,
        figure: null,
        asOf: null,
        isDeleted: false,
      }),
      sort: sort.nullable().default(null),
      cursor: z.string().nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    /** `total` of the first page; null with those after it. */
    z.strictObject({ rows: z.array(entryRow), next: z.string().nullable(), total: z.int().nullable() }),
  ),
  'ledgers.entry': query(
    z.strictObject({ entryId: id }),
    z.strictObject({
      ledgerId,
      row: entryRow,
      isDeleted: z.boolean(),
      history: z.array(
        z.strictObject({
          rev,
          at: z.string(),
          officerName: z.string(),
          what: z.string(),
          changes: z.array(z.strictObject({ label: z.string(), from: z.string(), to: z.string() })),
        }),
      ),
      /** Entries of other ledgers that point here (投诉 of a pledge, 修复 of a complaint), and those that this one points to. */
      links: z.array(z.strictObject({ entryId: id, ledgerId, ledgerTitle: z.string(), title: z.string(), status: z.string() })),
    }),
  ),
  /** Entries of a ledger to link to, by part of their title. */
  'ledgers.choices': query(
    z.strictObject({ ledgerId, text: z.string().max(100) }),
    z.strictObject({ choices: z.array(z.strictObject({ entryId: id, title: z.string(), detail: z.string() })) }),
  ),
  'ledgers.save': command(
    z.strictObject({
      ledgerId,
      entryId: id.nullable(),
      rev: rev.nullable(),
      unitId: id,
      status: z.string(),
      fields,
    }),
    z.strictObject({ entryId: id, rev, warnings: z.array(z.strictObject({ columnId: z.string(), text: z.string() })) }),
  ),
  /** A pasted block, a fill, a set of cells: one command, one undo. All or nothing. */
  'ledgers.saveBlock': command(
    z.strictObject({ ledgerId, changes: z.array(change).min(1).max(5_000) }),
    z.strictObject({
      blockId: id,
      entries: z.array(z.strictObject({ entryId: id, rev })),
    }),
  ),
  /** Takes a block back: every entry of it returns to what it was, unless somebody changed it since. */
  'ledgers.undoBlock': command(z.strictObject({ blockId: id }), z.strictObject({ restored: z.int(), kept: z.int() })),
  'ledgers.remove': command(
    z.strictObject({
      entries: z
        .array(z.strictObject({ entryId: id, rev }))
        .min(1)
        .max(5_000),
    }),
    done,
  ),
  'ledgers.restore': command(z.strictObject({ entryIds: z.array(id).min(1).max(5_000) }), done),
  /** 台账打印件: drawn, saved as .docx or opened; `handOver` is the copy for the unit complained of. */
  'ledgers.print': command(
    z.strictObject({
      ledgerId,
      filter,
      unitId: id.nullable(),
      copy: z.enum(['full', 'handOver']),
      way: z.enum(['saveCopy', 'open', 'print']),
    }),
    z.strictObject({ savedAs: z.string().nullable(), rows: z.int() }),
    { roles: everyone },
  ),
  'ledgers.preview': query(
    z.strictObject({ ledgerId, filter, unitId: id.nullable(), copy: z.enum(['full', 'handOver']) }),
    /** The DocumentModel of the first pages, drawn by the preview. */
    z.strictObject({ model: z.unknown(), rows: z.int() }),
  ),
  /**
   * An Excel workbook in the office's own form: `full` with every column, private cells and hidden ids, so that it can be read in again;
   * `handOver` for the unit complained of; `form` blank, to be filled in.
   */
  'ledgers.export': command(
    z.strictObject({
      ledgerId,
      filter,
      unitId: id.nullable(),
      copy: z.enum(['full', 'handOver', 'form']),
      way: z.enum(['saveCopy', 'open']),
    }),
    z.strictObject({ savedAs: z.string().nullable(), rows: z.int() }),
    { roles: officersAndReviewers },
  ),
  /** 重错码 across ledgers: the same code with two names, one name with two codes, codes that do not check (M-052). */
  'ledgers.faultyCodes': query(
    nothing,
    z.strictObject({
      faults: z.array(
        z.strictObject({
          kind: z.enum(['sameCode', 'sameName', 'wrongCode']),
          code: z.string(),
          name: z.string(),
          problem: z.string(),
          entries: z.array(z.strictObject({ entryId: id, ledgerId, ledgerTitle: z.string(), name: z.string(), code: z.string() })),
        }),
      ),
    }),
  ),
  /** A ledger that the office declares itself; an existing one may gain columns, never lose one that holds data. */
  'ledgers.define': command(z.strictObject({ definition: ledgerSchema, rev: rev.nullable() }), z.strictObject({ ledgerId, rev }), {
    roles: administratorsAndOfficers,
  }),
  'ledgers.retire': command(z.strictObject({ ledgerId, rev }), done, { roles: administratorsAndOfficers }),
}
