import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { citedNumber } from '#shared/text/document-number.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { dayIn, numberFact, standingOf } from '../../facts.ts'
import type { BlockOf, DocumentModel, Text } from '../../model.ts'
import { interviewRecordSample } from '../../samples/interviews.ts'
import { day, itemFields, line, long, required } from '../../text-fields.ts'
import { plain, sentence } from '../../texts.ts'
import { define } from '../kind.ts'
import { interviewFacts, interviewFields, interviewWhen } from './interview.ts'
import { interviewMatter } from './interview-notice.ts'

/** 约谈记录 (documents.md 5): written while it is held, signed by both sides; printed empty, it is filled in by hand. */
export const interviewRecordFacts = z.strictObject({
  draftedOn: calendarDay,
  ...interviewFacts,
  /** The 约谈通知书 that called it; null where none was issued. */
  notice: z.strictObject({ number: numberFact.nullable(), issuedOn: calendarDay }).nullable(),
  recorder: z.string(),
  /** 列席. */
  attendees: z.array(z.string()),
  /** 指出的问题. */
  problems: z.string(),
  /** 被约谈人说明. */
  statement: z.string(),
  demands: z.string(),
  dueOn: calendarDay.or(z.literal('')),
  /** 整改承诺. */
  pledge: z.string(),
  attachments: z.array(z.string()),
  fileNumber: z.string(),
})
export type InterviewRecordFacts = z.output<typeof interviewRecordFacts>

const yearMonthDay = '　　　　年　　月　　日'

export function buildInterviewRecord(facts: InterviewRecordFacts): DocumentModel {
  return {
    kind: 'interview-record',
    title: `${facts.unit}约谈记录`,
    layout: 'form',
    blocks: [
      { type: 'title', lines: ['约谈记录'] },
      { type: 'formHead', parts: [plain(`被约谈单位：${facts.unit}`), plain(`存档号：${facts.fileNumber || '　　　　　　'}`)] },
      { type: 'form', widthMm: 156, labelMm: 27, fieldsPerRow: 2, rows: rowsOf(facts) },
      {
        type: 'note',
        text: plain(
          '注：本记录经被约谈人核对无误后，由被约谈人、主谈人和记录人逐页签字；被约谈人拒绝签字的，由记录人在拒签说明栏写明情况。',
        ),
      },
      { type: 'handSignatures', labels: ['记录人', '审核人'] },
    ],
  }
}

function rowsOf(facts: InterviewRecordFacts): BlockOf<'form'>['rows'] {
  const due = facts.dueOn === '' ? yearMonthDay : officialDate(facts.dueOn)
  return [
    pair('约谈时间', interviewWhen(facts), '约谈地点', plain(facts.place)),
    pair('被约谈人', plain(facts.person), '职务', plain(facts.post)),
    pair('主谈人', plain(facts.chair), '参加人员', plain(facts.participants.join('、'))),
    pair('记录人', plain(facts.recorder), '列席人员', plain(facts.attendees.join('、'))),
    wide('约谈通知书', [plain(noticeText(facts))], 11),
    wide('约谈事由', matters(facts), 22),
    wide('指出的问题', linesOf(facts.problems), 34),
    wide('被约谈人\n说明', linesOf(facts.statement), 40),
    wide('整改要求', linesOf(facts.demands), 30),
    wide('整改时限', [plain(due)], 11),
    wide('整改承诺', linesOf(facts.pledge), 30),
    wide(
      '附件',
      facts.attachments.map((name, at) => plain(facts.attachments.length > 1 ? `${at + 1}.${name}` : name)),
      12,
    ),
    {
      fields: [
        { label: '被约谈人\n签字', value: [plain('以上记录已核对，与约谈情况一致。')], foot: plain(yearMonthDay) },
        { label: '主谈人\n签字', value: [plain('')], foot: plain(yearMonthDay) },
      ],
      minHeightMm: 26,
    },
    wide('拒签说明', [], 16),
  ]
}

function pair(left: string, leftValue: Text, right: string, rightValue: Text): BlockOf<'form'>['rows'][number] {
  return {
    fields: [
      { label: left, value: [leftValue] },
      { label: right, value: [rightValue] },
    ],
  }
}

function wide(label: string, value: Text[], minHeightMm: number): BlockOf<'form'>['rows'][number] {
  return { fields: [{ label, value: value.length === 0 ? [plain('')] : value }], minHeightMm }
}

function noticeText({ notice, draftedOn }: InterviewRecordFacts): string {
  if (notice === null) return ''
  const on = dayIn(notice.issuedOn, Number(draftedOn.slice(0, 4)))
  return `${on}印发${notice.number === null ? '' : `（${citedNumber(notice.number)}）`}`
}

function matters({ items, reason, draftedOn }: InterviewRecordFacts): Text[] {
  const year = Number(draftedOn.slice(0, 4))
  const named = items.map((item, at) => {
    const words = sentence(interviewMatter(item)) + standingOf(item, year)
    return plain(items.length > 1 ? `${at + 1}.${words}` : words, item.sourceIds)
  })
  return [...named, ...(reason === '' ? [] : linesOf(reason))]
}

function linesOf(text: string): Text[] {
  return text.split('\n').map((each) => plain(each.trim()))
}

export const interviewRecord = define({
  id: 'interview-record',
  title: '约谈记录',
  group: 'notices',
  of: 'unit',
  by: 'city',
  isRepeatable: true,
  course: { isSealed: false },
  facts: interviewRecordFacts,
  build: buildInterviewRecord,
  texts: (facts) => [
    ...itemFields(facts),
    ...interviewFields().map((field) => (field.field === 'interviewOn' ? required(field) : field)),
    line('recorder', '记录人', 'optional'),
    long('attendees', '列席人员', 'lines'),
    long('problems', '指出的问题', 'optional'),
    long('statement', '被约谈人说明', 'optional'),
    long('demands', '整改要求', 'optional'),
    day('dueOn', '整改时限'),
    long('pledge', '整改承诺', 'optional'),
    long('attachments', '附件', 'lines'),
    line('fileNumber', '存档号', 'optional'),
  ],
  retention: '30年',
  disclosure: '不予公开',
  sample: interviewRecordSample,
})
