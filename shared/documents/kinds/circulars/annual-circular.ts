import { z } from 'zod'
import { calendarMonth } from '#shared/domain/period-schema.ts'
import { datingFacts, numberFact, words } from '../../facts.ts'
import { colophon, officeSignOff, redHead, titleBlock, type Letterhead } from '../../letterhead.ts'
import type { Block, DocumentModel } from '../../model.ts'
import { plainTable, type PlainColumn } from '../../plain-table.ts'
import { publishedPoints } from '../../points.ts'
import { paragraph, plain, runInHeading, sentence } from '../../texts.ts'
import { define } from '../kind.ts'
import { annualCircularSample } from '../../samples/year.ts'
import { line, long, pointFields } from '../../text-fields.ts'

const scoreRow = z.strictObject({
  county: words,
  /** null where the programme ranks nobody. */
  rank: z.int().min(1).nullable(),
  /** The months in the order of `months`: a score, 不计入, 按0分. */
  months: z.array(words),
  average: publishedPoints,
  taskCompletion: publishedPoints,
  innovation: publishedPoints,
  total: publishedPoints,
  sourceIds: z.array(z.string()).default([]),
})

/** 年度考评通报 (考评细则 二（二）, 四; M-107, M-110): the counties' year as it was settled. */
export const annualCircularFacts = z.strictObject({
  number: numberFact.nullable(),
  year: z.int().min(2000).max(2100),
  months: z.array(calendarMonth).min(1),
  ...datingFacts,
  addressee: words,
  rulesTitle: words,
  /** 考评情况, a paragraph each. */
  overview: z.array(words).min(1),
  scores: z.array(scoreRow).min(1),
  /** 口径 lines and the remark on rounding under the table, a sentence each. */
  notes: z.array(words).min(1),
  innovations: z.array(z.strictObject({ unit: words, text: words, sourceIds: z.array(z.string()).default([]) })),
  /** Months that were left out, counted 0 or taken from paper, with their grounds. */
  explanations: z.array(words),
  nextSteps: z.array(words),
  copyTo: z.array(words),
})
export type AnnualCircularFacts = z.output<typeof annualCircularFacts>

export function buildAnnualCircular(facts: AnnualCircularFacts, letterhead: Letterhead): DocumentModel {
  const units = ['关于', `${facts.year}年度`, '政务守信践诺工作', '考评结果的', '通报']
  const annex = `${facts.year}年各月考评得分表`
  return {
    kind: 'annual-circular',
    title: units.join(''),
    layout: 'formal',
    blocks: [
      ...redHead(letterhead, facts.number),
      titleBlock(units),
      { type: 'addressee', text: plain(`${facts.addressee}：`) },
      ...body(facts),
      { type: 'attachmentNote', names: [annex] },
      officeSignOff(letterhead, facts.datedOn, facts.draftedOn),
      { type: 'annexStart', position: null },
      { type: 'title', lines: [annex] },
      monthTable(facts),
      ...monthNote(facts),
      colophon(letterhead, facts.copyTo, facts.datedOn, facts.draftedOn),
    ],
  }
}

function body(facts: AnnualCircularFacts): Block[] {
  return [
    paragraph(
      `依据《${facts.rulesTitle}》，市专班对${facts.scores.length}个县（市、区）${facts.year}年度工作进行了考评，考评结果已经审定，现通报如下：`,
    ),
    { type: 'heading', level: 1, text: '考评情况' },
    ...facts.overview.map((text) => paragraph(sentence(text))),
    { type: 'heading', level: 1, text: '考评结果' },
    scoreTable(facts),
    { type: 'note', text: plain(numberedNotes(facts.notes)) },
    ...listed(
      '创新性举措认定情况',
      facts.innovations.map((each) => runInHeading(2, sentence(each.unit), sentence(each.text), each.sourceIds)),
    ),
    ...listed(
      '有关说明',
      facts.explanations.map((text) => runInHeading(2, '', sentence(text))),
    ),
    ...listed(
      '下步要求',
      facts.nextSteps.map((text) => runInHeading(2, '', sentence(text))),
    ),
  ]
}

function listed(heading: string, items: Block[]): Block[] {
  return items.length === 0 ? [] : [{ type: 'heading', level: 1, text: heading }, ...items]
}

function numberedNotes(notes: readonly string[]): string {
  return `注：${notes.length === 1 ? sentence(notes[0] ?? '') : notes.map((note, at) => `${at + 1}.${sentence(note)}`).join('')}`
}

function ordered({ scores }: AnnualCircularFacts): AnnualCircularFacts['scores'] {
  return scores.toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
}

function scoreTable(facts: AnnualCircularFacts): Block {
  const isRanked = facts.scores.some(({ rank }) => rank !== null)
  const columns: readonly PlainColumn[] = [
    ...(isRanked ? [{ label: '名次', widthMm: 14 }] : []),
    { label: '县（市、区）', widthMm: isRanked ? 34 : 40 },
    { label: '月均得分', widthMm: isRanked ? 26 : 28 },
    { label: '任务完成情况', widthMm: isRanked ? 32 : 34 },
    { label: '创新性举措', widthMm: isRanked ? 26 : 28 },
    { label: '合计', widthMm: isRanked ? 24 : 26 },
  ]
  const rows = ordered(facts).map(({ rank, county, average, taskCompletion, innovation, total, sourceIds }) => ({
    texts: [...(isRanked ? [rank === null ? '—' : String(rank)] : []), county, average, taskCompletion, innovation, total],
    sourceIds,
  }))
  return plainTable(columns, rows)
}

/** What the words in place of a score mean; nothing where every month has one. */
function monthNote({ scores }: AnnualCircularFacts): Block[] {
  const words = new Set(scores.flatMap(({ months }) => months))
  const told = [
    ...(words.has('不计入') ? ['“不计入”为不计入平均的月份'] : []),
    ...(words.has('按0分') ? ['“按0分”为按0分计入平均的月份'] : []),
  ]
  return told.length === 0 ? [] : [{ type: 'note', text: plain(`注：${told.join('，')}，依据见正文。`) }]
}

/** Counties × months; the months share what county and average leave of the width. */
function monthTable(facts: AnnualCircularFacts): Block {
  const [countyMm, averageMm] = [22, 15]
  const monthMm = (156 - countyMm - averageMm) / facts.months.length
  const columns: readonly PlainColumn[] = [
    { label: '县（市、区）', widthMm: countyMm },
    ...facts.months.map((month) => ({ label: `${Number(month.slice(5))}月`, widthMm: monthMm })),
    { label: '月均', widthMm: averageMm },
  ]
  return plainTable(
    columns,
    ordered(facts).map(({ county, months, average, sourceIds }) => ({ texts: [county, ...months, average], sourceIds })),
  )
}

export const annualCircular = define({
  id: 'annual-circular',
  title: '年度考评通报',
  group: 'circulars',
  facts: annualCircularFacts,
  build: buildAnnualCircular,
  of: 'programme',
  isOfYear: true,
  by: 'city',
  sentBy: 'city',
  isFrozen: true,
  retention: '30年',
  texts: (facts) => [
    line('addressee', '主送'),
    long('overview', '考评情况', 'lines'),
    ...pointFields(facts, 'innovations', '创新性举措认定情况', { title: 'unit', text: 'text' }),
    long('explanations', '有关说明', 'lines'),
    long('nextSteps', '下步要求', 'lines'),
  ],
  sample: annualCircularSample,
})
