import { z } from 'zod'
import { articleName } from '#shared/text/numerals.ts'
import { datingFacts, earlierSteps, numberFact, standingOf, words, type NoticeItem } from '../../facts.ts'
import { type Letterhead, colophon, officeSignOff, redHead } from '../../letterhead.ts'
import type { Block, DocumentModel, Text } from '../../model.ts'
import { interviewNoticeSample } from '../../samples/interviews.ts'
import { type Facts, type TextField, itemFields, line, long, recordsAt, required } from '../../text-fields.ts'
import { blank, paragraph, plain, runInHeading, sentence } from '../../texts.ts'
import { define } from '../kind.ts'
import { interviewFacts, interviewFields, interviewPerson, interviewWhen } from './interview.ts'

/** 约谈通知书 (工作制度 第十四条; documents.md 5): after a 督办 that did not work, or directly on 工作推进组织不力. */
export const interviewNoticeFacts = z.strictObject({
  number: numberFact,
  ...datingFacts,
  addressee: words,
  ...interviewFacts,
  /** What the unit brings: 书面说明, 整改计划. */
  materials: z.array(words),
  /** 委托和改期. */
  absence: z.string(),
  copyTo: z.array(words),
  /** 附注: whom to call. */
  contact: z.string().nullable(),
})
export type InterviewNoticeFacts = z.output<typeof interviewNoticeFacts>

export function buildInterviewNotice(facts: InterviewNoticeFacts, letterhead: Letterhead): DocumentModel {
  return {
    kind: 'interview-notice',
    title: '约谈通知书',
    layout: 'formal',
    blocks: [
      ...redHead(letterhead, facts.number),
      { type: 'title', lines: ['约谈通知书'] },
      { type: 'addressee', text: plain(`${facts.addressee}：`) },
      paragraph(opening(facts)),
      ...grounds(facts),
      ...section('被约谈人', 'person', plain(interviewPerson(facts))),
      { type: 'heading', level: 1, text: '约谈时间和地点' },
      { type: 'paragraph', text: [...plain('时间：'), ...closed(interviewWhen(facts), facts.interviewOn)] },
      { type: 'paragraph', text: [...plain('地点：'), ...closed(roomFor('place', facts.place), facts.place)] },
      ...interviewers(facts),
      ...listed('需准备的材料', 'materials', facts.materials),
      ...(facts.absence === '' ? [] : section('有关要求', 'absence', plain(sentence(facts.absence)))),
      officeSignOff(letterhead, facts.datedOn, facts.draftedOn),
      ...(facts.contact === null ? [] : [paragraph(`（${facts.contact}）`)]),
      colophon(letterhead, facts.copyTo, facts.datedOn, facts.draftedOn),
    ],
  }
}

/** 第十四条 names two grounds: what 督办 has not moved, and 工作推进组织不力. */
function opening({ items, rulesTitle }: InterviewNoticeFacts): string {
  const ground = items.length === 0 ? '工作推进组织不力' : '所承担的有关工作经督办后仍未达到时序进度要求或者完成质效'
  return `你单位${ground}。依据《${rulesTitle}》${articleName(14)}规定，决定对你单位有关责任人进行约谈提醒。现将有关事项通知如下：`
}

function grounds({ items, reason, draftedOn }: InterviewNoticeFacts): Block[] {
  const year = Number(draftedOn.slice(0, 4))
  const [only] = items
  const heading: Block = { type: 'heading', level: 1, text: '约谈事由' }
  const besides = lines(reason).map((each) => paragraph(sentence(each)))
  if (only === undefined)
    return [heading, ...(besides.length === 0 ? [{ type: 'paragraph', text: roomFor('reason', '') } as const] : besides)]
  const matters =
    items.length === 1
      ? [paragraph(sentence(interviewMatter(only)) + mattersText(only, year), only.sourceIds)]
      : items.map((item) => runInHeading(2, sentence(interviewMatter(item)), mattersText(item, year), item.sourceIds))
  return [heading, ...matters, ...besides]
}

/** The matter with its place in the plan: 「“诚信黑河进校园”工作方案（措施7-3）」. */
export function interviewMatter(item: NoticeItem): string {
  return item.reference === '' ? item.title : `${item.title}（${item.reference}）`
}

function mattersText(item: NoticeItem, year: number): string {
  return standingOf(item, year) + earlierSteps(item, year)
}

function interviewers({ chair, participants }: InterviewNoticeFacts): Block[] {
  const present = participants.join('、')
  return [
    { type: 'heading', level: 1, text: '约谈人' },
    { type: 'paragraph', text: [...plain('主谈：'), ...closed(roomFor('chair', chair), chair)] },
    { type: 'paragraph', text: [...plain('参加：'), ...closed(roomFor('participants', present), present)] },
  ]
}

function section(heading: string, field: string, text: Text): Block[] {
  const isEmpty = text.every((part) => part.text === '')
  return [
    { type: 'heading', level: 1, text: heading },
    { type: 'paragraph', text: isEmpty ? roomFor(field, '') : text.map((part) => ({ ...part, text: sentence(part.text) })) },
  ]
}

/** One entry is a sentence, several are numbered. */
function listed(heading: string, field: string, entries: readonly string[]): Block[] {
  const [only] = entries
  if (entries.length < 2) return section(heading, field, plain(only ?? ''))
  return [{ type: 'heading', level: 1, text: heading }, ...entries.map((entry) => runInHeading(2, '', sentence(entry)))]
}

function roomFor(field: string, text: string): Text {
  return text === '' ? [blank(field, '　　　　　　　　')] : plain(text)
}

/** Room to write takes no full stop. */
function closed(text: Text, known: string): Text {
  return known === '' ? text : [...text, ...plain('。')]
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

/** Without a 督办单 before it, the ground has to be said. */
function texts(facts: Facts): TextField[] {
  const isAlone = recordsAt(facts, 'items').length === 0
  const asked = ['post', 'interviewOn', 'place', ...(isAlone ? ['reason'] : [])]
  return [
    ...itemFields(facts),
    ...interviewFields().map((field) => (asked.includes(field.field) ? required(field) : field)),
    required(long('materials', '需准备的材料', 'lines')),
    long('absence', '委托和改期', 'optional'),
    long('copyTo', '抄送', 'lines'),
    line('contact', '附注', 'nullable'),
  ]
}

export const interviewNotice = define({
  id: 'interview-notice',
  title: '约谈通知书',
  group: 'notices',
  of: 'unit',
  by: 'city',
  sentBy: 'city',
  isRepeatable: true,
  facts: interviewNoticeFacts,
  build: buildInterviewNotice,
  texts,
  series: 'interview',
  retention: '30年',
  disclosure: '不予公开',
  sample: interviewNoticeSample,
})
