import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import type { Role } from '#shared/domain/roles.ts'
import { command, query } from './method.ts'
import { id } from './labels.ts'

/** 审计日志: for those who look after the office's log and for nobody else (reliability.md 4, 5). */
const auditors: readonly Role[] = ['administrator', 'auditor']

const filter = {
  from: calendarDay.nullable(),
  /** The last day, itself included. */
  to: calendarDay.nullable(),
  /** '' for what the program did by itself. */
  officerId: z.string().nullable(),
  /** The noun of the action (shared/domain/event-names.ts, `eventGroups`). */
  group: z.string().max(50).nullable(),
  /** The subject's type (`eventSubjects`). */
  subject: z.string().max(50).nullable(),
  /** Words of the detail, or of what action, subject or officer is called; '' for all. */
  text: z.string().max(100, { error: '查找内容不超过100字' }),
}

const row = z.strictObject({
  seq: z.int(),
  at: z.string(),
  /** '' where the program acted by itself. */
  officer: z.string(),
  action: z.string(),
  /** What kind of thing it was about; '' where nothing was named. */
  subject: z.string(),
  /** What that thing is called; '' where the store keeps no title of it. */
  title: z.string(),
  detail: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  /** 审计编码 of this row, as it would be printed. */
  code: z.string(),
})

export const auditMethods = {
  /** A hundred rows, the newest first. */
  'audit.search': query(
    z.strictObject({ ...filter, /** `next` of the page before; null for the first. */ before: z.int().nullable() }),
    z.strictObject({
      rows: z.array(row),
      /** null at the end. */
      next: z.int().nullable(),
      officers: z.array(z.strictObject({ officerId: id, name: z.string() })),
    }),
    { roles: auditors },
  ),
  /** All rows of the filter as an Excel workbook. */
  'audit.export': command(
    z.strictObject({ ...filter, way: z.enum(['saveCopy', 'open']) }),
    z.strictObject({ /** null when the dialog was left, or nothing was saved. */ savedAs: z.string().nullable(), rows: z.int() }),
    { roles: auditors },
  ),
  /** A piece of the full check; ask on with `next` until it is null. */
  'audit.verify': query(
    z.strictObject({ /** `next` of the piece before; 0 for the first. */ after: z.int().min(0) }),
    z.strictObject({
      /** Rows of this piece. */
      count: z.int(),
      /** The newest row's number: how far the check has to go. */
      total: z.int(),
      next: z.int().nullable(),
      findings: z.array(z.strictObject({ seq: z.int(), sentence: z.string() })),
      /** Findings of this piece that are not told one by one. */
      furtherFindings: z.int(),
      /** Of the last piece: heads written down elsewhere that the chain was held against, and its newest link. */
      end: z.strictObject({ witnesses: z.int(), lastSeq: z.int(), code: z.string() }).nullable(),
    }),
    { roles: auditors },
  ),
  /** Holds the 审计编码 of a 发文稿纸 or a 交接单 against the chain. */
  'audit.checkCode': query(
    z.strictObject({ code: z.string().max(40) }),
    z.strictObject({
      standing: z.enum(['agrees', 'differs', 'unknown']),
      sentence: z.string(),
      row: row.nullable(),
      /** What this machine knows of the paper. */
      paper: z.strictObject({ kind: z.string(), title: z.string(), at: z.string() }).nullable(),
    }),
    { roles: auditors },
  ),
}
