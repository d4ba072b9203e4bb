import { z } from 'zod'
import { datingFacts, words } from '../../facts.ts'
import { officeSignOff, titleBlock, type Letterhead } from '../../letterhead.ts'
import type { Block, DocumentModel } from '../../model.ts'
import { plainTable, type PlainColumn } from '../../plain-table.ts'
import { publishedPoints } from '../../points.ts'
import { paragraph, plain, runInHeading, sentence } from '../../texts.ts'
import { define } from '../kind.ts'
import { annualSummarySample } from '../../samples/year.ts'
import { long, pointFields } from '../../text-fields.ts'

const point = z.strictObject({ title: words, text: z.string(), sourceIds: z.array(z.string()).default([]) })

/** 年度工作总结报告: what was done in the year, each figure from the records; sections that have nothing are left out. */
export const annualSummaryFacts = z.strictObject({
  year: z.int().min(2000).max(2100),
  ...datingFacts,
  /** 黑河市政务守信践诺工作专班 */
  body: words,
  planTitle: words,
  /** 主要任务完成情况: general sentences, then a point for every task. */
  completion: z.array(words),
  tasks: z.array(point),
  /** 工作推进情况: 调度、报送、提醒督办、抽查. */
  progress: z.array(point),
  appraisal: z.array(words),
  /** The year's scores, 暂定 until they are settled; empty without 考评细则. */
  scores: z.array(
    z.strictObject({
      county: words,
      rank: z.int().min(1).nullable(),
      taskCompletion: publishedPoints,
      innovation: publishedPoints,
      total: publishedPoints,
    }),
  ),
  scoreNote: z.string(),
  innovations: z.array(point),
  problems: z.array(words),
  nextSteps: z.array(words),
})
export type AnnualSummaryFacts = z.output<typeof annualSummaryFacts>

export function buildAnnualSummary(facts: AnnualSummaryFacts, letterhead: Letterhead): DocumentModel {
  const units = [facts.body, `${facts.year}年度`, '工作总结报告']
  return {
    kind: 'annual-summary',
    title: units.join(''),
    layout: 'formal',
    blocks: [titleBlock(units), ...bodyOf(facts), officeSignOff(letterhead, facts.datedOn, facts.draftedOn)],
  }
}

function bodyOf(facts: AnnualSummaryFacts): Block[] {
  const points = (list: AnnualSummaryFacts['tasks']): Block[] =>
    list.map((each) => runInHeading(2, sentence(each.title), each.text === '' ? '' : sentence(each.text), each.sourceIds))
  const sentences = (list: readonly string[]): Block[] => list.map((text) => paragraph(sentence(text)))
  const items = (list: readonly string[]): Block[] => list.map((text) => runInHeading(2, '', sentence(text)))
  return [
    paragraph(
      `${facts.year}年，${facts.body}按照《${facts.planTitle}》部署，组织各牵头单位、责任单位和县（市、区）专班推进各项重点任务。现将全年工作情况报告如下：`,
    ),
    ...section('重点任务完成情况', [...sentences(facts.completion), ...points(facts.tasks)]),
    ...section('工作推进情况', points(facts.progress)),
    ...section('考评情况', [...sentences(facts.appraisal), ...scoreTable(facts)]),
    ...section('创新性举措', points(facts.innovations)),
    ...section('存在的问题', items(facts.problems)),
    ...section('下步工作打算', items(facts.nextSteps)),
  ]
}

function section(heading: string, blocks: Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 1, text: heading }, ...blocks]
}

function scoreTable({ scores, scoreNote }: AnnualSummaryFacts): Block[] {
  if (scores.length === 0) return []
  const isRanked = scores.some(({ rank }) => rank !== null)
  const columns: readonly PlainColumn[] = [
    ...(isRanked ? [{ label: '名次', widthMm: 16 }] : []),
    { label: '县（市、区）', widthMm: isRanked ? 40 : 48 },
    { label: '任务完成情况', widthMm: 36 },
    { label: '创新性举措', widthMm: 32 },
    { label: '合计', widthMm: isRanked ? 32 : 40 },
  ]
  const rows = scores
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ county, rank, taskCompletion, innovation, total }) => ({
      texts: [...(isRanked ? [rank === null ? '—' : String(rank)] : []), county, taskCompletion, innovation, total],
    }))
  return [plainTable(columns, rows), { type: 'note', text: plain(`注：${sentence(scoreNote)}`) }]
}

export const annualSummary = define({
  id: 'annual-summary',
  title: '年度工作总结报告',
  group: 'circulars',
  facts: annualSummaryFacts,
  build: buildAnnualSummary,
  of: 'programme',
  isOfYear: true,
  by: 'city',
  sentBy: 'city',
  retention: '30年',
  texts: (facts) => [
    long('completion', '重点任务完成情况', 'lines'),
    ...pointFields(facts, 'tasks', '任务', { title: 'title', text: 'text' }),
    ...pointFields(facts, 'progress', '工作推进情况', { title: 'title', text: 'text' }),
    long('appraisal', '考评情况', 'lines'),
    ...pointFields(facts, 'innovations', '创新性举措', { title: 'title', text: 'text' }),
    long('problems', '存在的问题', 'lines'),
    long('nextSteps', '下步工作打算', 'lines'),
  ],
  sample: annualSummarySample,
})
