import type { Connection } from '#db/repositories/connection.ts'
import { listSteps } from '#db/repositories/documents.ts'
import type { IssuedItem } from '#db/repositories/ladder.ts'
import { clueClauses } from '#shared/documents/kinds/notices/clue-report.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { noticeKinds } from '#shared/domain/supervision.ts'
import { type NumberParts, documentNumber } from '#shared/text/document-number.ts'
import { articleName } from '#shared/text/numerals.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { ServiceContext } from '../../../context.ts'
import { addresseeOf, oversightBodies, rulesTitle } from '../../../programmes/programme-names.ts'
import { noticeOutcome } from '../../../supervision/subject-history.ts'
import { unitRefs } from '../../../units.ts'
import { issuedTo, lastInterview, numberOf, openMatters } from './unit-ladder.ts'

/** 问题线索: what 提示, 督办 and 约谈 did not move, and what proves that they arrived. */

interface Step {
  readonly title: string
  readonly number: NumberParts | null
  readonly issuedOn: CalendarDay
  readonly deliveredOn: CalendarDay | null
  readonly outcome: string
  readonly sourceIds: string[]
}

export async function clueReportSource(context: ServiceContext, db: Connection, unitId: string, asOf: CalendarDay): Promise<Facts> {
  const { pack } = context
  const [addressee] = oversightBodies(pack)
  if (addressee === undefined) {
    throw ruleViolation('noOversightBody', '本方案未设督导考评问责工作专班，不能起草问题线索报告', '请先在单位名录中登记受理单位')
  }
  const issued = await issuedTo(context, db, unitId, asOf)
  const matters = await openMatters(context, db, unitId, issued, asOf)
  const steps = await stepsOf(context, db, unitId, issued, asOf)
  const article = steps.length === 0 ? 15 : 16
  return {
    datedOn: null,
    draftedOn: asOf,
    addressee,
    signers: [],
    unit: addresseeOf(pack, (await unitRefs(db, pack)).get(unitId)),
    rulesTitle: rulesTitle(pack),
    persons: '',
    // 已采取的措施 names the papers once for all matters.
    items: matters.map((item) => ({ ...item, earlier: [] })),
    otherFacts: '',
    steps,
    otherSteps: '',
    article: articleName(article),
    clause: clueClauses[article],
    answerBy: '',
    materials: steps.map(materialOf),
  }
}

/** Each paper once, by the day of its issue, with the 约谈 after the notices. */
async function stepsOf(
  context: ServiceContext,
  db: Connection,
  unitId: string,
  issued: readonly IssuedItem[],
  asOf: CalendarDay,
): Promise<Step[]> {
  const papers = [...new Map(issued.map((item) => [item.documentId, item])).values()]
  const steps: Step[] = []
  for (const item of papers) {
    steps.push({
      title: noticeKinds[item.kind],
      number: numberOf(item.number),
      issuedOn: item.issuedOn,
      deliveredOn: await deliveredOn(db, item.documentId, asOf),
      outcome: noticeOutcome(item, asOf),
      sourceIds: [item.noticeId],
    })
  }
  const called = await lastInterview(context, db, unitId, asOf)
  if (called !== undefined) {
    const { row, number, issuedOn } = called
    const delivered = await deliveredOn(db, row.id, asOf)
    steps.push({ title: '约谈通知书', number, issuedOn, deliveredOn: delivered, outcome: '', sourceIds: [row.id] })
  }
  return steps.toSorted((one, other) => one.issuedOn.localeCompare(other.issuedOn))
}

/** The day of its 签收; null while nobody signed for it. */
async function deliveredOn(db: Connection, documentId: string, asOf: CalendarDay): Promise<CalendarDay | null> {
  const step = (await listSteps(db, documentId)).findLast((each) => each.step === 'deliver' && each.done_on <= asOf)
  return step?.done_on ?? null
}

function materialOf({ title, number, issuedOn }: Step) {
  const day = officialMonthDay(issuedOn)
  return { name: title, number: number === null ? '' : documentNumber(number), day, pages: '', copies: '1', note: '' }
}
