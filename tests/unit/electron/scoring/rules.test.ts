import { describe, expect, test } from 'vitest'
import { fraction, parseFraction, whole, writeFraction, zero } from '#shared/domain/fraction.ts'
import { bonusEach, deductEach, evenShare, meanOf, monthRule, revokedRule, revokeShare, weighted } from '#electron/scoring/rules.ts'
import type { RuleOf } from '#electron/scoring/rules.ts'
import type { RuleKind } from '#shared/packs/schema-appraisal.ts'
import { interpretation, rules, yearRules } from './programme.ts'

function rule<Kind extends RuleKind>(kind: Kind): RuleOf<Kind> {
  const found = [...rules, ...yearRules].find((each): each is RuleOf<Kind> => each.kind === kind)
  if (found === undefined) throw new Error(`no rule of kind ${kind}`)
  return found
}

describe('考评细则 二（一）1: 40 points shared evenly (M-101, A-12)', () => {
  test.each([
    [7, 6, '240/7'],
    [13, 12, '480/13'],
    [31, 31, '40/1'],
    [3, 0, '0/1'],
  ])('of %i measures %i completed give %s', (planned, completed, points) => {
    expect(writeFraction(evenShare(whole(40), planned, completed, null))).toBe(points)
  })

  test('a month without plan gives 40 unless the office left it out', () => {
    expect(evenShare(whole(40), 0, 0, null)).toEqual(whole(40))
    expect(evenShare(whole(40), 0, 0, 'full')).toEqual(whole(40))
    expect(evenShare(whole(40), 0, 0, 'excluded')).toEqual(zero)
  })
})

describe('考评细则 二（一）2（1）: 扣完为止 (M-102)', () => {
  test.each([
    [0, 5],
    [1, 4],
    [5, 0],
    [7, 0],
  ])('%i late or missing leave %i points', (late, points) => {
    expect(deductEach(whole(5), whole(1), late)).toEqual(whole(points))
  })
})

describe('考评细则 二（一）2（2）、3，二（二）2: bonuses with a cap (M-103, M-104, M-108)', () => {
  test.each([
    ['information-quality', 2, 2],
    ['information-quality', 9, 3],
    ['information-adopted', 3, 2],
    ['adjustments', 26, 20],
    ['innovation', 5, 25],
    ['innovation', 7, 30],
  ])('%s counted %i times gives %i', (id, count, points) => {
    const bonus = [...rules, ...yearRules].find((each): each is RuleOf<'bonusEach'> => each.id === id && each.kind === 'bonusEach')
    expect(bonus && bonusEach(parseFraction(bonus.each), parseFraction(bonus.cap), count)).toEqual(whole(points))
  })
})

describe('考评细则 二（一）4: 减分项 (M-105, A-13)', () => {
  test('a refuted measure loses its share of the month', () => {
    expect(revokeShare(whole(40), 31, 1, [])).toEqual(fraction(40n, 31n))
  })

  test('a measure found later loses the share of its own month', () => {
    expect(revokeShare(whole(40), 10, 0, [{ planned: 29, refuted: 2 }])).toEqual(fraction(80n, 29n))
  })

  test('it works in a month that has no plan of its own', () => {
    expect(revokeShare(whole(40), 0, 0, [{ planned: 8, refuted: 1 }])).toEqual(whole(5))
  })

  test('a 减分项 that takes back from no rule is refused', () => {
    const stray = { ...rule('revokeShare'), of: 'timeliness' }
    expect(() => revokedRule(stray, rules)).toThrow(/invalid_input/)
  })
})

describe('factors (A-01)', () => {
  test.each([
    ['literal', '7/10'],
    ['annual-only', '1/1'],
    ['hundred-point', '1/1'],
  ] as const)('%s multiplies the month by %s', (id, factor) => {
    expect(writeFraction(weighted(whole(1), interpretation(id)))).toBe(factor)
  })

  test('the mean of nothing is nothing', () => {
    expect(meanOf([], 0, interpretation('literal'))).toEqual(zero)
    expect(meanOf([whole(30), whole(40)], 2, interpretation('hundred-point'))).toEqual(whole(35))
  })
})

describe('rules in the wrong place', () => {
  test('a mean is no rule of a month', () => {
    expect(() => monthRule(rule('meanOf'), rules)).toThrow(/invalid_input/)
  })

  test('innovations are no count of a month', () => {
    expect(() => monthRule({ ...rule('bonusEach'), counts: 'approvedInnovations' }, rules)).toThrow(/invalid_input/)
  })

  test('the factor gives no line of its own', () => {
    expect(monthRule(rule('weighted'), rules)).toBeUndefined()
  })
})
