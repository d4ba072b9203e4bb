import { describe, expect, test } from 'vitest'
import { allMonths, bestYear, compareInterpretations, compareMonth, rank } from '#electron/scoring/compare.ts'
import { amountText } from '#electron/scoring/rounding.ts'
import type { YearMonth } from '#electron/scoring/score.ts'
import { parseFraction, whole } from '#shared/domain/fraction.ts'
import { heihe, interpretation } from './programme.ts'

const rules = { month: heihe.appraisal.month, year: heihe.appraisal.year }
const options = { averageOn: 'published', basis: 'final', usedNow: 'literal', rankOn: 'published' } as const

function months(total: number): YearMonth[] {
  return heihe.appraisal.months.map((month) => ({ month, kind: 'scored', total: whole(total), isProvisional: false }))
}

describe('ranking', () => {
  const scores = (...values: string[]) => values.map((value, at) => ({ id: `c${at + 1}`, score: parseFraction(value) }))

  test('equal scores share a rank: 1, 2, 2, 4', () => {
    const ranked = rank(scores('30.10', '45.00', '30.10', '12'), { rankOn: 'published' })
    expect(ranked.map(({ id, rank: place }) => [id, place])).toEqual([
      ['c2', 1],
      ['c1', 2],
      ['c3', 2],
      ['c4', 4],
    ])
  })

  test('by published scores 30.301 and 30.299 are equal, by exact ones they are not', () => {
    const close = scores('30.299', '30.301')
    expect(rank(close, { rankOn: 'published' }).map(({ rank: place }) => place)).toEqual([1, 1])
    expect(rank(close, { rankOn: 'exact' }).map(({ id, rank: place }) => [id, place])).toEqual([
      ['c2', 1],
      ['c1', 2],
    ])
  })

  test('nobody to rank is no error', () => expect(rank([], { rankOn: 'exact' })).toEqual([]))
})

describe('the three interpretations side by side (A-01)', () => {
  const entries = [
    { id: 'x', months: months(60), approvedInnovations: 1 },
    { id: 'y', months: months(52), approvedInnovations: 2 },
  ]
  const compared = compareInterpretations(rules, heihe.appraisal.interpretations, entries, options)
  const table = compared.map(({ interpretation: { id }, rows }) => [id, ...rows.map((row) => [amountText(row.year.total), row.rank])])

  test('the ranks flip as A-01 says', () => {
    expect(table).toEqual([
      ['literal', ['34.40', 2], ['35.48', 1]],
      ['annual-only', ['47.00', 1], ['46.40', 2]],
      ['hundred-point', ['65.00', 1], ['62.00', 2]],
    ])
  })

  test('changed ranks are marked against the interpretation in use', () => {
    expect(compared.map(({ rows }) => rows.map(({ isRankChanged }) => isRankChanged))).toEqual([
      [false, false],
      [true, true],
      [true, true],
    ])
  })

  test('best possible years agree with what the pack prints: 34.30＋30, 49.00＋30, 70.00＋30', () => {
    expect(compared.map(({ best }) => `${amountText(best.taskCompletion)}＋${amountText(best.innovation).replace('.00', '')}`)).toEqual(
      heihe.appraisal.interpretations.map(({ bestYear: printed }) => printed),
    )
    expect(amountText(bestYear(rules, interpretation('literal')).total)).toBe('64.30')
  })
})

test('口径对照: one month under every interpretation', () => {
  const compared = compareMonth(parseFraction('303/7'), heihe.appraisal.interpretations)
  expect(compared.map(({ score }) => amountText(score))).toEqual(['30.30', '43.29', '43.29'])
})

test('months that nobody handed in are open', () => {
  const all = allMonths(['2022-04', '2022-05'], [{ month: '2022-05', kind: 'zero', ground: '未报' }])
  expect(all).toEqual([
    { month: '2022-04', kind: 'open' },
    { month: '2022-05', kind: 'zero', ground: '未报' },
  ])
})
