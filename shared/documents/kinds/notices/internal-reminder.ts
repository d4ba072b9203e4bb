import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { dayIn, datingFacts, earlierSteps, noticeItem, numberFact, standingOf, words } from '../../facts.ts'
import type { Letterhead } from '../../letterhead.ts'
import type { DocumentModel } from '../../model.ts'
import { dateText, numberText, paragraph, plain, runInHeading, sentence } from '../../texts.ts'
import { define } from '../kind.ts'
import { internalReminderSample } from '../../samples/notices.ts'
import { itemFields, line } from '../../text-fields.ts'

/** 内部催办单: what the host bureau writes to its own 责任科室 (office.md «The ladder»); no red head, no seal, no 抄送. */
export const internalReminderFacts = z.strictObject({
  number: numberFact,
  ...datingFacts,
  /** 责任科室. */
  section: words,
  items: z.array(noticeItem).min(1),
  demands: z.array(words).min(1),
  dueOn: calendarDay,
})
export type InternalReminderFacts = z.output<typeof internalReminderFacts>

export function buildInternalReminder(facts: InternalReminderFacts, letterhead: Letterhead): DocumentModel {
  const year = Number(facts.draftedOn.slice(0, 4))
  return {
    kind: 'internal-reminder',
    title: `内部催办单（${facts.section}）`,
    layout: 'slip',
    blocks: [
      { type: 'title', lines: ['内部催办单'] },
      { type: 'numberLine', text: numberText(facts.number) },
      { type: 'addressee', text: plain(`${facts.section}：`) },
      paragraph(`本局牵头的以下${facts.items.length}项工作需抓紧办理：`),
      ...facts.items.map((item) =>
        runInHeading(
          2,
          sentence(item.reference === '' ? item.title : `${item.title}（${item.reference}）`),
          `${standingOf(item, year)}${earlierSteps(item, year)}催办事由：${sentence(item.cause)}`,
          item.sourceIds,
        ),
      ),
      paragraph(`${facts.demands.map(sentence).join('')}请于${dayIn(facts.dueOn, year)}前将办理结果报专班办公室。`),
      {
        type: 'signOff',
        organ: letterhead.signOff,
        sealedBy: null,
        date: dateText(facts.datedOn, facts.draftedOn),
        hasSeal: false,
      },
      { type: 'handSignatures', labels: ['科室签收', '签收时间', '办理结果'] },
    ],
  }
}

export const internalReminder = define({
  id: 'internal-reminder',
  title: '内部催办单',
  group: 'notices',
  facts: internalReminderFacts,
  build: buildInternalReminder,
  of: 'notice',
  by: 'city',
  sentBy: 'city',
  series: 'internalReminder',
  verb: '下发',
  // It stays within the bureau (office.md «The ladder»).
  course: { isSealed: false, expectsAnswer: true },
  disclosure: '不予公开',
  texts: (facts) => [line('section', '主送科室'), ...itemFields(facts)],
  sample: internalReminderSample,
})
