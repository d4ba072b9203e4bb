import { describe, expect, test } from 'vitest'
import { scoreMonth } from '#electron/scoring/engine.ts'
import { amountText, detailText, published, recordMonth, recordYear, roundingShows, rawSum } from '#electron/scoring/rounding.ts'
import type { PartScore } from '#electron/scoring/score.ts'
import { scoreYear } from '#electron/scoring/year.ts'
import { monthScoreRecord, yearScoreRecord } from '#shared/domain/appraisal.ts'
import { parseFraction, writeFraction } from '#shared/domain/fraction.ts'
import { aCount, interpretation, rules, yearRules } from './programme.ts'

function part(points: string, isDeduction = false): PartScore {
  return { part: 'p', title: 'p', full: '', points: parseFraction(points), isDeduction }
}

test('two decimals in tables, four in the detail table, half up', () => {
  expect(amountText(parseFraction('480/13'))).toBe('36.92')
  expect(detailText(parseFraction('480/13'))).toBe('36.9231')
  expect(writeFraction(published(parseFraction('0.125')))).toBe('13/100')
})

describe('分项四舍五入', () => {
  test.each([
    ['1/3 three times prints 0.33 × 3 under 1.00', [part('1/3'), part('1/3'), part('1/3')], true],
    ['1/3 and 2/3 print 0.33 and 0.67 under 1.00', [part('1/3'), part('2/3')], false],
    ['a deduction is subtracted', [part('1'), part('1/3', true)], false],
    ['whole points never show it', [part('40'), part('5'), part('20')], false],
  ])('%s', (_, parts, shows) => {
    expect(roundingShows(parts, rawSum(parts))).toBe(shows)
  })

  test('a sum held at 0 is not a matter of rounding', () => {
    const parts = [part('1'), part('3', true)]
    expect(writeFraction(rawSum(parts))).toBe('-2/1')
    expect(roundingShows(parts, rawSum(parts))).toBe(false)
  })
})

describe('records', () => {
  test('a month as JSON carries every amount twice: printed and exact', () => {
    const record = recordMonth(scoreMonth(rules, interpretation('literal'), aCount({ completed: 6 })))
    expect(monthScoreRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record)
    expect(record).toMatchObject({ total: '39.29', exactTotal: '275/7', score: '27.50', exactScore: '55/2', factor: '7/10' })
    expect(record.parts[0]).toEqual({
      part: 'completion',
      title: '工作完成情况',
      full: '40',
      isDeduction: false,
      points: '34.29',
      exact: '240/7',
    })
  })

  test('a year as JSON', () => {
    const year = scoreYear(yearRules, interpretation('literal'), [], 2, { averageOn: 'published', basis: 'final' })
    const record = recordYear(year)
    expect(yearScoreRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record)
    expect(record).toMatchObject({ total: '10.00', exactTotal: '10/1', isProvisional: true })
  })
})
