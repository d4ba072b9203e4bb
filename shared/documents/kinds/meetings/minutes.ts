import { z } from 'zod'
import { officialDate } from '#shared/text/official-dates.ts'
import { bodyBlocks } from '../../body-text.ts'
import { datingFacts, words } from '../../facts.ts'
import { type Letterhead, titleBlock } from '../../letterhead.ts'
import type { Block, DocumentModel } from '../../model.ts'
import { minutesSample } from '../../samples/meetings.ts'
import { body, line, long, required, rows } from '../../text-fields.ts'
import { blank, dateText, plain, runInHeading, sentence } from '../../texts.ts'
import { issueText } from '../briefs/issue-number.ts'
import { define } from '../kind.ts'
import { meetingFacts, meetingFields, meetingUnits, placeText } from './meeting.ts'

/** 会议纪要 (GB/T 9704 10.3; documents.md 5): what was decided, by whom and until when; neither signed nor sealed. */
export const minutesFacts = z.strictObject({
  ...datingFacts,
  ...meetingFacts,
  /** 黑河市政务守信践诺工作专班会议纪要 */
  mark: words,
  issue: z.string(),
  /** 市专班 ×××: who was in the chair. */
  host: z.string(),
  /** 会议听取、传达、讨论的情况: paragraphs and headings, one a line. */
  summary: z.string(),
  decisions: z.array(z.strictObject({ matter: z.string(), unit: z.string(), due: z.string(), sourceIds: z.array(z.string()).default([]) })),
  present: z.array(words),
  excused: z.array(words),
  observers: z.array(words),
  copyTo: z.array(words),
})
export type MinutesFacts = z.output<typeof minutesFacts>

export function buildMinutes(facts: MinutesFacts, letterhead: Letterhead): DocumentModel {
  const units = [...meetingUnits(facts.meeting), '纪要']
  const date = dateText(facts.datedOn, facts.draftedOn)
  return {
    kind: 'minutes',
    title: units.join(''),
    layout: 'formal',
    blocks: [
      { type: 'minutesMark', name: facts.mark, issue: issueText(facts.issue), imprint: { organ: letterhead.printedBy, date } },
      titleBlock(units),
      opening(facts),
      ...(facts.summary === '' ? [] : bodyBlocks(facts.summary, 'summary')),
      ...decisionBlocks(facts),
      ...attendanceOf(facts),
      {
        type: 'colophon',
        copyLabel: '分送',
        copyTo: facts.copyTo.length === 0 ? null : `${facts.copyTo.join('，')}。`,
        printedBy: letterhead.printedBy,
        printedOn: date,
      },
    ],
  }
}

function opening({ meetingOn, meetingTime, place, meeting, host }: MinutesFacts): Block {
  return {
    type: 'paragraph',
    text: [
      ...placeText('meetingOn', meetingOn === '' ? '' : `${officialDate(meetingOn)}${meetingTime}`, '　　　　年　　月　　日'),
      ...plain('，'),
      ...placeText('host', host, '　　　　　　'),
      ...plain('在'),
      ...placeText('place', place),
      ...plain('主持召开'),
      ...placeText('meeting', meeting, '　　　　会议'),
      ...plain('。现将会议情况和议定事项纪要如下：'),
    ],
  }
}

/** Behind a text with headings the decisions are its last part; else they follow a sentence. */
function decisionBlocks({ summary, decisions }: MinutesFacts): Block[] {
  const hasHeadings = bodyBlocks(summary, 'summary').some((block) => block.type === 'heading' && block.level === 1)
  const lead: Block = hasHeadings
    ? { type: 'heading', level: 1, text: '议定事项' }
    : { type: 'paragraph', text: plain('会议议定以下事项：') }
  if (decisions.length === 0) return [lead, { type: 'paragraph', text: [blank('decisions', '　　')] }]
  return [lead, ...decisions.map((each) => runInHeading(2, '', decisionText(each), each.sourceIds))]
}

/** 「修订公共信用信息目录。责任单位：市营商环境局；完成时限：5月20日前。」 */
function decisionText({ matter, unit, due }: MinutesFacts['decisions'][number]): string {
  const duties = [...(unit === '' ? [] : [`责任单位：${unit}`]), ...(due === '' ? [] : [`完成时限：${due}`])]
  return sentence(matter === '' ? '　　　　' : matter) + (duties.length === 0 ? '' : sentence(duties.join('；')))
}

/** 请假 and 列席 stand only where somebody was; 出席 has room to write. */
function attendanceOf({ present, excused, observers }: MinutesFacts): Block[] {
  const line = (label: string, names: readonly string[]): Block[] =>
    names.length === 0 ? [] : [{ type: 'attendance', label, names: [...names] }]
  return [...line('出席', present.length === 0 ? ['　　　　　　'] : present), ...line('请假', excused), ...line('列席', observers)]
}

export const minutes = define({
  id: 'minutes',
  title: '会议纪要',
  group: 'meetings',
  of: 'month',
  by: 'city',
  sentBy: 'city',
  isRepeatable: true,
  course: { isSealed: false },
  retention: '30年',
  facts: minutesFacts,
  build: buildMinutes,
  texts: () => [
    line('mark', '纪要名称'),
    required(line('issue', '期号', 'optional')),
    ...meetingFields(),
    required(line('host', '主持人', 'optional')),
    body('summary', '会议情况'),
    required(
      rows('decisions', '议定事项', [
        { key: 'matter', label: '议定事项', widthEm: 30 },
        { key: 'unit', label: '责任单位', widthEm: 12 },
        { key: 'due', label: '完成时限', widthEm: 9 },
      ]),
    ),
    required(long('present', '出席', 'lines')),
    long('excused', '请假', 'lines'),
    long('observers', '列席', 'lines'),
    long('copyTo', '分送', 'lines'),
  ],
  sample: minutesSample,
})
