import type { Connection } from '#db/repositories/connection.ts'
import { interviewFacts } from '#shared/documents/kinds/notices/interview.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { ServiceContext } from '../../../context.ts'
import { addresseeOf, oversightBodies, rulesTitle } from '../../../programmes/programme-names.ts'
import { unitRefs } from '../../../units.ts'
import { issuedTo, lastInterview, openMatters } from './unit-ladder.ts'

/** 约谈: the matters that a 督办单 has not moved; who comes, when and where, the office settles. */

async function groundFacts(context: ServiceContext, db: Connection, unitId: string, asOf: CalendarDay) {
  const unit = (await unitRefs(db, context.pack)).get(unitId)
  const issued = await issuedTo(context, db, unitId, asOf)
  const supervised = issued.filter((item) => item.kind === 'supervision')
  const about = new Set(supervised.map((item) => `${item.subjectKind} ${item.subjectId}`))
  const matters = issued.filter((item) => about.has(`${item.subjectKind} ${item.subjectId}`))
  return {
    unit: addresseeOf(context.pack, unit),
    rulesTitle: rulesTitle(context.pack),
    person: '',
    post: '',
    interviewOn: '',
    interviewTime: '',
    place: '',
    chair: context.pack.signers.find(({ documentKind }) => documentKind === 'interview-notice')?.signer ?? '',
    participants: [],
    items: await openMatters(context, db, unitId, matters, asOf),
    reason: '',
  }
}

export async function interviewNoticeSource(context: ServiceContext, db: Connection, unitId: string, asOf: CalendarDay): Promise<Facts> {
  const ground = await groundFacts(context, db, unitId, asOf)
  return {
    number: { code: null, year: Number(asOf.slice(0, 4)), serial: null },
    datedOn: null,
    draftedOn: asOf,
    addressee: ground.unit,
    ...ground,
    materials: ['上述事项未按要求办结的书面说明', '整改计划，明确整改措施、责任领导、责任人和完成时限'],
    absence:
      '请被约谈人按时参加，一般不得委托他人。确因特殊情况不能参加或者需要改期的，请于约谈前1日书面说明理由，经市专班办公室同意后委托其他负责人参加或者另行安排时间',
    copyTo: oversightBodies(context.pack),
    contact: null,
  }
}

/** The record begins as the 约谈通知书 that was issued was worded. */
export async function interviewRecordSource(context: ServiceContext, db: Connection, unitId: string, asOf: CalendarDay): Promise<Facts> {
  const called = await lastInterview(context, db, unitId, asOf)
  const ground =
    called === undefined
      ? await groundFacts(context, db, unitId, asOf)
      : Object.fromEntries(Object.keys(interviewFacts).map((key) => [key, called.facts[key]]))
  return {
    draftedOn: asOf,
    ...ground,
    notice: called === undefined ? null : { number: called.number, issuedOn: called.issuedOn },
    recorder: '',
    attendees: [],
    problems: '',
    statement: '',
    demands: '',
    dueOn: '',
    pledge: '',
    attachments: [],
    fileNumber: '',
  }
}
