import { z } from 'zod'
import { calendarMonth } from '#shared/domain/period-schema.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import { datingFacts, words } from './facts.ts'
import type { Letterhead } from './letterhead.ts'
import type { Block, Cell, DocumentModel, Row } from './model.ts'
import { plain } from './texts.ts'

const points = z.string().regex(/^-?\d+\.\d{4}$/, { error: '明细得分应为四位小数' })

/** 考评得分明细表: every point of one county's month with clause, facts and arithmetic (office.md «Scores»: four decimals). */
export const scoreDetailFacts = z.strictObject({
  county: words,
  month: calendarMonth,
  ...datingFacts,
  /** 暂定 until the city has reviewed. */
  isProvisional: z.boolean(),
  interpretation: words,
  lines: z
    .array(
      z.strictObject({
        part: words,
        clause: words,
        facts: words,
        arithmetic: words,
        points,
        /** What would have earned the missing points; empty where nothing is missing. */
        missing: z.string().default(''),
        sourceIds: z.array(z.string()).default([]),
      }),
    )
    .min(1),
  total: points,
  factor: words,
  score: points,
  /** True where the rounded lines do not add up to the rounded total. */
  isRounded: z.boolean(),
})
export type ScoreDetailFacts = z.output<typeof scoreDetailFacts>

export function buildScoreDetail(facts: ScoreDetailFacts, letterhead: Letterhead): DocumentModel {
  const dated = facts.datedOn === null ? '' : officialDate(facts.datedOn)
  const status = facts.isProvisional ? '（暂定）' : ''
  return {
    kind: 'score-detail',
    title: `${facts.county}${officialMonth(facts.month)}考评得分明细表${status}`,
    layout: 'form',
    blocks: [
      { type: 'title', lines: [`${facts.county}${officialMonth(facts.month)}`, `考评得分明细表${status}`] },
      { type: 'formHead', parts: [plain(`编制单位：${letterhead.signOff}`), plain(dated)] },
      table(facts),
      { type: 'note', text: plain(notes(facts)) },
      { type: 'handSignatures', labels: ['复核人', '审核人', '日期'] },
    ],
  }
}

function notes(facts: ScoreDetailFacts): string {
  const parts = [`口径：${facts.interpretation}。`, '得分按未四舍五入的数值计算，表内保留四位小数。']
  if (facts.isRounded) parts.push('分项四舍五入，分项之和与合计可能相差一个末位。')
  if (facts.isProvisional) parts.push('市专班复核前为暂定得分。')
  return `注：${parts.map((part, index) => `${index + 1}.${part}`).join('')}`
}

function table(facts: ScoreDetailFacts): Block {
  return {
    type: 'table',
    columns: [
      { widthMm: 10, align: 'center' },
      { widthMm: 24, align: 'left' },
      { widthMm: 30, align: 'left' },
      { widthMm: 40, align: 'left' },
      { widthMm: 32, align: 'left' },
      { widthMm: 20, align: 'right' },
    ],
    headRows: [
      { cells: ['序号', '考评项目', '依据条款', '事实', '算式', '得分'].map((text): Cell => ({ lines: [plain(text)], isHead: true })) },
    ],
    rows: [...facts.lines.map(lineRow), ...sums(facts)],
  }
}

function lineRow(line: ScoreDetailFacts['lines'][number], index: number): Row {
  const missing = line.missing === '' ? [] : [plain(line.missing)]
  return {
    cells: [
      { lines: [plain(String(index + 1))] },
      { lines: [plain(line.part)] },
      { lines: [plain(line.clause)] },
      { lines: [plain(line.facts, line.sourceIds), ...missing] },
      { lines: [plain(line.arithmetic)] },
      { lines: [plain(line.points)] },
    ],
  }
}

function sums(facts: ScoreDetailFacts): Row[] {
  const row = (label: string, value: string): Row => ({
    cells: [{ lines: [plain(label)], columnSpan: 5, align: 'center', isHead: true }, { lines: [plain(value)] }],
  })
  return [row('合计', facts.total), row(`月度考评得分（合计×${facts.factor}）`, facts.score)]
}
