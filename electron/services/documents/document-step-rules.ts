import { type DocumentRow, listSteps } from '#db/repositories/documents.ts'
import { findNotice } from '#db/repositories/notices.ts'
import { emptyPlaces } from '#shared/documents/text-fields.ts'
import { type DocumentStatus, type DocumentStep, afterStep, documentStatuses, nextStep } from '#shared/domain/document.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { needsGroupLeader } from '#shared/domain/supervision.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { type Act, type ServiceContext, found } from '../context.ts'
import { factsOf, kindOf, stepTitle, wordedFacts } from './document-records.ts'
import { noticePapers } from '../supervision/notice-facts.ts'
import { unitRefs } from '../units.ts'

/** Which step may be taken, on which day, and whose signature it needs. */

/** Steps keep their order; the refusal names the one that comes first. */
export function refuseStep(row: Pick<DocumentRow, 'kind' | 'title' | 'status'>, step: DocumentStep): void {
  const { course } = kindOf(row.kind)
  const status = row.status as DocumentStatus
  if (afterStep(status, step, course) !== undefined) return
  const next = nextStep(status, course)
  const remedy = next === undefined ? '该文书不再办理，如需更正请另行起草' : `请先办理“${stepTitle(row.kind, next)}”`
  throw ruleViolation('documentStep', `《${row.title}》现为“${documentStatuses[status]}”，不能办理“${stepTitle(row.kind, step)}”`, remedy)
}

/** 核稿 waits until every required place is filled in; the refusal names those that are empty. */
export function refuseEmptyPlaces(row: DocumentRow): void {
  const empty = emptyPlaces(kindOf(row.kind).texts(factsOf(row)), wordedFacts(row))
  if (empty.length > 0) throw ruleViolation('emptyPlaces', `${empty.join('、')}还没有填写`, '请补充后再核稿')
}

/** No step lies in the future, and none before the step that it follows. */
export async function refuseDates(act: Act, row: DocumentRow, on: CalendarDay): Promise<void> {
  if (on > act.today) throw ruleViolation('stepInFuture', '所填日期晚于今天', '请核对日期')
  const dated = (await listSteps(act.trx, row.id)).filter((step) => step.step !== 'check' && step.step !== 'number')
  const last = dated.at(-1)?.done_on
  if (last !== undefined && on < last) throw ruleViolation('stepOrder', `所填日期早于上一步的日期（${officialDate(last)}）`, '请核对日期')
}

/** A notice asks for nothing by a day that is over when it is signed or issued. */
export async function refuseStaleDue(act: Act, row: DocumentRow, on: CalendarDay): Promise<void> {
  const notice = row.notice_id === null ? undefined : await findNotice(act.trx, row.notice_id)
  if (notice === undefined || notice.answer_due_on >= on) return
  const remedy = row.status === 'checked' ? '请先调整办理时限' : '请撤回后重新起草'
  throw ruleViolation('staleDue', `办理时限（${officialDate(notice.answer_due_on)}）早于所填日期`, remedy)
}

/** The signer whom the pack names for the kind; 挂牌督办, and a 督办单 beyond the city's own bureaux, ask for the 专班组长. */
export async function defaultSigner(
  context: ServiceContext,
  db: Act['trx'],
  row: Pick<DocumentRow, 'kind' | 'notice_id'>,
): Promise<string> {
  const notice = row.notice_id === null ? undefined : await findNotice(db, row.notice_id)
  const isListed = notice?.is_listed === 1 || (notice !== undefined && (await asksGroupLeader(context, db, notice)))
  const own = context.pack.signers.filter((signer) => signer.documentKind === row.kind)
  return (own.find((signer) => signer.listed === isListed) ?? own[0])?.signer ?? '办公室主任'
}

async function asksGroupLeader(
  { pack }: ServiceContext,
  db: Act['trx'],
  notice: NonNullable<Awaited<ReturnType<typeof findNotice>>>,
): Promise<boolean> {
  return needsGroupLeader(notice.kind, (await unitRefs(db, pack)).get(notice.unit_id))
}

/** Towards 市委部门, 法院, 群团 and 中省直 units a 督办单 goes only under the signature of the 专班组长 (office.md «The ladder»). */
export async function refuseSigner(context: ServiceContext, act: Act, row: DocumentRow, signer: string): Promise<void> {
  if (row.notice_id === null) return
  const notice = found(await findNotice(act.trx, row.notice_id), '该提醒督办文书')
  if (!(await asksGroupLeader(context, act.trx, notice))) return
  const leader = context.pack.signers.find((each) => each.documentKind === noticePapers.supervision && each.listed)?.signer ?? '专班组长'
  if (signer !== leader)
    throw ruleViolation('groupLeader', `对该单位下发督办单，须由${leader}签发`, `请由${leader}签批后登记，或改拟函、提示单`)
}
