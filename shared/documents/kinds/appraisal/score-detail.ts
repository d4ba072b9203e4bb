import { z } from 'zod'
import { calendarMonth } from '#shared/domain/period-schema.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import { explainedTable, itemTable } from './explained-score.ts'
import { datingFacts, words } from '../../facts.ts'
import type { Letterhead } from '../../letterhead.ts'
import type { Block, DocumentModel } from '../../model.ts'
import { detailedPoints, explainedItem, explainedLine, fractionText } from '../../points.ts'
import { plain } from '../../texts.ts'
import { define } from '../kind.ts'
import { scoreDetailSample } from '../../samples/scores.ts'

/** 考评得分明细表: every point of one county's month with clause, facts and arithmetic (office.md «Scores»: four decimals). */
export const scoreDetailFacts = z.strictObject({
  county: words,
  month: calendarMonth,
  ...datingFacts,
  /** 暂定 until the city has reviewed. */
  isProvisional: z.boolean(),
  interpretation: words,
  lines: z.array(explainedLine).min(1),
  total: detailedPoints,
  totalFraction: fractionText.default(''),
  factor: words,
  score: detailedPoints,
  scoreFraction: fractionText.default(''),
  /** True where the rounded lines do not add up to the rounded total. */
  isRounded: z.boolean(),
  /** Measures, materials, briefs, claims and findings behind the points, each with its files. */
  items: z.array(explainedItem).default([]),
  /** Other 口径 lines, corrections, 非本系统计算: a sentence each. */
  remarks: z.array(words).default([]),
})
export type ScoreDetailFacts = z.output<typeof scoreDetailFacts>

export function buildScoreDetail(facts: ScoreDetailFacts, letterhead: Letterhead): DocumentModel {
  const dated = facts.datedOn === null ? '' : officialDate(facts.datedOn)
  const status = facts.isProvisional ? '（暂定）' : ''
  const sums = [
    { label: '合计', points: facts.total, fraction: facts.totalFraction },
    { label: `月度考评得分（合计×${facts.factor}）`, points: facts.score, fraction: facts.scoreFraction },
  ]
  return {
    kind: 'score-detail',
    title: `${facts.county}${officialMonth(facts.month)}考评得分明细表${status}`,
    layout: 'form',
    blocks: [
      { type: 'title', lines: [`${facts.county}${officialMonth(facts.month)}`, `考评得分明细表${status}`] },
      { type: 'formHead', parts: [plain(`编制单位：${letterhead.signOff}`), plain(dated)] },
      explainedTable(facts.lines, sums),
      { type: 'note', text: plain(notes(facts)) },
      { type: 'handSignatures', labels: ['复核人', '审核人', '日期'] },
      ...annex(facts),
    ],
  }
}

/** The records behind the points, on pages of their own. */
function annex({ county, month, items }: ScoreDetailFacts): Block[] {
  if (items.length === 0) return []
  const title = [`${county}${officialMonth(month)}`, '考评事实和佐证材料']
  return [{ type: 'annexStart', position: null }, { type: 'title', lines: title }, itemTable(items)]
}

function notes(facts: ScoreDetailFacts): string {
  const parts = [`口径：${facts.interpretation}。`, '得分按未四舍五入的数值计算，表内保留四位小数，等号后为分数值。', ...facts.remarks]
  if (facts.isRounded) parts.push('分项四舍五入，分项之和与合计可能相差一个末位。')
  if (facts.isProvisional) parts.push('市专班复核前为暂定得分。')
  return `注：${parts.map((part, index) => `${index + 1}.${part}`).join('')}`
}

export const scoreDetail = define({
  id: 'score-detail',
  title: '考评得分明细表',
  group: 'appraisal',
  facts: scoreDetailFacts,
  build: buildScoreDetail,
  of: 'unitMonth',
  by: 'either',
  sample: scoreDetailSample,
})
