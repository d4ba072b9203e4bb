import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { dayIn, datingFacts, noticeItem, noticeTitle, numberFact, ruleCitation, standingOf, words, type NoticeItem } from '../../facts.ts'
import { officeSignOff, redHead, type Letterhead } from '../../letterhead.ts'
import type { Block, DocumentModel } from '../../model.ts'
import { paragraph, plain, runInHeading, sentence } from '../../texts.ts'
import { define } from '../kind.ts'
import { reminderSlipSample } from '../../samples/notices.ts'
import { itemFields, line } from '../../text-fields.ts'

/** 工作提示单 (工作制度 第五、十三条, D-03): half a page, one unit, its matters numbered. */
export const reminderSlipFacts = z.strictObject({
  number: numberFact,
  ...datingFacts,
  addressee: words,
  rulesTitle: words,
  items: z
    .array(
      noticeItem.extend({
        /** The month's appraisal that this material counts for; null where it does not count. */
        countsFor: calendarMonth.nullable().default(null),
      }),
    )
    .min(1),
  /** What is asked for, one sentence each. */
  demands: z.array(words).min(1),
  replyBy: calendarDay.nullable(),
  /** 附注: 联系科室 and telephone of the office. */
  contact: z.string().nullable(),
})
export type ReminderSlipFacts = z.output<typeof reminderSlipFacts>
type Item = ReminderSlipFacts['items'][number]

export function buildReminderSlip(facts: ReminderSlipFacts, letterhead: Letterhead): DocumentModel {
  const units = noticeTitle(facts.items, '工作提示单')
  const year = Number(facts.draftedOn.slice(0, 4))
  return {
    kind: 'reminder-slip',
    title: units.join(''),
    layout: 'slip',
    blocks: [
      ...redHead({ ...letterhead, headLines: [letterhead.signOff] }, facts.number),
      { type: 'title', lines: ['工作提示单'] },
      { type: 'addressee', text: plain(`${facts.addressee}：`) },
      ...body(facts, year),
      officeSignOff(letterhead, facts.datedOn, facts.draftedOn),
      ...(facts.contact === null ? [] : [paragraph(`（${facts.contact}）`)]),
    ],
  }
}

function body(facts: ReminderSlipFacts, year: number): Block[] {
  const rules = ruleCitation(facts.rulesTitle, facts.items)
  const demands = facts.demands.map(sentence).join('')
  const reply = facts.replyBy === null ? '' : `请于${dayIn(facts.replyBy, year)}前将办理情况书面反馈至专班办公室。`
  const [only] = facts.items
  if (facts.items.length === 1 && only !== undefined) {
    return [
      paragraph(`依据${rules}，现就${only.title}提示如下：`),
      paragraph(itemText(only, year), only.sourceIds),
      paragraph(demands + reply),
    ]
  }
  return [
    paragraph(`依据${rules}，现就以下${facts.items.length}项工作提示如下：`),
    ...facts.items.map((item) => runInHeading(2, sentence(titleOf(item)), itemText(item, year), item.sourceIds)),
    paragraph(demands + reply),
  ]
}

function titleOf(item: NoticeItem): string {
  return item.reference === '' ? item.title : `${item.title}（${item.reference}）`
}

/** office.md: a 提示单 that counts says so. */
function itemText(item: Item, year: number): string {
  const counts = item.countsFor === null ? '' : `本项报送情况计入${Number(item.countsFor.slice(5))}月份考评。`
  return `${standingOf(item, year)}提示类别：${sentence(item.cause)}${counts}`
}

export const reminderSlip = define({
  id: 'reminder-slip',
  title: '工作提示单',
  group: 'notices',
  facts: reminderSlipFacts,
  build: buildReminderSlip,
  of: 'notice',
  by: 'city',
  sentBy: 'city',
  series: 'reminder',
  verb: '下发',
  course: { expectsAnswer: true },
  disclosure: '不予公开',
  texts: (facts) => [...itemFields(facts), line('contact', '附注', 'nullable')],
  sample: reminderSlipSample,
})
