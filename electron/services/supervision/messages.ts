import type { UnitRecord } from '#db/repositories/organisation.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { dayInChina } from '#shared/domain/period.ts'
import { groupByUnit } from '#shared/domain/supervision.ts'
import type { ServiceContext } from '../context.ts'
import { nameOf } from './notice-proposals.ts'
import { type Subject, type SubjectFacts, dayWords, keyOf, readSubjects } from './subjects.ts'
import { unitRefs } from '../units.ts'

/**
 * A short message to paste into a chat, one line a unit (office.md «The ladder»):
 * 「【提示】孙吴县专班：4月份工作完成情况应于4月20日前报送，截至21日9时未收到，请速报。」
 */
export async function composeMessage(context: ServiceContext, input: { readonly subjects: readonly Subject[] }): Promise<{ text: string }> {
  const { db } = context.store
  const now = context.ports.clock.now()
  const today = dayInChina(now)
  const [units, book] = [await unitRefs(db, context.pack), await readSubjects(context, db, today)]
  const chosen = [...new Map(input.subjects.map((subject) => [keyOf(subject), book.get(subject)])).values()]
  const settled = chosen.find((facts) => facts.state === 'settled')
  if (settled !== undefined) {
    throw ruleViolation('settledSubject', `“${nameOf(settled)}”已办理（${settled.standing}）`, '请从所选事项中去掉该项')
  }
  const lines = [...groupByUnit(chosen)].map(
    ([unitId, items]) => `【提示】${recipientOf(units.get(unitId))}：${sentences(items, now, today)}`,
  )
  return { text: lines.join('\n') }
}

/** 「孙吴县专班」; a 管委会 and a department go by their own name. */
export function recipientOf(unit: UnitRecord): string {
  return unit.kind === 'territory' && /[县市区]$/.test(unit.name) ? `${unit.name}专班` : unit.name
}

function sentences(items: readonly SubjectFacts[], now: string, today: string): string {
  const [materials, works] = [
    items.filter((facts) => facts.subject.kind === 'obligation'),
    items.filter((facts) => facts.subject.kind !== 'obligation'),
  ]
  const parts = [clause(materials, '未收到', now, today), clause(works, '未完成', now, today)].filter((part) => part !== '')
  return `${parts.join('；')}，${request(items, materials.length, works.length)}。`
}

/** 「A应于4月20日前报送、B应于4月23日前报送，截至24日9时均未收到」 */
function clause(items: readonly SubjectFacts[], wanting: string, now: string, today: string): string {
  if (items.length === 0) return ''
  const dues = items.map(
    (facts) => `${facts.writtenTitle}${facts.dueOn === null ? `尚未${facts.deed}` : `应于${dayWords(facts.dueOn, today)}前${facts.deed}`}`,
  )
  return `${dues.join('、')}，截至${momentWords(items, now, today)}${items.length > 1 ? '均' : ''}${wanting}`
}

/** 「21日9时」; the month is named where something fell due in another one. */
function momentWords(items: readonly SubjectFacts[], now: string, today: string): string {
  const isSameMonth = items.every((facts) => facts.dueOn?.slice(0, 7) === today.slice(0, 7))
  const day = isSameMonth ? `${Number(today.slice(8))}日` : dayWords(today, today)
  return `${day}${new Date(Date.parse(now) + 8 * 3_600_000).getUTCHours()}时`
}

function request(items: readonly SubjectFacts[], materials: number, works: number): string {
  const isLate = items.some((facts) => facts.state === 'late')
  if (works === 0) return isLate ? '请速报' : '请按时报送'
  if (materials === 0) return isLate ? '请抓紧办理' : '请按时办理'
  return isLate ? '请抓紧办理并补报' : '请按时办理并报送'
}
