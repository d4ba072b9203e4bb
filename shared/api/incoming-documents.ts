import { z } from 'zod'
import { incomingStatuses, incomingSteps, retentionPeriods, urgencies } from '#shared/domain/incoming-document.ts'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import { command, everyone, officersAndReviewers, query } from './method.ts'
import { done, id, keysOf, reason, rev, shortText } from './labels.ts'

const year = z.int().min(1949).max(2200)
const person = z.string().trim().min(1, { error: '请填写姓名' }).max(50, { error: '姓名不超过50字' })
const opinion = z.string().trim().min(1, { error: '请填写意见' }).max(2_000, { error: '不超过2000字' })

/** A staged file that takes the place of the scan that is there; `keep` leaves it, `none` takes it away. */
export const scanChoice = z.discriminatedUnion('scan', [
  z.strictObject({ scan: z.literal('keep') }),
  z.strictObject({ scan: z.literal('none') }),
  z.strictObject({ scan: z.literal('staged'), token: z.string() }),
])
export type ScanChoice = z.infer<typeof scanChoice>

/** How a register leaves the program. */
export const paperWay = z.enum(['saveCopy', 'open', 'print'])

const incomingRow = z.strictObject({
  incomingId: id,
  serial: z.int(),
  /** 〔2022〕第12号 */
  number: z.string(),
  receivedOn: z.string(),
  way: keysOf(receiptWays),
  sender: z.string(),
  senderNumber: z.string(),
  title: z.string(),
  copies: z.int(),
  urgency: keysOf(urgencies),
  dueOn: z.string().nullable(),
  status: keysOf(incomingStatuses),
  isOverdue: z.boolean(),
  /** 承办单位和承办人. */
  handler: z.string(),
  /** 办理结果; '' before it is concluded. */
  result: z.string(),
  /** 保管期限; '' before it is filed. */
  retention: z.string(),
  voidedReason: z.string().nullable(),
  rev,
})

const incomingStep = z.strictObject({
  seq: z.int(),
  step: keysOf(incomingSteps),
  unit: z.string(),
  person: z.string(),
  on: z.string().nullable(),
  words: z.string(),
})

/** What is entered at each place of the 《文件处理单》. */
const incomingEntry = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('propose'), person, on: calendarDay, words: opinion }),
  z.strictObject({ step: z.literal('instruct'), person, on: calendarDay, words: opinion }),
  /** 传阅: `on` null until it was read. */
  z.strictObject({ step: z.literal('circulate'), person, on: calendarDay.nullable(), words: z.string().trim().max(500) }),
  z.strictObject({
    step: z.literal('assign'),
    unit: z.string().trim().min(1, { error: '请填写承办单位或科室' }).max(100),
    person: z.string().trim().max(50),
    on: calendarDay,
    words: z.string().trim().max(500),
  }),
  z.strictObject({ step: z.literal('conclude'), on: calendarDay, words: opinion }),
  z.strictObject({ step: z.literal('file'), on: calendarDay, retention: z.enum(retentionPeriods) }),
])
export type IncomingEntry = z.infer<typeof incomingEntry>

/** 收文登记簿 with 《文件处理单》 (office.md «Books that every office keeps»); every office keeps its own. */
export const incomingDocumentMethods = {
  /** The newest number first, a hundred at a time. */
  'incomingDocuments.list': query(
    z.strictObject({
      year,
      /** Found in 来文机关, 来文字号 or title. */
      text: z.string().trim().max(100).default(''),
      urgency: keysOf(urgencies).nullable().default(null),
      /** `next` of the page before; null for the first. */
      after: z.strictObject({ serial: z.int() }).nullable().default(null),
    }),
    z.strictObject({
      documents: z.array(incomingRow),
      /** Null at the end. */
      next: z.strictObject({ serial: z.int() }).nullable(),
      /** Years with papers, and the one of today, the newest first. */
      years: z.array(z.int()),
      /** The number that the next paper of this year is proposed. */
      nextSerial: z.int(),
    }),
  ),
  'incomingDocuments.get': query(
    z.strictObject({ incomingId: id }),
    z.strictObject({
      document: incomingRow,
      steps: z.array(incomingStep),
      /** The scan that lies beside it; null where there is none. */
      scan: z.strictObject({ name: z.string(), size: z.int() }).nullable(),
    }),
  ),
  'incomingDocuments.save': command(
    z.strictObject({
      incomingId: id.nullable(),
      rev: rev.nullable(),
      /** Null: the next one of the year. */
      serial: z.int().min(1, { error: '收文编号应为大于0的整数' }).max(999_999).nullable(),
      receivedOn: calendarDay,
      way: keysOf(receiptWays),
      sender: shortText,
      senderNumber: z.string().trim().max(100, { error: '不超过100字' }),
      title: z.string().trim().min(2, { error: '请填写标题' }).max(300, { error: '标题不超过300字' }),
      copies: z.int().min(1, { error: '份数应为大于0的整数' }).max(10_000),
      urgency: keysOf(urgencies),
      dueOn: calendarDay.nullable(),
      scan: scanChoice,
    }),
    z.strictObject({ incomingId: id, number: z.string(), rev }),
  ),
  /** Enters 拟办, 批示, 传阅, 承办, 办结 or 归档; with `seq` it takes the place of that entry. */
  'incomingDocuments.enter': command(
    z.strictObject({ incomingId: id, rev, seq: z.int().min(1).nullable(), entry: incomingEntry }),
    z.strictObject({ seq: z.int(), rev, status: keysOf(incomingStatuses) }),
  ),
  /** Takes an entry out of the 《文件处理单》; entering it again at its `seq` brings it back. */
  'incomingDocuments.takeOut': command(z.strictObject({ incomingId: id, rev, seq: z.int().min(1) }), z.strictObject({ rev })),
  /** 作废: the number stays in the register with the reason. */
  'incomingDocuments.void': command(z.strictObject({ incomingId: id, rev, reason }), z.strictObject({ rev })),
  'incomingDocuments.unvoid': command(z.strictObject({ incomingId: id, rev }), z.strictObject({ rev })),
  'incomingDocuments.openScan': command(z.strictObject({ incomingId: id }), done, { roles: everyone }),
  /** 《文件处理单》. */
  'incomingDocuments.print': command(
    z.strictObject({ incomingId: id, way: paperWay }),
    z.strictObject({ savedAs: z.string().nullable() }),
    {
      roles: officersAndReviewers,
    },
  ),
  /** 收文登记簿 of a year. */
  'incomingDocuments.printRegister': command(z.strictObject({ year, way: paperWay }), z.strictObject({ savedAs: z.string().nullable() }), {
    roles: officersAndReviewers,
  }),
}
