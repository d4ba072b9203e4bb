import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { datingFacts, dayIn, words } from '../../facts.ts'
import { type Letterhead, colophon, officeSignOff, redHead, titleBlock } from '../../letterhead.ts'
import type { Block, DocumentModel, Text } from '../../model.ts'
import { meetingNoticeSample } from '../../samples/meetings.ts'
import { day, line, long, required } from '../../text-fields.ts'
import { blank, plain, runInHeading, sentence } from '../../texts.ts'
import { define } from '../kind.ts'
import { meetingFacts, meetingFields, meetingUnits, placeText, whenText } from './meeting.ts'
import { receiptAnnex, receiptRows, receiptStrip } from './meeting-receipt.ts'

/** 会议通知 (工作制度 第六条; documents.md 5): 时间, 地点, 议题, 参加人员, 有关要求, 联系人, with its 回执. */
export const meetingNoticeFacts = z.strictObject({
  ...datingFacts,
  ...meetingFacts,
  addressee: z.string(),
  /** Why the meeting is called: 按照《……工作制度》第六条规定. */
  ground: z.string(),
  agenda: z.array(words),
  attendees: z.array(words),
  requirements: z.array(words),
  /** How many people each unit sends: with one the 回执 is torn off, with more it is a table. */
  participants: z.string(),
  receiptDueOn: calendarDay.or(z.literal('')),
  contact: z.string(),
  copyTo: z.array(words),
})
export type MeetingNoticeFacts = z.output<typeof meetingNoticeFacts>

export function buildMeetingNotice(facts: MeetingNoticeFacts, letterhead: Letterhead): DocumentModel {
  const units = ['关于召开', ...meetingUnits(facts.meeting), '的通知']
  const count = receiptRows(facts.participants)
  // What is torn off would take the 版记 with it; copies go to those who send no 回执, on a sheet that stays whole.
  const isStrip = count === 1 && facts.copyTo.length === 0
  return {
    kind: 'meeting-notice',
    title: units.join(''),
    layout: 'formal',
    blocks: [
      ...redHead(letterhead, null),
      titleBlock(units),
      { type: 'addressee', text: facts.addressee === '' ? [blank('addressee', '　　　　：')] : plain(`${facts.addressee}：`) },
      ...bodyOf(facts, letterhead.signOff),
      ...(isStrip ? [] : [{ type: 'attachmentNote' as const, names: ['参会回执'] }]),
      officeSignOff(letterhead, facts.datedOn, facts.draftedOn),
      ...(isStrip ? receiptStrip() : receiptAnnex(facts.meeting, facts.receiptDueOn, count)),
      ...(isStrip ? [] : [colophon(letterhead, facts.copyTo, facts.datedOn, facts.draftedOn)]),
    ],
  }
}

function bodyOf(facts: MeetingNoticeFacts, office: string): Block[] {
  const { meeting, meetingOn, place, ground, agenda, attendees, contact } = facts
  const on = meetingOn === '' ? '近期' : dayIn(meetingOn, Number(facts.draftedOn.slice(0, 4)))
  const opening = `${ground === '' ? '' : `${ground}，`}定于${on}召开${meeting === '' ? '　　　　会议' : meeting}。现将有关事项通知如下：`
  return [
    { type: 'paragraph', text: plain(opening) },
    section('会议时间：', whenText(facts)),
    section('会议地点：', placeText('place', place)),
    ...listed('会议议题', 'agenda', agenda),
    ...listed('参加人员', 'attendees', attendees),
    ...listed('有关要求', 'requirements', [...receiptRequirement(facts, office), ...facts.requirements]),
    section('联系人及电话：', placeText('contact', contact)),
  ]
}

/** 「一、会议地点：市营商环境局会议室」 */
function section(heading: string, text: Text): Block {
  return { type: 'heading', level: 1, text: heading, runIn: text }
}

/** One entry runs on behind its heading, several are numbered. */
function listed(heading: string, field: string, entries: readonly string[]): Block[] {
  const [only] = entries
  if (entries.length < 2) return [section(`${heading}：`, only === undefined ? placeText(field, '') : plain(sentence(only)))]
  return [{ type: 'heading', level: 1, text: heading }, ...entries.map((entry) => runInHeading(2, '', sentence(entry)))]
}

function receiptRequirement({ receiptDueOn, draftedOn }: MeetingNoticeFacts, office: string): string[] {
  if (receiptDueOn === '') return []
  return [`请各参会单位确定参会人员，于${dayIn(receiptDueOn, Number(draftedOn.slice(0, 4)))}前将参会回执报送至${office}`]
}

export const meetingNotice = define({
  id: 'meeting-notice',
  title: '会议通知',
  group: 'meetings',
  of: 'month',
  by: 'city',
  sentBy: 'city',
  isRepeatable: true,
  facts: meetingNoticeFacts,
  build: buildMeetingNotice,
  texts: () => [
    ...meetingFields(),
    required(long('addressee', '主送', 'optional')),
    line('ground', '召开依据', 'optional'),
    required(long('agenda', '会议议题', 'lines')),
    required(long('attendees', '参加人员', 'lines')),
    day('receiptDueOn', '回执报送期限'),
    long('requirements', '其他要求', 'lines'),
    line('participants', '每单位参会人数', 'optional'),
    line('contact', '联系人及电话', 'optional'),
    long('copyTo', '抄送', 'lines'),
  ],
  sample: meetingNoticeSample,
})
