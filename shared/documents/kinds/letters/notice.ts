import { z } from 'zod'
import { annexBlocks, annexFact, annexFields, annexNames, annexNote, endsTurned } from '../../annexes.ts'
import { bodyBlocks } from '../../body-text.ts'
import { datingFacts, words } from '../../facts.ts'
import { type Letterhead, colophon, officeSignOff, redHead, titleBlock } from '../../letterhead.ts'
import type { Block, DocumentModel } from '../../model.ts'
import { noticeSample } from '../../samples/letters.ts'
import { body, line, long, required } from '../../text-fields.ts'
import { blank, plain } from '../../texts.ts'
import { scoreDetail } from '../appraisal/score-detail.ts'
import { selfAssessmentSheet } from '../reports/self-assessment-sheet.ts'
import { define } from '../kind.ts'
import { taskBreakdown } from '../tables/task-breakdown.ts'

/** Papers that a 通知 may carry as 附件. */
export const noticeAnnexKinds = [taskBreakdown, selfAssessmentSheet, scoreDetail] as const

/** 通知: the programme's own carry no 文号 and are sealed 代章 (office.md «Documents»); what it issues stands behind the 落款. */
export const noticeFacts = z.strictObject({
  ...datingFacts,
  /** What stands between 关于 and 的通知: 印发《……》. */
  subject: z.string(),
  addressee: z.string(),
  /** Paragraphs and headings, one a line. */
  body: z.string(),
  /** The text that the 通知 issues, on a page of its own: 实施方案, 考评细则; both empty where it issues none. */
  issuedTitle: z.string(),
  issuedText: z.string(),
  annexes: z.array(annexFact),
  /** Annexes that are attached by hand, by their names. */
  attachments: z.array(words),
  copyTo: z.array(words),
})
export type NoticeFacts = z.output<typeof noticeFacts>

export function buildNotice(facts: NoticeFacts, letterhead: Letterhead): DocumentModel {
  const units = ['关于', facts.subject === '' ? '　　　　' : facts.subject, '的通知']
  const names = annexNames(facts.annexes, facts.attachments)
  const isTurned = endsTurned(noticeAnnexKinds, facts.annexes, letterhead)
  const foot = colophon(letterhead, facts.copyTo, facts.datedOn, facts.draftedOn)
  // The 附件说明 stands under the text that the annexes belong to.
  const note = annexNote(names)
  const isIssuing = facts.issuedTitle !== ''
  return {
    kind: 'notice',
    title: units.join(''),
    layout: 'formal',
    blocks: [
      ...redHead(letterhead, null),
      titleBlock(units),
      { type: 'addressee', text: facts.addressee === '' ? [blank('addressee', '　　　　：')] : plain(`${facts.addressee}：`) },
      ...bodyBlocks(facts.body, 'body'),
      ...(isIssuing ? [] : note),
      officeSignOff(letterhead, facts.datedOn, facts.draftedOn),
      ...(isIssuing ? issued(facts) : []),
      ...(isIssuing ? note : []),
      ...(isTurned && facts.copyTo.length > 0 ? [foot] : []),
      ...annexBlocks(noticeAnnexKinds, facts.annexes, names.length, letterhead),
      ...(isTurned ? [] : [foot]),
    ],
  }
}

/** The issued text begins a page and its own numbering. */
function issued({ issuedTitle, issuedText }: NoticeFacts): Block[] {
  return [{ type: 'pageBreak' }, titleBlock([issuedTitle]), ...bodyBlocks(issuedText, 'issuedText')]
}

export const notice = define({
  id: 'notice',
  title: '通知',
  group: 'letters',
  of: 'programme',
  by: 'city',
  sentBy: 'city',
  isRepeatable: true,
  facts: noticeFacts,
  build: buildNotice,
  texts: (facts) => [
    required(line('subject', '事由', 'optional')),
    required(long('addressee', '主送', 'optional')),
    required(body('body', '正文')),
    line('issuedTitle', '印发文件标题', 'optional'),
    body('issuedText', '印发文件正文'),
    long('attachments', '另附附件名称', 'lines'),
    long('copyTo', '抄送', 'lines'),
    ...annexFields(noticeAnnexKinds, facts),
  ],
  retention: '30年',
  sample: noticeSample,
})
