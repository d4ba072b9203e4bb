import { describe, expect, test } from 'vitest'
import { factsHash, factsText, ranksOf } from '#electron/services/appraisal/published-scores.ts'
import type { MonthFacts, MonthScoreRecord } from '#shared/domain/appraisal.ts'
import { findPack } from '#shared/packs/index.ts'

const pack = findPack('heihe-2022')
if (pack === undefined) throw new Error('the pack is not there')

function record(exactScore: string, isExcluded = false): MonthScoreRecord {
  const sums = { total: '0.00', exactTotal: '0/1', score: '0.00', exactScore, roundingShows: false }
  return { interpretation: 'literal', factor: '7/10', parts: [], ...sums, isProvisional: false, whyProvisional: [], isExcluded, notes: [] }
}

describe('ranks', () => {
  const scores = new Map([
    ['a', record('30001/1000')],
    ['b', record('35/1')],
    ['c', record('30002/1000')],
    ['d', record('29/1')],
    ['e', record('40/1', true)],
  ])

  test('office.md: published two decimals decide, equal ones share a rank (1, 2, 2, 4), an excluded month has none', () => {
    expect(ranksOf(pack, scores)).toEqual(
      new Map([
        ['b', 1],
        ['a', 2],
        ['c', 2],
        ['d', 4],
      ]),
    )
  })

  test('with the reading 只列得分 there are none', () => {
    const unranked = { ...pack, readings: pack.readings.map((each) => (each.id === 'ranking' ? { ...each, chosen: 'none' } : each)) }
    expect(ranksOf(unranked, scores)).toEqual(new Map())
  })

  test('with the reading 按未四舍五入的得分 the third decimal decides', () => {
    const exact = { ...pack, readings: pack.readings.map((each) => (each.id === 'rank-on' ? { ...each, chosen: 'exact' } : each)) }
    expect(ranksOf(exact, scores)).toEqual(
      new Map([
        ['b', 1],
        ['c', 2],
        ['a', 3],
        ['d', 4],
      ]),
    )
  })
})

describe('frozen facts', () => {
  const facts: MonthFacts = {
    month: '2022-04',
    measures: [],
    materials: [],
    information: [],
    adjustments: [],
    adjustmentCount: 'monthly',
    laterFindings: [],
    noPlan: null,
    asOf: null,
  }

  test('have one text, in whatever order they were gathered', () => {
    const turned = Object.fromEntries(Object.entries(facts).toReversed()) as unknown as MonthFacts
    expect(factsText(turned)).toBe(factsText(facts))
    expect(factsHash(turned)).toMatch(/^[0-9a-f]{64}$/)
    expect(factsHash({ ...facts, noPlan: 'full' })).not.toBe(factsHash(facts))
  })
})
