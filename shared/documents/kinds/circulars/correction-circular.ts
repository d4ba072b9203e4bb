import { z } from 'zod'
import { calendarDay, calendarMonth } from '#shared/domain/period-schema.ts'
import { datingFacts, dayIn, numberFact, words } from '../../facts.ts'
import { colophon, officeSignOff, redHead, titleBlock, type Letterhead } from '../../letterhead.ts'
import type { Block, DocumentModel } from '../../model.ts'
import { plainTable, type PlainColumn } from '../../plain-table.ts'
import { publishedPoints } from '../../points.ts'
import { paragraph, plain, runInHeading, sentence } from '../../texts.ts'
import { define } from '../kind.ts'
import { correctionCircularSample } from '../../samples/year.ts'
import { line, long, pointFields } from '../../text-fields.ts'

const correction = z.strictObject({
  county: words,
  reason: words,
  /** The version that holds from now on. */
  version: z.int().min(2),
  /** Parts, 合计, 得分, 名次 before and after; those that stay as they were are left out by the builder. */
  rows: z.array(z.strictObject({ label: words, before: words, after: words })).min(1),
  sourceIds: z.array(z.string()).default([]),
})

/** 更正通报 (考评细则 四, M-113): 关于更正2022年4月份考评结果的通报; of a year where `month` is null. */
export const correctionCircularFacts = z.strictObject({
  number: numberFact.nullable(),
  month: calendarMonth.nullable(),
  year: z.int().min(2000).max(2100),
  ...datingFacts,
  addressee: words,
  rulesTitle: words,
  /** When the result that is corrected was published. */
  publishedOn: calendarDay,
  corrections: z.array(correction).min(1),
  /** All counties after the correction; `rank` null where the programme ranks nobody or not this county. */
  scores: z
    .array(
      z.strictObject({
        county: words,
        rank: z.int().min(1).nullable(),
        score: publishedPoints,
        /** 「得分更正」, 「名次调整」; '' where nothing changed. */
        remark: z.string(),
        sourceIds: z.array(z.string()).default([]),
      }),
    )
    .min(1),
  /** 口径 under which the scores were computed. */
  interpretation: words,
  /** Further sentences for the end: a consequence for the year. */
  notes: z.array(words),
  copyTo: z.array(words),
})
export type CorrectionCircularFacts = z.output<typeof correctionCircularFacts>

export function buildCorrectionCircular(facts: CorrectionCircularFacts, letterhead: Letterhead): DocumentModel {
  const units = ['关于更正', periodOf(facts), '考评结果的', '通报']
  return {
    kind: 'correction-circular',
    title: units.join(''),
    layout: 'formal',
    blocks: [
      ...redHead(letterhead, facts.number),
      titleBlock(units),
      { type: 'addressee', text: plain(`${facts.addressee}：`) },
      ...body(facts),
      officeSignOff(letterhead, facts.datedOn, facts.draftedOn),
      colophon(letterhead, facts.copyTo, facts.datedOn, facts.draftedOn),
    ],
  }
}

/** 「2022年4月份」, 「2022年度」 */
function periodOf({ month, year }: CorrectionCircularFacts): string {
  return month === null ? `${year}年度` : `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月份`
}

function body(facts: CorrectionCircularFacts): Block[] {
  const [only] = facts.corrections
  const day = dayIn(facts.publishedOn, Number(facts.draftedOn.slice(0, 4)))
  const isOne = facts.corrections.length === 1 && only !== undefined
  const who = isOne ? only.county : `${facts.corrections.length}个县（市、区）`
  return [
    paragraph(
      `市专班${day}${facts.month === null ? '审定' : '通报'}的${periodOf(facts)}考评结果，经核实，${who}得分需要更正。依据《${facts.rulesTitle}》，现将更正情况通报如下：`,
    ),
    { type: 'heading', level: 1, text: '更正事由' },
    ...(isOne
      ? [paragraph(sentence(only.reason), only.sourceIds)]
      : facts.corrections.map((each) => runInHeading(2, sentence(each.county), sentence(each.reason), each.sourceIds))),
    { type: 'heading', level: 1, text: '更正内容' },
    changeTable(facts),
    { type: 'heading', level: 1, text: '更正后的考评结果' },
    scoreTable(facts),
    { type: 'note', text: plain(`注：得分按未四舍五入的数值计算，表内保留两位小数。口径：${facts.interpretation}。`) },
    paragraph(['原通报内容与本通报不一致的，以本通报为准', ...facts.notes].map(sentence).join('')),
  ]
}

/** What changed, before and after; the county beside it where there are several. */
function changeColumns(isOne: boolean): readonly PlainColumn[] {
  return [
    ...(isOne ? [] : [{ label: '县（市、区）', widthMm: 36 }]),
    { label: '项目', widthMm: isOne ? 76 : 56 },
    { label: '更正前', widthMm: isOne ? 40 : 32 },
    { label: '更正后', widthMm: isOne ? 40 : 32 },
  ]
}

/** A row for everything that changed; a correction that leaves all figures shows them. */
function changeTable({ corrections }: CorrectionCircularFacts): Block {
  const isOne = corrections.length === 1
  const rows = corrections.flatMap(({ county, rows: all, sourceIds }) => {
    const changed = all.filter(({ before, after }) => before !== after)
    const shown = changed.length === 0 ? all : changed
    return shown.map(({ label, before, after }) => ({ texts: [...(isOne ? [] : [county]), label, before, after], sourceIds }))
  })
  return plainTable(changeColumns(isOne), rows)
}

/** Who is not ranked stands last. */
function place(rank: number | null): number {
  return rank ?? Number.MAX_SAFE_INTEGER
}

function scoreTable(facts: CorrectionCircularFacts): Block {
  const isRanked = facts.scores.some(({ rank }) => rank !== null)
  const ordered = isRanked ? facts.scores.toSorted((one, other) => place(one.rank) - place(other.rank)) : facts.scores
  const columns: readonly PlainColumn[] = [
    ...(isRanked ? [{ label: '名次', widthMm: 20 }] : []),
    { label: '县（市、区）', widthMm: isRanked ? 50 : 60 },
    { label: '得分', widthMm: isRanked ? 36 : 40 },
    { label: '备注', widthMm: isRanked ? 50 : 56 },
  ]
  const rows = ordered.map(({ county, rank, score, remark, sourceIds }) => ({
    texts: [...(isRanked ? [rank === null ? '—' : String(rank)] : []), county, score, remark],
    sourceIds,
  }))
  return plainTable(columns, rows)
}

export const correctionCircular = define({
  id: 'correction-circular',
  title: '更正通报',
  group: 'circulars',
  facts: correctionCircularFacts,
  build: buildCorrectionCircular,
  // Of a unit's month; without a month, of the settled year.
  of: 'unit',
  by: 'city',
  sentBy: 'city',
  isFrozen: true,
  retention: '30年',
  texts: (facts) => [
    line('addressee', '主送'),
    ...pointFields(facts, 'corrections', '更正事由', { title: 'county', text: 'reason' }),
    long('notes', '其他事项', 'lines'),
  ],
  sample: correctionCircularSample,
})
