import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { dayIn, datingFacts, earlierSteps, noticeItem, numberFact, standingOf, words } from '../../facts.ts'
import { letterCopies, officeSignOff, titleBlock, type Letterhead } from '../../letterhead.ts'
import type { Block, DocumentModel } from '../../model.ts'
import { numberText, paragraph, plain, runInHeading, sentence } from '../../texts.ts'
import { define } from '../kind.ts'
import { inquiryLetterSample } from '../../samples/notices.ts'
import { itemFields, line, long } from '../../text-fields.ts'

/** 函 towards 市委部门, 法院, 群团 and 中省直 units, which the office does not direct (office.md «The ladder»); 信函格式 of GB/T 9704 第10.1条. */
export const inquiryLetterFacts = z.strictObject({
  number: numberFact,
  ...datingFacts,
  addressee: words,
  /** What the letter is about: 商请推进诚信“进校园”工作. */
  subject: words,
  /** Why it is written: the plan or meeting that asks for the work. */
  ground: words,
  items: z.array(noticeItem).min(1),
  requests: z.array(words).min(1),
  replyBy: calendarDay,
  copyTo: z.array(words),
  contact: z.string().nullable(),
})
export type InquiryLetterFacts = z.output<typeof inquiryLetterFacts>

export function buildInquiryLetter(facts: InquiryLetterFacts, letterhead: Letterhead): DocumentModel {
  const units = ['关于', facts.subject, '的函']
  return {
    kind: 'inquiry-letter',
    title: units.join(''),
    layout: 'formal',
    blocks: [
      { type: 'letterMark', name: letterhead.signOff },
      { type: 'numberLine', text: numberText(facts.number) },
      titleBlock(units),
      { type: 'addressee', text: plain(`${facts.addressee}：`) },
      ...body(facts),
      officeSignOff(letterhead, facts.datedOn, facts.draftedOn),
      ...(facts.contact === null ? [] : [paragraph(`（${facts.contact}）`)]),
      ...letterCopies(facts.copyTo),
    ],
  }
}

function body(facts: InquiryLetterFacts): Block[] {
  const year = Number(facts.draftedOn.slice(0, 4))
  const [only] = facts.items
  const matters =
    facts.items.length === 1 && only !== undefined
      ? [paragraph(`${only.title}：${matter(only, year)}`, only.sourceIds)]
      : facts.items.map((item) => runInHeading(2, sentence(item.title), matter(item, year), item.sourceIds))
  return [
    paragraph(`${sentence(facts.ground)}现就有关事项函商如下：`),
    ...matters,
    paragraph(`${facts.requests.map(sentence).join('')}请于${dayIn(facts.replyBy, year)}前函复。`),
    paragraph('专此致函，请予支持。'),
  ]
}

function matter(item: InquiryLetterFacts['items'][number], year: number): string {
  return standingOf(item, year) + earlierSteps(item, year)
}

export const inquiryLetter = define({
  id: 'inquiry-letter',
  title: '函',
  group: 'letters',
  facts: inquiryLetterFacts,
  build: buildInquiryLetter,
  of: 'notice',
  by: 'city',
  sentBy: 'city',
  series: 'letter',
  course: { expectsAnswer: true },
  disclosure: '不予公开',
  texts: (facts) => [line('subject', '事由'), long('ground', '发函依据'), ...itemFields(facts), line('contact', '附注', 'nullable')],
  sample: inquiryLetterSample,
})
