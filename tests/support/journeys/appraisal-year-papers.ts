import { expect } from 'vitest'
import { printed } from '#tests/fixtures/appraisals/played-year.ts'
import type { DocxText } from '../documents/docx-text.ts'
import type { YearRow } from './appraisal-year.ts'

/** What the papers of the appraisal must say, read from their saved copies: the figures that the screen shows. */

/** 「工作完成情况（40分）」, 「一、工作完成情况（40分）」 and 「得分（合计×70%）」 as the screen calls them. */
function calledOf(label: string): string {
  return label.replace(/^[一二三四五六]、/, '').replace(/（[^（）]*(?:分|%)）$/, '')
}

/** 「1.3793＝40/29」 or 「39.0000」 as it is rounded on the screen, from the exact value; null where it is no such figure. */
function roundedOf(cell: string): string | null {
  const parts = /^-?(?<whole>\d+)\.(?<rest>\d{4})\s*(?:＝-?(?<top>\d+)\/(?<bottom>\d+))?$/u.exec(cell.trim())?.groups
  if (parts === undefined) return null
  const { whole = '', rest = '', top, bottom } = parts
  return top === undefined || bottom === undefined ? printed([BigInt(whole + rest), 10_000n]) : printed([BigInt(top), BigInt(bottom)])
}

/** Every figure of a 明细表 by its name: the parts and the sums below them. */
function detailedFigures(paper: DocxText): ReadonlyMap<string, string> {
  return new Map(
    paper.rows.flatMap((row) => {
      const figure = roundedOf(row.at(-1) ?? '')
      const label = row.length === 2 ? row[0] : row[1]
      return figure === null || label === undefined ? [] : [[calledOf(label), figure] as const]
    }),
  )
}

type Numbers = ReadonlyMap<string, string>

/** The numbers of the screen that the paper has as well. */
function same(numbers: Numbers, figures: Numbers): Record<string, string | undefined> {
  return Object.fromEntries([...figures.keys()].map((name) => [name, numbers.get(name)]))
}

const monthParts = ['工作完成情况', '减分项', '合计', '月度考评得分']

/** 考评得分明细表 of a month: each part, 合计 and 得分 as the county's 复核 shows them. */
export function expectScoreDetail(paper: DocxText, numbers: Numbers): void {
  const figures = detailedFigures(paper)
  expect([...figures.keys()]).toEqual(expect.arrayContaining(monthParts))
  expect(figures.size).toBe(7)
  expect(Object.fromEntries(figures)).toEqual(same(numbers, figures))
}

/** 市专班复核评分表: the city's points of each part, 合计 and 得分 as its 复核 shows them. */
export function expectReviewSheet(paper: DocxText, numbers: Numbers): void {
  const rows = paper.rows.filter((row) => row.length === 4)
  const figures = new Map(rows.map(([label = '', , points = '']) => [calledOf(label), points.replace('-', '')]))
  expect([...figures.keys()]).toEqual(expect.arrayContaining(monthParts))
  expect(figures.size).toBe(7)
  expect(Object.fromEntries(figures)).toEqual(same(numbers, figures))
}

/** 更正通报: what changed, before and after, and the county's place among all, as the screen showed them. */
export function expectCorrection(paper: DocxText, county: string, before: Numbers, after: Numbers): void {
  const changes = paper.rows.filter((row) => row.length === 3 && row[0] !== '项目')
  const shown = (numbers: Numbers, label: string): string | undefined => {
    const name = calledOf(label)
    return numbers
      .get(name === '得分' ? '月度考评得分' : name)
      ?.replaceAll(' ', '')
      .split('，')[0]
  }
  const names = changes.map(([label = '']) => calledOf(label))
  expect(names).toEqual(expect.arrayContaining(['减分项', '合计', '得分']))
  expect(changes).toEqual(changes.map(([label = '']) => [label, shown(before, label), shown(after, label)]))
  const standing = paper.rows.find((row) => row.length === 4 && row[1] === county)
  expect(standing).toEqual([shown(after, '名次')?.replace(/[第名]/g, ''), county, shown(after, '得分'), '得分更正'])
}

const byName = (one: readonly string[], other: readonly string[]): number => (one.join() < other.join() ? -1 : 1)

/** 年度考评通报: the table of the year and, in its annex, every month, as the screen's table has them. */
export function expectAnnualCircular(paper: DocxText, rows: readonly YearRow[]): void {
  const names = new Set(rows.map(({ name }) => name))
  const results = paper.rows.filter((row) => row.length === 6 && names.has(row[1] ?? ''))
  const shown = rows.map((row) => [row.rank, row.name, row.average, row.taskCompletion, row.innovation, row.total])
  expect(results.toSorted(byName)).toEqual(shown.toSorted(byName))
  const months = paper.rows.filter((row) => names.has(row[0] ?? ''))
  expect(months.toSorted(byName)).toEqual(rows.map((row) => [row.name, ...row.months, row.average]).toSorted(byName))
}

/** 年度工作总结报告: rank, both parts and total of every county as the screen's table has them. */
export function expectAnnualSummary(paper: DocxText, rows: readonly YearRow[]): void {
  const names = new Set(rows.map(({ name }) => name))
  const results = paper.rows.filter((row) => row.length === 5 && names.has(row[1] ?? ''))
  const shown = rows.map((row) => [row.rank, row.name, row.taskCompletion, row.innovation, row.total])
  expect(results.toSorted(byName)).toEqual(shown.toSorted(byName))
}

/** 年度考评得分明细表: months, mean, parts, total, rank and the interpretations as the screen has them. */
export function expectAnnualDetail(paper: DocxText, row: YearRow, readings: readonly (readonly string[])[]): void {
  const months = paper.rows.filter(([label = '']) => /^\d{4}年\d+月$/.test(label)).map(([label = '', , score = '']) => [label, score])
  expect(months).toEqual(row.months.map((score, at) => [`2022年${at + 4}月`, score]))
  const figures = detailedFigures(paper)
  expect(figures.get('月均得分')).toBe(row.average)
  expect(figures.get('年度考评得分')).toBe(row.total)
  const parts = [...figures].filter(([label]) => label !== '月均得分' && label !== '年度考评得分')
  expect(parts.map(([, figure]) => figure)).toEqual([row.taskCompletion, row.innovation])
  expect(paper.text).toContain(`第${row.rank}名`)
  const compared = paper.rows.filter((each) => each.length === 4 && ['本表采用', '对照'].includes(each[3] ?? ''))
  expect(compared.map((each) => each.slice(0, 3))).toEqual(readings)
}

export interface ClaimDecided {
  readonly opinion: string
  /** 「5分，计入年度考评」 */
  readonly points: string
}

/** Both papers of a claim carry what its row on the screen says; the decision its points and the opinion. */
export function expectClaimPapers(form: DocxText, decision: DocxText, row: readonly string[], said: ClaimDecided): void {
  const [unit = '', status, title = '', , basis = '', claimedOn = ''] = row
  expect(status).toBe('已认定')
  for (const paper of [form, decision]) {
    for (const words of [unit.split(/\s/)[0] ?? '', title, basis, `2022年${claimedOn}`]) expect(paper.text).toContain(words)
  }
  for (const words of ['予以认定', said.opinion, said.points]) expect(decision.text).toContain(words)
}
