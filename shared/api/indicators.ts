import { z } from 'zod'
import { calendarMonth } from '#shared/domain/period-schema.ts'
import { done, id, rev } from './labels.ts'
import { command, query } from './method.ts'

/** 指标 (M-120 … M-138): each with its numerator, denominator, target of the month and the rows behind it. */

const operator = z.enum(['>=', '>', '=', '<=', '<'])
/** Exact decimal text, as entered: `1234.5`. */
const decimal = z.string().regex(/^\d+(?:\.\d+)?$/, { error: '请填写不小于0的数' })

const figure = z.strictObject({
  /** Numbers as printed, '' where nothing was entered or counted yet. */
  numerator: z.string(),
  denominator: z.string(),
  /** 「99.52%」, 「5.6亿元」; '' while it cannot be said. */
  value: z.string(),
  /** Null while there is no value or no number in the target. */
  isMet: z.boolean().nullable(),
  /** 「距目标还差……」 or ''. */
  gap: z.string(),
})

const target = z.strictObject({
  operator,
  value: z.string().nullable(),
  /** 「≥80%」 */
  printed: z.string(),
  wording: z.string(),
  isBinding: z.boolean(),
  effectiveFrom: z.string(),
  by: z.string(),
  /** 依据文件 and clause. */
  basis: z.string(),
})

const part = z.strictObject({
  name: z.string(),
  unitId: id.nullable(),
  sector: z.string().nullable(),
  ...figure.shape,
  valueId: id.nullable(),
  rev: rev.nullable(),
})

export const indicatorMethods = {
  'indicators.list': query(
    z.strictObject({ month: calendarMonth }),
    z.strictObject({
      month: z.string(),
      indicators: z.array(
        z.strictObject({
          indicatorId: id,
          title: z.string(),
          taskNumber: z.int(),
          taskTitle: z.string(),
          unit: z.string(),
          numeratorTitle: z.string(),
          denominatorTitle: z.string().nullable(),
          /** Counted from a ledger, or entered every month with its source. */
          origin: z.enum(['ledger', 'entered']),
          /** Where the rows are: ledger and figure of numerator, denominator, and what is open where a figure counts exactly that. */
          rows: z.strictObject({ numerator: z.string(), denominator: z.string().nullable(), open: z.string().nullable() }).nullable(),
          ...figure.shape,
          /** Denominator less numerator as printed, '' where that is no number. */
          open: z.string(),
          target,
          note: z.string(),
        }),
      ),
    }),
  ),
  'indicators.get': query(
    z.strictObject({ indicatorId: id, month: calendarMonth }),
    z.strictObject({
      indicatorId: id,
      title: z.string(),
      /** What is counted and what is left out, in a sentence each. */
      explanation: z.array(z.string()),
      formerTarget: z.string(),
      /** Oldest first; the last one may lie ahead. */
      targets: z.array(target.extend({ isCurrent: z.boolean() })),
      /** Months of the programme up to the one asked for, each judged by its own month's target. */
      months: z.array(
        z.strictObject({
          month: z.string(),
          ...figure.shape,
          target: z.string(),
          source: z.string(),
          valueId: id.nullable(),
          rev: rev.nullable(),
        }),
      ),
      byCounty: z.array(part),
      /** The first entries that the denominator counts and the numerator does not; null where no entries are counted. */
      open: z
        .strictObject({
          ledgerId: z.string(),
          entries: z.array(z.strictObject({ entryId: id, title: z.string(), unitName: z.string(), status: z.string() })),
        })
        .nullable(),
      bySector: z.array(part),
      differences: z.array(z.strictObject({ body: z.string(), table: z.string(), reading: z.string() })),
    }),
  ),
  /** A number entered for a month: of the whole, of a county or of a sector, with where it comes from. */
  'indicators.enter': command(
    z.strictObject({
      indicatorId: id,
      month: calendarMonth,
      unitId: id.nullable(),
      sector: z.string().max(50).nullable(),
      numerator: decimal,
      denominator: decimal.nullable(),
      source: z.string().trim().min(2, { error: '请写明数据来源' }).max(200),
      valueId: id.nullable(),
      rev: rev.nullable(),
    }),
    z.strictObject({ valueId: id, rev }),
  ),
  'indicators.remove': command(z.strictObject({ valueId: id, rev }), done),
}
