import type { Connection } from '#db/repositories/connection.ts'
import type { UnitRecord } from '#db/repositories/organisation.ts'
import { listDutyCards } from '#db/repositories/programme.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type Cause, type NoticeKind, causes, noticeKinds } from '#shared/domain/supervision.ts'
import { type UrgeWay, urgeTitle } from '#shared/domain/urge.ts'
import { parseDocumentNumber } from '#shared/text/document-number.ts'
import type { ServiceContext } from '../context.ts'
import type { Facts } from '../documents/document-records.ts'
import { addresseeOf, breakdownTitle, oversightBodies, rulesTitle } from '../programmes/programme-names.ts'
import { type SubjectHistory, noticeOutcome } from './subject-history.ts'
import { type SubjectFacts, dayWords, subjectId } from './subjects.ts'
import { unitRefs } from '../units.ts'

/** What a notice says, for the template of its kind: measure, missed date, earlier step with its number, article (M-089). */

/** The paper that each kind of notice is written on. */
export const noticePapers = {
  reminder: 'reminder-slip',
  supervision: 'supervision-notice',
  internalReminder: 'internal-reminder',
  letter: 'inquiry-letter',
} as const satisfies Record<NoticeKind, string>

export interface NoticePlan {
  readonly kind: NoticeKind
  readonly unit: UnitRecord
  readonly items: readonly { readonly facts: SubjectFacts; readonly cause: Cause }[]
  /** One demand a line. */
  readonly demands: string
  readonly answerWay: string
  readonly answerDueOn: CalendarDay
  readonly isListed: boolean
  readonly copyTo: readonly string[]
}

interface Setting {
  readonly context: ServiceContext
  readonly history: SubjectHistory
  readonly asOf: CalendarDay
}

/** The facts of the kind’s template; lateness and earlier steps are counted to `asOf`, which is printed as the day of the draft. */
export async function noticeFacts(db: Connection, plan: NoticePlan, setting: Setting): Promise<Facts> {
  const { context, asOf } = setting
  const { pack } = context
  const base = {
    number: { code: null, year: Number(asOf.slice(0, 4)), serial: null },
    datedOn: null,
    draftedOn: asOf,
    items: withArticle14(
      context,
      plan,
      plan.items.map(({ facts, cause }) => itemFacts(plan, facts, cause, setting)),
    ),
  }
  const demands = plan.demands
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  const addressee = addresseeOf(pack, plan.unit)
  const { copyTo } = plan
  const cards = await dutyCardsOf(context, db, plan)
  switch (plan.kind) {
    case 'reminder': {
      const items = base.items.map((item, at) => ({ ...item, countsFor: plan.items[at]?.facts.countsFor ?? null }))
      return { ...base, items, addressee, rulesTitle: rulesTitle(pack), demands, replyBy: plan.answerDueOn, contact: null }
    }
    case 'supervision': {
      const listing = plan.isListed ? listingFacts(context, plan, cards) : null
      const feedback = plan.answerWay
      return { ...base, addressee, rulesTitle: rulesTitle(pack), demands, dueOn: plan.answerDueOn, feedback, copyTo, listing }
    }
    case 'internalReminder':
      return { ...base, section: joined(cards.map((card) => card.responsible_section)) || '有关责任科室', demands, dueOn: plan.answerDueOn }
    case 'letter': {
      const words = { subject: letterSubject(plan), ground: await letterGround(db, context, plan) }
      return { ...base, addressee, ...words, requests: demands, replyBy: plan.answerDueOn, copyTo, contact: null }
    }
  }
}

function itemFacts(plan: NoticePlan, facts: SubjectFacts, cause: Cause, { context, history, asOf }: Setting) {
  const before = [
    ...history.notices(facts.subject).map((item) => ({
      title: noticeKinds[item.kind],
      number: parseDocumentNumber(item.number) ?? null,
      on: item.issuedOn,
      outcome: noticeOutcome(item, asOf),
    })),
    ...history
      .urges(facts.subject)
      .map((urge) => ({ title: urgeTitle(urge.way as UrgeWay), number: null, on: urge.urged_on, outcome: '' })),
  ]
  return {
    // 第五条: what a 提示单 asks for is the handing in.
    title: plan.kind === 'reminder' && facts.subject.kind === 'obligation' ? `报送${facts.writtenTitle}` : facts.writtenTitle,
    reference: facts.code === '' || facts.subject.kind === 'problem' ? '' : `措施${facts.code}`,
    sourceIds: [subjectId(facts.subject)],
    cause: causes[cause].label,
    dueOn: facts.dueOn,
    due: facts.deed,
    standing: writtenStanding(facts, asOf),
    earlier: before.toSorted((one, other) => one.on.localeCompare(other.on)).slice(-3),
    articles: articlesOf(context, plan.kind, facts, cause),
  }
}

