import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { articleNames } from '#shared/text/numerals.ts'
import { citedNumber } from '#shared/text/document-number.ts'
import { officialDate, officialMonthDay } from '#shared/text/official-dates.ts'
import { sentence } from './texts.ts'

/** Facts that several documents share. Every schema is what `document KIND --input` asks for. */

export const words = z.string().trim().min(1, { error: '不能为空' })

/** A number of a series or of the organ; `serial` null until it is registered. */
export const numberFact = z.strictObject({
  code: z.string().nullable().default(null),
  year: z.int().min(2000).max(2100),
  serial: z.int().min(1).nullable(),
})

/** 成文日期 is the 签发日期; while it is open the month of `draftedOn` is printed with a blank day. */
export const datingFacts = { datedOn: calendarDay.nullable(), draftedOn: calendarDay }

/** A paper or call that came before: what, its number, when, and what became of it (逾期未回复). */
export const earlierNotice = z.strictObject({
  title: words,
  number: numberFact.nullable(),
  on: calendarDay,
  outcome: z.string().default(''),
})

/** One matter of a notice: one measure, obligation, instruction or problem (一事一号). */
export const noticeItem = z.strictObject({
  title: words,
  /** Its place in the plan: 措施7-3; empty where it has none. */
  reference: z.string().default(''),
  sourceIds: z.array(z.string()).default([]),
  /** 督办或提示事由: 延迟完成, 材料报送 …. */
  cause: words,
  dueOn: calendarDay.nullable(),
  /** What was due: 制定工作方案, 报送. */
  due: z.string().default('完成'),
  /** How it stands: 漏报, 未完成，逾期6日. */
  standing: z.string().default(''),
  earlier: z.array(earlierNotice).default([]),
  /** Articles of the 工作制度 that the item rests on. */
  articles: z.array(z.int().min(1)).default([]),
})
export type NoticeItem = z.output<typeof noticeItem>
export type EarlierNotice = z.output<typeof earlierNotice>

/** A day as a paper of `year` prints it: the year is named only where it differs. */
export function dayIn(day: string, year: number): string {
  return Number(day.slice(0, 4)) === year ? officialMonthDay(day) : officialDate(day)
}

/** `应于4月30日前制定工作方案，未完成，逾期6日。` */
export function standingOf(item: NoticeItem, year: number): string {
  const due = item.dueOn === null ? '' : `应于${dayIn(item.dueOn, year)}前${item.due}`
  const parts = [due, item.standing].filter((part) => part !== '')
  return parts.length === 0 ? '' : sentence(parts.join('，'))
}

/** `4月21日已下发工作提示单（编号：〔2022〕第3号），逾期未回复。` for each earlier step, in order. */
export function earlierSteps(item: NoticeItem, year: number): string {
  return item.earlier.map((notice) => sentence(earlierStep(notice, year))).join('')
}

function earlierStep(notice: EarlierNotice, year: number): string {
  const act = notice.number === null ? notice.title : `下发${notice.title}（${citedNumber(notice.number)}）`
  return `${dayIn(notice.on, year)}已${act}${notice.outcome === '' ? '' : `，${notice.outcome}`}`
}

/** The articles of all items, once each: `《……工作制度》第七、十、十四条`. */
export function ruleCitation(rulesTitle: string, items: readonly NoticeItem[]): string {
  const articles = [...new Set(items.flatMap((item) => item.articles))]
  return articles.length === 0 ? `《${rulesTitle}》` : `《${rulesTitle}》${articleNames(articles)}`
}

/** The pieces of a notice's title: 关于 + first matter + 等n项工作 + 的 + kind. */
export function noticeTitle(items: readonly NoticeItem[], kindTitle: string): string[] {
  const first = items[0]?.title ?? '有关工作'
  return items.length > 1 ? ['关于', first, `等${items.length}项`, '工作的', kindTitle] : ['关于', `${first}的`, kindTitle]
}
