import { z } from 'zod'
import { calendarMonth } from '#shared/domain/period-schema.ts'
import { datingFacts, words } from '../../facts.ts'
import { type Letterhead, titleBlock } from '../../letterhead.ts'
import type { Block, BlockOf, DocumentModel } from '../../model.ts'
import { briefIssueSample } from '../../samples/briefs.ts'
import { line, long, required } from '../../text-fields.ts'
import { dateText, wordsOf } from '../../texts.ts'
import { define } from '../kind.ts'
import { type BriefItem, briefItem, briefItemFields, itemBlocks, itemTitle, paragraphsOf } from './brief-items.ts'
import { issueText } from './issue-number.ts'

/** 工作信息 (工作制度 第八条; documents.md 5): one issue of the month, of one brief or of several. */
export const briefIssueFacts = z.strictObject({
  ...datingFacts,
  month: calendarMonth,
  /** 政务守信践诺工作信息 */
  name: words,
  issue: z.string(),
  /** Of an issue with several briefs; one brief stands under its own title. */
  headline: z.string(),
  /** 编者按; '' where the issue has none. */
  editorNote: z.string(),
  items: z.array(briefItem),
  /** 报, 送 and 发. */
  reportTo: z.array(words),
  sendTo: z.array(words),
  distributeTo: z.array(words),
  /** 印数; '' until it is known. */
  copies: z.string(),
})
export type BriefIssueFacts = z.output<typeof briefIssueFacts>

export function buildBriefIssue(facts: BriefIssueFacts, letterhead: Letterhead): DocumentModel {
  const issue = issueText(facts.issue)
  return {
    kind: 'brief-issue',
    title: `${facts.name}${facts.issue === '' ? '' : wordsOf(issue)}`,
    layout: 'formal',
    blocks: [
      { type: 'briefHead', name: facts.name, issue, preparedBy: letterhead.printedBy, date: dateText(facts.datedOn, facts.draftedOn) },
      titleBlock(headlineUnits(facts)),
      ...editorNote(facts.editorNote),
      ...bodyOf(facts.items),
      briefFoot(facts),
    ],
  }
}

function headlineUnits({ headline, items, month }: BriefIssueFacts): string[] {
  if (headline !== '') return [headline]
  const [only] = items
  return only !== undefined && items.length === 1 ? [itemTitle(only)] : [`${Number(month.slice(5))}月份`, '各地各单位工作动态']
}

function editorNote(note: string): Block[] {
  const [first, ...rest] = paragraphsOf(note)
  if (first === undefined) return []
  return [
    {
      type: 'paragraph',
      text: [
        { text: '编者按：', face: 'hei' },
        { text: first, face: 'kai' },
      ],
    },
    ...rest.map((text): Block => ({ type: 'paragraph', text: [{ text, face: 'kai' }] })),
  ]
}

/** Several briefs stand each under a numbered heading. */
function bodyOf(items: readonly BriefItem[]): Block[] {
  const [only] = items
  if (only === undefined) return itemBlocks({ unit: '', title: '', text: '', sourceIds: [] }, 0)
  if (items.length === 1) return itemBlocks(only, 0)
  return items.flatMap((item): Block[] => [{ type: 'heading', level: 1, text: itemTitle(item) }, ...itemBlocks(item, 1)])
}

function briefFoot({ reportTo, sendTo, distributeTo, copies }: BriefIssueFacts): Block {
  const addressed = [
    { label: '报', to: reportTo },
    { label: '送', to: sendTo },
    { label: '发', to: distributeTo },
  ] as const
  const lines: BlockOf<'briefFoot'>['lines'] = addressed
    .filter(({ to }) => to.length > 0)
    .map(({ label, to }) => ({ label, to: `${to.join('，')}。` }))
  const count = Number(/\d+/.exec(copies)?.[0] ?? 0)
  return {
    type: 'briefFoot',
    lines: lines.length === 0 ? [{ label: '报', to: '　　　　。' }] : lines,
    copies: count === 0 ? null : count,
  }
}

export const briefIssue = define({
  id: 'brief-issue',
  title: '工作信息',
  group: 'briefs',
  of: 'month',
  by: 'city',
  sentBy: 'city',
  isRepeatable: true,
  course: { isSealed: false },
  facts: briefIssueFacts,
  build: buildBriefIssue,
  texts: () => [
    line('name', '刊名'),
    required(line('issue', '期号', 'optional')),
    line('headline', '标题', 'optional'),
    long('editorNote', '编者按', 'optional'),
    required(briefItemFields('items', '信息内容')),
    long('reportTo', '报', 'lines'),
    long('sendTo', '送', 'lines'),
    long('distributeTo', '发', 'lines'),
    line('copies', '印数', 'optional'),
  ],
  sample: briefIssueSample,
})