/** A paper states the day that it speaks of: 「截至5月5日未完成，逾期5日」. */
function writtenStanding(facts: SubjectFacts, asOf: CalendarDay): string {
  if (facts.state === 'settled') return facts.standing
  if (facts.state === 'open') return facts.dueOn === null ? '' : facts.daysLate === 0 ? '今日到期' : `距完成时限${-facts.daysLate}日`
  if (facts.standing === '漏报') return '漏报'
  const wanting = facts.subject.kind === 'obligation' ? '未报送' : facts.subject.kind === 'problem' ? '未整改到位' : '未完成'
  return `截至${dayWords(asOf, asOf)}${wanting}，逾期${facts.daysLate}日`
}

/** Articles of the 工作制度 that the item rests on: the cause's own, for a material also the one that asks for it; none where there is no 工作制度. */
function articlesOf(context: ServiceContext, kind: NoticeKind, facts: SubjectFacts, cause: Cause): number[] {
  if (context.pack.articles.length === 0) return []
  if (cause !== 'submission') return [causes[cause].article]
  const clause = context.pack.cadence.obligations.find((each) => each.kind === facts.material)?.source
  const asking = context.pack.articles.find(
    (each) => each.source.document === clause?.document && each.source.clause === clause.clause,
  )?.number
  return [...(asking === undefined ? [] : [asking]), kind === 'reminder' ? causes.oversightDemand.article : causes.submission.article]
}

/** 第十四条 is what a 督办单 stands on, whatever its items rest on, in a programme that has a 工作制度. */
function withArticle14<Item extends { readonly articles: readonly number[] }>(
  { pack }: ServiceContext,
  plan: NoticePlan,
  items: readonly Item[],
): Item[] {
  const article = causes.delayed.article
  if (pack.articles.length === 0 || plan.kind !== 'supervision' || items.some((item) => item.articles.includes(article))) return [...items]
  return items.map((item, at) => (at === 0 ? { ...item, articles: [...item.articles, article] } : item))
}

async function dutyCardsOf(context: ServiceContext, db: Connection, plan: NoticePlan) {
  const ids = plan.items.map((item) => subjectId(item.facts.subject))
  return (await listDutyCards(db, context.office.programmeId)).filter((card) => ids.includes(card.assignment_id))
}

function joined(names: readonly string[]): string {
  return [...new Set(names.filter((name) => name !== ''))].join('、')
}

function listingFacts(context: ServiceContext, plan: NoticePlan, cards: Awaited<ReturnType<typeof dutyCardsOf>>) {
  const leader = context.pack.signers.find((signer) => signer.documentKind === noticePapers.supervision && signer.listed)?.signer
  return {
    leader: leader ?? '专班组长',
    responsibleLeader: joined(cards.map((card) => card.leader_in_charge)),
    responsibleSection: joined(cards.map((card) => card.responsible_section)),
    listedOn: null,
    until: plan.answerDueOn,
    planDueOn: null,
    scope: '市专班各成员单位',
    removal: '督办事项全部办结，佐证材料经市专班办公室核验属实，由被督办单位书面申请，报挂牌领导同意后摘牌。',
  }
}

function letterSubject({ items }: NoticePlan): string {
  const first = items[0]?.facts
  if (first === undefined) return '商请推进有关工作'
  const verb = items.every((item) => item.facts.subject.kind === 'obligation') ? '报送' : '推进'
  const only = items.length === 1
  return `商请${verb}${only ? first.writtenTitle.replace(/工作方案$/, '工作') : `${first.writtenTitle}等${items.length}项工作`}`
}

/** Why the letter is written: the 分解表 for measures, the article for materials. */
async function letterGround(db: Connection, { pack }: ServiceContext, plan: NoticePlan): Promise<string> {
  const [only, second] = plan.items
  if (only !== undefined && second === undefined && only.facts.measureId !== null) {
    const units = await unitRefs(db, pack)
    const measure = pack.tasks.flatMap((task) => task.measures).find((each) => each.id === only.facts.measureId)
    const leads = (measure?.leads ?? []).map((unitId) => (unitId === plan.unit.id ? '贵单位' : units.get(unitId).name))
    const together = leads.length > 1 ? '共同' : ''
    return `按照《${breakdownTitle(pack)}》，${markedTitle(only.facts.writtenTitle)}由${leads.join('、')}${together}牵头，${only.facts.deadlineWording.replaceAll(',', '，')}`
  }
  const hasMeasure = plan.items.some((item) => item.facts.measureId !== null)
  return `按照《${hasMeasure ? breakdownTitle(pack) : rulesTitle(pack)}》，贵单位承担以下工作`
}

/** A title that names a document by its own “ ” stays as it is; any other is put between them. */
export function markedTitle(title: string): string {
  return title.includes('“') ? title : `“${title}”`
}

/** A 督办单 is copied to the 督导考评问责工作专班; other notices go to their unit alone. */
export function proposedCopies(context: ServiceContext, kind: NoticeKind): string[] {
  return kind === 'supervision' ? oversightBodies(context.pack) : []
}
