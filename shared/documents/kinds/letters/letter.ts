import { z } from 'zod'
import { annexNote } from '../../annexes.ts'
import { bodyBlocks } from '../../body-text.ts'
import { datingFacts, numberFact, words } from '../../facts.ts'
import { type Letterhead, letterCopies, officeSignOff, titleBlock } from '../../letterhead.ts'
import type { DocumentModel } from '../../model.ts'
import { letterSample } from '../../samples/letters.ts'
import { body, line, long, required } from '../../text-fields.ts'
import { blank, numberText, paragraph, plain } from '../../texts.ts'
import { define } from '../kind.ts'

/** 函 in the office's own words, 信函格式 of GB/T 9704 第10.1条; one that asks about the work of a unit is an inquiry letter. */
export const letterFacts = z.strictObject({
  number: numberFact,
  ...datingFacts,
  addressee: z.string(),
  /** What stands between 关于 and 的函: 商请提供失信被执行人名单. */
  subject: z.string(),
  /** Paragraphs and headings, one a line. */
  body: z.string(),
  attachments: z.array(words),
  copyTo: z.array(words),
  /** 附注: who is called back. */
  contact: z.string().nullable(),
})
export type LetterFacts = z.output<typeof letterFacts>

export function buildLetter(facts: LetterFacts, letterhead: Letterhead): DocumentModel {
  const units = ['关于', facts.subject === '' ? '　　　　' : facts.subject, '的函']
  return {
    kind: 'letter',
    title: units.join(''),
    layout: 'formal',
    blocks: [
      { type: 'letterMark', name: letterhead.signOff },
      { type: 'numberLine', text: numberText(facts.number) },
      titleBlock(units),
      { type: 'addressee', text: facts.addressee === '' ? [blank('addressee', '　　　　：')] : plain(`${facts.addressee}：`) },
      ...bodyBlocks(facts.body, 'body'),
      ...annexNote(facts.attachments),
      officeSignOff(letterhead, facts.datedOn, facts.draftedOn),
      ...(facts.contact === null ? [] : [paragraph(`（${facts.contact}）`)]),
      ...letterCopies(facts.copyTo),
    ],
  }
}

export const letter = define({
  id: 'letter',
  title: '函',
  group: 'letters',
  of: 'unit',
  by: 'city',
  sentBy: 'city',
  isRepeatable: true,
  facts: letterFacts,
  build: buildLetter,
  texts: () => [
    required(line('addressee', '主送', 'optional')),
    required(line('subject', '事由', 'optional')),
    required(body('body', '正文')),
    long('attachments', '附件名称', 'lines'),
    long('copyTo', '抄送', 'lines'),
    line('contact', '附注', 'nullable'),
  ],
  series: 'letter',
  disclosure: '不予公开',
  sample: letterSample,
})
