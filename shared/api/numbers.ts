import { z } from 'zod'
import { retentionPeriods } from '#shared/domain/incoming-document.ts'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { paperWay, scanChoice } from './incoming-documents.ts'
import { administratorsAndOfficers, command, everyone, nothing, officersAndReviewers, query } from './method.ts'
import { done, id, reason, rev, shortText } from './labels.ts'

const year = z.int().min(1949).max(2200)
const serial = z.int().min(1, { error: '编号应为大于0的整数' }).max(999_999)
const savedAs = z.strictObject({ savedAs: z.string().nullable() })

/** A line of the 发文登记簿: a paper of the program, one that was issued before it came, or a number that was voided by hand. */
const registerLine = z.strictObject({
  key: z.string(),
  documentId: id.nullable(),
  paperId: id.nullable(),
  series: z.string().nullable(),
  serial: z.int().nullable(),
  /** '' where the paper carries none. */
  number: z.string(),
  title: z.string(),
  addressee: z.string(),
  signer: z.string(),
  datedOn: z.string().nullable(),
  copies: z.int().nullable(),
  issuedOn: z.string().nullable(),
  /** 保管期限 of the 归档; '' before it. */
  retention: z.string(),
  state: z.enum(['numbered', 'issued', 'registered', 'voided', 'withdrawn']),
  /** Why a number was voided, what a 补登 rests on. */
  note: z.string(),
})

/** 发文编号 and 发文登记簿 (M-092, office.md «Documents»). */
export const numberMethods = {
  'numbers.list': query(
    nothing,
    z.strictObject({
      series: z.array(
        z.strictObject({
          series: z.string(),
          title: z.string(),
          year: z.int(),
          next: z.int(),
          numbers: z.array(
            z.strictObject({
              serial: z.int(),
              text: z.string(),
              documentId: id.nullable(),
              title: z.string(),
              state: z.enum(['used', 'voided']),
              reason: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** 发文登记簿 of a year: every issued paper, with a number or without, in the order of its day. */
  'numbers.register': query(
    z.strictObject({ year }),
    z.strictObject({
      papers: z.array(registerLine),
      /** Years with papers, and the one of the programme, the newest first. */
      years: z.array(z.int()),
      /** Series that give numbers in this year; none in a county's office. */
      series: z.array(z.strictObject({ series: z.string(), title: z.string(), next: z.int() })),
    }),
  ),
  'numbers.printRegister': command(z.strictObject({ year, way: paperWay }), savedAs, { roles: officersAndReviewers }),
  /** A series may begin at a number above 1 (an office that starts in June). */
  'numbers.setNext': command(z.strictObject({ series: z.string(), year: z.int(), next: z.int().min(1), reason }), done, {
    roles: administratorsAndOfficers,
  }),
  /** 作废: a number that was used on paper by mistake, or will not be used. */
  'numbers.void': command(z.strictObject({ series: z.string(), year, serial, reason }), done, { roles: administratorsAndOfficers }),
  /** Only of a number that was voided by hand. */
  'numbers.unvoid': command(z.strictObject({ series: z.string(), year, serial }), done, { roles: administratorsAndOfficers }),

  'registeredPapers.get': query(
    z.strictObject({ paperId: id }),
    z.strictObject({
      paperId: id,
      series: z.string().nullable(),
      serial: z.int().nullable(),
      number: z.string(),
      title: z.string(),
      addressee: z.string(),
      signer: z.string(),
      datedOn: z.string(),
      issuedOn: z.string().nullable(),
      copies: z.int().nullable(),
      basis: z.string(),
      retention: z.string(),
      scan: z.strictObject({ name: z.string(), size: z.int() }).nullable(),
      rev,
    }),
  ),
  /** 补登历史文件: a paper that was issued before the program came takes its number in the series, also below its start. */
  'registeredPapers.save': command(
    z.strictObject({
      paperId: id.nullable(),
      rev: rev.nullable(),
      /** Null for a paper outside the series of the program: `number` is then as it stands on the paper, '' without 文号. */
      series: z.string().nullable(),
      serial: serial.nullable(),
      number: z.string().trim().max(60, { error: '文号不超过60字' }),
      title: z.string().trim().min(2, { error: '请填写标题' }).max(300, { error: '标题不超过300字' }),
      addressee: shortText,
      signer: z.string().trim().min(1, { error: '请填写签发人' }).max(50),
      datedOn: calendarDay,
      issuedOn: calendarDay.nullable(),
      copies: z.int().min(1, { error: '份数应为大于0的整数' }).max(10_000).nullable(),
      basis: z.string().trim().min(2, { error: '请填写补登依据' }).max(500),
      retention: z.enum(retentionPeriods).nullable(),
      scan: scanChoice,
    }),
    z.strictObject({ paperId: id, number: z.string(), rev }),
  ),
  'registeredPapers.remove': command(z.strictObject({ paperId: id, rev }), z.strictObject({ rev })),
  'registeredPapers.restore': command(z.strictObject({ paperId: id, rev }), z.strictObject({ rev })),
  'registeredPapers.openScan': command(z.strictObject({ paperId: id }), done, { roles: everyone }),
}
