import { expect } from 'vitest'
import type { OutputOf } from '#shared/api/contract.ts'
import { type DocxText, sectionOf } from '../documents/docx-text.ts'
import { words } from './april-words.ts'

/** What April's papers must say, read from their saved copies: each word that was typed where it belongs. */

type County = OutputOf<'appraisals.month'>['counties'][number]

/** 「一、」 begins a part of a report. */
const part = /^[一二三四五六七八九十]+、/

/** 附件1: progress and outcome under their measure, problems and plans in their parts. */
export function expectMonthlyReport(paper: DocxText): void {
  const done = sectionOf(paper, '一、工作完成情况', part)
  expect(done).toContain(`1.进校园方案。${words.progress['7-3'].content}。`)
  expect(done).toContain(`工作成果：${words.progress['7-3'].outcome}。`)
  expect(done).toContain(`1.政务诚信承诺公开公示。${words.progress['5-1'].content}。`)
  expect(done).toContain(`工作成果：${words.progress['5-1'].outcome}。`)
  const problems = sectionOf(paper, '二、工作存在的问题', part)
  expect(problems).toEqual([`（一）${words.progress['5-1'].problem}。`, `（二）${words.progress['7-3'].problem}。`])
  const plans = sectionOf(paper, '三、下月工作计划', part).slice(0, 2)
  expect(plans).toEqual([`（一）${words.progress['5-1'].nextPlan}。`, `（二）${words.progress['7-3'].nextPlan}。`])
  expect(paper.paragraphs).toContain('逊克县政务守信践诺工作专班办公室')
}

/** 附件3: verdicts beside progress, the evidence in its list for both measures, the brief. */
export function expectSelfAssessmentSheet(paper: DocxText): void {
  const rowWith = (text: string): readonly string[] => paper.rows.find((row) => row.some((cell) => cell.includes(text))) ?? []
  for (const code of ['5-1', '7-3'] as const) {
    const row = rowWith(words.progress[code].content)
    expect(row.find((cell) => cell.includes('本月完成'))).toContain(words.progress[code].outcome)
    expect(row.find((cell) => cell.includes('佐证：'))).toContain(words.evidence)
  }
  expect(rowWith('畅通失信违约投诉渠道').join('')).toContain('未完成')
  expect(rowWith(words.brief).join('')).toContain('4月21日报送')
  expect(rowWith('4月份工作完成情况').join('')).toContain('4月20日报送（应于4月20日前）')
  expect(paper.text).toContain('逊克县')
}

/** 通报: the published scores with two decimals, their ranks, who failed where, the day of the signature. */
export function expectCircular(paper: DocxText, counties: readonly County[]): void {
  const table = paper.rows.filter((row) => counties.some(({ unit }) => row.includes(unit.name)))
  const expected = counties.map(({ unit, published, rank }) => ({ name: unit.name, rank: String(rank), score: published?.score }))
  expect(table.map((row) => ({ name: row[1], rank: row[0], score: row.at(-1) })).toSorted(byName)).toEqual(expected.toSorted(byName))
  expect(counties).toHaveLength(6)
  for (const { score } of expected) expect(score).toMatch(/^\d+\.\d\d$/)
  expect(paper.paragraphs).toContain('2022年4月29日')
  expect(paper.text).toContain('2-1 畅通失信违约投诉渠道、5-1 政务诚信承诺公开公示')
  expect(paper.text).toContain('孙吴县。4月份工作完成情况未按时报送')
}

/** 考评得分明细表 of 爱辉区: what the spot check took back, and why. */
export function expectScoreDetail(paper: DocxText): void {
  const deduction = paper.rows.find((row) => row[1] === '减分项')?.join('　') ?? ''
  expect(deduction).toContain('7-3 进校园方案（收回 40÷29）')
  expect(deduction).toContain('1.3793')
  expect(deduction).toContain(words.refuted)
}

function byName(one: { readonly name: string | undefined }, other: { readonly name: string | undefined }): number {
  return (one.name ?? '').localeCompare(other.name ?? '')
}
