import type { Connection } from '#db/repositories/connection.ts'
import { listDraftedItems } from '#db/repositories/notices.ts'
import type { UnitRecord } from '#db/repositories/organisation.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import {
  type Cause,
  type NoticeKind,
  type Step,
  causes,
  groupByUnit,
  noticeKinds,
  proposedKinds,
  usualAnswerDays,
} from '#shared/domain/supervision.ts'
import { addDays } from '#shared/domain/period.ts'
import { articleName } from '#shared/text/numerals.ts'
import { type ServiceContext, cityOnly, found } from '../context.ts'
import { type SubjectHistory, earlierNotice, readHistory } from './subject-history.ts'
import { type Subject, type SubjectFacts, keyOf, readSubjects } from './subjects.ts'
import { unitRefs } from '../units.ts'

/** What a step of the ladder would write: one notice a unit with its items numbered (一单位一单、一事一号). */

export interface ProposedItem {
  readonly subject: Subject
  readonly title: string
  readonly missed: string
  readonly cause: Cause
  readonly article: string
  readonly earlier: string
}

/** Writes nothing: the application proposes, a person decides. */
export async function proposeNotices(context: ServiceContext, input: { readonly step: Step; readonly subjects: readonly Subject[] }) {
  cityOnly(context, '起草提醒督办文书')
  const { db } = context.store
  const today = context.ports.clock.today()
  const [units, book, history] = [await unitRefs(db, context.pack), await readSubjects(context, db), await readHistory(context, db, today)]
  const chosen = [...new Map(input.subjects.map((subject) => [keyOf(subject), book.get(subject)])).values()]
  for (const facts of chosen) refuseGroundless(facts, input.step)
  const proposals = [...groupByUnit(chosen)].map(([unitId, items]) => {
    const unit = units.get(unitId)
    const kinds = [...proposedKinds(input.step, unit)]
    return {
      unit: units.ref(unitId),
      kind: found(kinds[0], '文书种类'),
      kinds,
      items: items.map((facts) => proposedItem(facts, input.step, history, today)),
      note: whyAnother(input.step, unit),
    }
  })
  const place = new Map(units.all.map((unit, at) => [unit.id, at]))
  proposals.sort(
    (one, other) =>
      kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) ||
      (place.get(one.unit.unitId) ?? 0) - (place.get(other.unit.unitId) ?? 0),
  )
  return { proposals, sentence: `将起草：${countByLabel(proposals).join('、')}`, answerDueOn: addDays(today, usualAnswerDays) }
}

const kindOrder: readonly NoticeKind[] = ['supervision', 'reminder', 'letter', 'internalReminder']

/** 第十四条 asks for work that is late or poor; what is done needs neither a reminder nor a 督办单. */
export function refuseGroundless(facts: SubjectFacts, step: Step): void {
  const name = nameOf(facts)
  if (facts.state === 'settled') throw ruleViolation('settledSubject', `“${name}”已办理（${facts.standing}）`, '请从所选事项中去掉该项')
  if (step === 'supervise' && facts.state === 'open') {
    throw ruleViolation('noGround', `“${name}”尚未到期，不具备督办事由（工作制度${articleName(14)}）`, '请改发工作提示单，或到期后再督办')
  }
}

/** 「7-3 进校园方案」 */
export function nameOf(facts: { readonly code: string; readonly title: string }): string {
  return `${facts.code} ${facts.title}`.trim()
}

/** What a notice says of a subject: missed date, cause with its article, the earlier notice (M-089). */
export function proposedItem(facts: SubjectFacts, step: Step, history: SubjectHistory, today: string): ProposedItem {
  const cause = causeOf(facts, step)
  return {
    subject: facts.subject,
    title: nameOf(facts),
    missed: facts.missed,
    cause,
    article: articleName(causes[cause].article),
    earlier: earlierNotice(history.notices(facts.subject), today),
  }
}

/** 事由 in the words of the 工作制度 (M-083, M-086). */
function causeOf(facts: SubjectFacts, step: Step): Cause {
  if (facts.subject.kind === 'obligation') return 'submission'
  if (step === 'supervise') return facts.subject.kind === 'problem' ? 'weakProgress' : 'delayed'
  if (facts.subject.kind === 'problem') return 'dailyAppraisal'
  return facts.state === 'open' ? 'dueSoon' : 'monitoring'
}

/** Why the paper is not the step's own kind (office.md «The ladder»). */
function whyAnother(step: Step, unit: UnitRecord): string {
  if (unit.isHost) return '本局牵头事项，拟内部催办单送责任科室，不向本局下发督办单或提示单'
  if (step === 'remind' || unit.sector === 'government' || unit.sector === 'territory') return ''
  return `“${unit.name}”属${sectorNames[unit.sector]}，先拟函或提示单；确需下发督办单的，须经专班组长签批`
}

const sectorNames = { party: '市委部门', court: '审判机关', massOrganisation: '群团组织', centralProvincial: '中省直单位' } as const

/** 「督办单1份（市教育局）、函或提示单1份（团市委）、内部催办单1份（3项）」 */
function countByLabel(
  proposals: readonly {
    readonly kinds: readonly NoticeKind[]
    readonly kind: NoticeKind
    readonly unit: { readonly name: string }
    readonly items: readonly unknown[]
  }[],
): string[] {
  return [...Map.groupBy(proposals, labelOf)].map(([label, own]) => {
    const items = own.reduce((sum, each) => sum + each.items.length, 0)
    const inside = own[0]?.kind === 'internalReminder' ? `${items}项` : own.map((each) => each.unit.name).join('、')
    return `${label}${own.length}份（${inside}）`
  })
}

function labelOf(proposal: { readonly kind: NoticeKind }): string {
  return proposal.kind === 'letter' ? `${noticeKinds.letter}或${noticeKinds.reminder.replace(/^工作/, '')}` : noticeKinds[proposal.kind]
}

/** 一事一号: a subject stands in one draft of a kind at most, and under one 督办单 that is not yet 销号. */
export async function refuseDoubles(
  context: ServiceContext,
  db: Connection,
  kind: NoticeKind,
  subjects: readonly SubjectFacts[],
  history: SubjectHistory,
): Promise<void> {
  const drafted = (await listDraftedItems(db, context.office.programmeId)).filter((item) => item.kind === kind)
  for (const facts of subjects) {
    const key = keyOf(facts.subject)
    if (drafted.some((item) => `${item.subject_kind} ${item.subject_id} ${item.subject_ordinal}` === key)) {
      throw ruleViolation('draftedOnce', `“${nameOf(facts)}”已列入拟办中的${noticeKinds[kind]}`, '请直接办理该单，或撤回后重新起草')
    }
    const open = history.notices(facts.subject).find((item) => item.kind === 'supervision' && item.conclusion !== 'approved')
    if (kind === 'supervision' && open !== undefined) {
      throw ruleViolation('supervisedOnce', `“${nameOf(facts)}”的督办单（编号：${open.number}）尚未销号`, '请登记回执，准予销号或退回续办')
    }
  }
}
