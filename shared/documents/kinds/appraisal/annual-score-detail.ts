import { z } from 'zod'
import { calendarMonth } from '#shared/domain/period-schema.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { explainedTable, itemTable } from './explained-score.ts'
import { datingFacts, words } from '../../facts.ts'
import type { Letterhead } from '../../letterhead.ts'
import type { Block, DocumentModel, Row } from '../../model.ts'
import { headCell, plainCell, plainTable, type PlainColumn } from '../../plain-table.ts'
import { detailedPoints, explainedItem, explainedLine, fractionText, publishedPoints, withFraction } from '../../points.ts'
import { plain } from '../../texts.ts'
import { define } from '../kind.ts'
import { annualScoreDetailSample } from '../../samples/year.ts'

/** 年度考评得分明细表: one county's year with the months as they were taken, innovations, and what follows (考评细则 二（二）). */
export const annualScoreDetailFacts = z.strictObject({
  county: words,
  year: z.int().min(2000).max(2100),
  ...datingFacts,
  /** 暂定 until the year is settled, and why; '' where it is. */
  provisional: z.string(),
  /** 1 as first settled; null before. */
  version: z.int().min(1).nullable(),
  /** null where the programme ranks nobody or the year is not settled. */
  rank: z.int().min(1).nullable(),
  months: z.array(
    z.strictObject({
      month: calendarMonth,
      /** null where the year takes no score of it. */
      total: publishedPoints.nullable(),
      score: publishedPoints.nullable(),
      /** 已有得分, 非本系统计算, 不计入平均, 按0分, 尚无得分. */
      standing: words,
      version: z.int().min(1).nullable(),
      /** The 通报 of a paper score, the ground of a choice, the reason of a correction. */
      ground: z.string(),
      sourceIds: z.array(z.string()).default([]),
    }),
  ),
  average: detailedPoints,
  averageFraction: fractionText,
  lines: z.array(explainedLine).min(1),
  total: detailedPoints,
  totalFraction: fractionText,
  innovations: z.array(explainedItem),
  /** 口径对照: every interpretation with its total and the best that it allows. */
  readings: z.array(z.strictObject({ name: words, total: publishedPoints, best: publishedPoints, isChosen: z.boolean() })),
  /** Printed under the tables, a sentence each. */
  remarks: z.array(words),
})
export type AnnualScoreDetailFacts = z.output<typeof annualScoreDetailFacts>

export function buildAnnualScoreDetail(facts: AnnualScoreDetailFacts, letterhead: Letterhead): DocumentModel {
  const status = facts.provisional === '' ? '' : '（暂定）'
  const rank = facts.rank === null ? '' : `第${facts.rank}名`
  const version = facts.version !== null && facts.version > 1 ? `第${facts.version}版　` : ''
  const dated = facts.datedOn === null ? '' : officialDate(facts.datedOn)
  return {
    kind: 'annual-score-detail',
    title: `${facts.county}${facts.year}年度考评得分明细表${status}`,
    layout: 'form',
    blocks: [
      { type: 'title', lines: [`${facts.county}${facts.year}年度`, `考评得分明细表${status}`] },
      { type: 'formHead', parts: [plain(`编制单位：${letterhead.signOff}`), plain(`${version}${rank}${rank === '' ? '' : '　'}${dated}`)] },
      { type: 'heading', level: 1, text: '得分计算' },
      explainedTable(facts.lines, [{ label: '年度考评得分', points: facts.total, fraction: facts.totalFraction }]),
      { type: 'heading', level: 1, text: '各月得分' },
      monthTable(facts),
      ...section('创新性举措', facts.innovations.length === 0 ? [] : [itemTable(facts.innovations)]),
      ...section('口径对照', readingTable(facts)),
      { type: 'note', text: plain(notes(facts)) },
      { type: 'handSignatures', labels: ['复核人', '审核人', '日期'] },
    ],
  }
}

function section(heading: string, blocks: Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 1, text: heading }, ...blocks]
}

const monthColumns: readonly PlainColumn[] = [
  { label: '月份', widthMm: 27 },
  { label: '合计', widthMm: 18 },
  { label: '得分', widthMm: 24 },
  { label: '版次', widthMm: 14 },
  { label: '情况', widthMm: 30 },
  { label: '依据、理由', widthMm: 43, align: 'left' },
]

function monthTable(facts: AnnualScoreDetailFacts): Block {
  const rows = facts.months.map(({ month, total, score, standing, version, ground, sourceIds }) => ({
    texts: [
      `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
      total ?? '—',
      score ?? '—',
      version === null ? '—' : String(version),
      standing,
      ground || '—',
    ],
    sourceIds,
  }))
  const average = withFraction(facts.average, facts.averageFraction).replace('\n', '')
  const mean: Row = {
    cells: [
      { ...headCell('月均得分'), columnSpan: 2 },
      { ...plainCell(average), columnSpan: 4, align: 'left' },
    ],
  }
  return plainTable(monthColumns, rows, [mean])
}

const readingColumns: readonly PlainColumn[] = [
  { label: '口径', widthMm: 60, align: 'left' },
  { label: '年度得分', widthMm: 32 },
  { label: '可得最高分', widthMm: 32 },
  { label: '采用情况', widthMm: 32 },
]

function readingTable({ readings }: AnnualScoreDetailFacts): Block[] {
  if (readings.length < 2) return []
  const rows = readings.map(({ name, total, best, isChosen }) => ({ texts: [name, total, best, isChosen ? '本表采用' : '对照'] }))
  return [plainTable(readingColumns, rows)]
}

function notes({ remarks, provisional }: AnnualScoreDetailFacts): string {
  const parts = ['年度得分保留四位小数，等号后为分数值；各月得分为通报所载两位小数。', ...remarks]
  if (provisional !== '') parts.push(`暂定：${provisional.replace(/。$/, '')}。`)
  return `注：${parts.map((part, index) => `${index + 1}.${part}`).join('')}`
}

export const annualScoreDetail = define({
  id: 'annual-score-detail',
  title: '年度考评得分明细表',
  group: 'appraisal',
  facts: annualScoreDetailFacts,
  build: buildAnnualScoreDetail,
  of: 'unit',
  isOfYear: true,
  by: 'either',
  retention: '30年',
  sample: annualScoreDetailSample,
})
