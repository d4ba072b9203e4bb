import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestYear } from '#electron/scoring/compare.ts'
import { countFacts } from '#electron/scoring/counts.ts'
import { scoreMonth, scoreMonthFromFacts } from '#electron/scoring/engine.ts'
import type { YearMonth } from '#electron/scoring/score.ts'
import { scoreYear } from '#electron/scoring/year.ts'
import type { MeasureFact, MonthCounts, MonthFacts } from '#shared/domain/appraisal.ts'
import { monthCounts, monthFacts } from '#shared/domain/appraisal.ts'
import { compare, fraction, greater, multiply, negate, subtract, sum, whole, zero } from '#shared/domain/fraction.ts'
import type { Interpretation } from '#shared/packs/schema-appraisal.ts'
import { heihe, rules, yearRules } from './programme.ts'

const interpretations = fc.constantFrom(...heihe.appraisal.interpretations)
const anId = fc.integer({ min: 1, max: 60 }).map(String)
const aprilDays = fc.integer({ min: 1, max: 30 }).map((day) => `2022-04-${String(day).padStart(2, '0')}`)

function list<Item extends { id: string }>(item: fc.Arbitrary<Item>, maxLength: number): fc.Arbitrary<Item[]> {
  return fc.uniqueArray(item, { selector: ({ id }) => id, maxLength })
}

const measureArbitrary: fc.Arbitrary<MeasureFact> = fc.record({
  id: anId,
  title: fc.constant('措施'),
  verdict: fc.constantFrom('done', 'notDone', 'notApplicable', null),
  isReviewed: fc.boolean(),
  isRefuted: fc.boolean(),
})

const factsArbitrary: fc.Arbitrary<MonthFacts> = fc.record({
  month: fc.constant('2022-04'),
  measures: list(measureArbitrary, 40),
  materials: list(
    fc.record({
      id: anId,
      title: fc.constant('材料'),
      dueOn: aprilDays,
      receivedOn: fc.option(aprilDays),
      isWaived: fc.boolean(),
      waiverGround: fc.constant(''),
    }),
    12,
  ),
  information: list(fc.record({ id: anId, title: fc.constant('信息'), isHighQuality: fc.boolean(), isAdopted: fc.boolean() }), 10),
  adjustments: list(
    fc.record({
      id: anId,
      title: fc.constant('事项'),
      kind: fc.constant('added-task'),
      isApproved: fc.boolean(),
      isCarriedOut: fc.boolean(),
      wasCountedEarlier: fc.boolean(),
    }),
    30,
  ),
  adjustmentCount: fc.constantFrom('monthly', 'once'),
  laterFindings: list(
    fc.record({ id: anId, title: fc.constant('措施'), month: fc.constant('2022-03'), planned: fc.integer({ min: 1, max: 40 }) }),
    5,
  ),
  noPlan: fc.constantFrom('full', 'excluded', null),
  asOf: fc.option(aprilDays),
})

const countsArbitrary: fc.Arbitrary<MonthCounts> = factsArbitrary.map(countFacts)

function pointsOf(facts: MonthFacts, interpretation: Interpretation, part: string) {
  const found = scoreMonthFromFacts(rules, interpretation, facts).parts.find((each) => each.part === part)
  return found?.points ?? zero
}

describe('of every month', () => {
  test('no part exceeds its full mark, the total lies between 0 and 70', () => {
    fc.assert(
      fc.property(countsArbitrary, interpretations, (counts, interpretation) => {
        const score = scoreMonth(rules, interpretation, counts)
        const beyond = score.lines.filter(({ full, points }) => full !== null && compare(points, full) > 0)
        expect([...beyond, ...score.lines.filter(({ points }) => compare(points, zero) < 0)]).toEqual([])
        expect(compare(score.total, zero)).toBeGreaterThanOrEqual(0)
        expect(compare(score.total, whole(70))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('the parts less the deductions are exactly the total, unless it is held at 0', () => {
    fc.assert(
      fc.property(countsArbitrary, interpretations, (counts, interpretation) => {
        const score = scoreMonth(rules, interpretation, counts)
        const lines = sum(score.lines.map(({ points, isDeduction }) => (isDeduction ? negate(points) : points)))
        expect(score.total).toEqual(greater(lines, zero))
      }),
    )
  })

  test('nothing is rounded before the end: the score is exactly total × factor', () => {
    fc.assert(
      fc.property(countsArbitrary, interpretations, (counts, interpretation) => {
        const { total, score, factor } = scoreMonth(rules, interpretation, counts)
        expect(score).toEqual(multiply(total, factor))
        // All that is not whole comes from N of this month and of the months of later findings.
        const allN = [counts.planned, ...counts.laterFindings.map(({ planned }) => planned)].reduce(
          (product, n) => product * BigInt(n || 1),
          1n,
        )
        expect(allN % total.denominator).toBe(0n)
      }),
    )
  })

  test('the counts path equals the facts path', () => {
    fc.assert(
      fc.property(factsArbitrary, interpretations, (facts, interpretation) => {
        expect(monthFacts.parse(facts)).toEqual(facts)
        const counts = monthCounts.parse(countFacts(facts))
        const { trace, ...fromFacts } = scoreMonthFromFacts(rules, interpretation, facts)
        expect(fromFacts).toEqual(scoreMonth(rules, interpretation, counts))
        expect(trace).toHaveLength(fromFacts.parts.length + 1)
      }),
    )
  })

  test('the order of facts is irrelevant', () => {
    fc.assert(
      fc.property(factsArbitrary, interpretations, (facts, interpretation) => {
        const turned = {
          ...facts,
          measures: facts.measures.toReversed(),
          materials: facts.materials.toReversed(),
          information: facts.information.toReversed(),
          adjustments: facts.adjustments.toReversed(),
          laterFindings: facts.laterFindings.toReversed(),
        }
        const [one, other] = [facts, turned].map((each) => scoreMonthFromFacts(rules, interpretation, each))
        expect(other?.score).toEqual(one?.score)
        expect(other?.parts).toEqual(one?.parts)
      }),
    )
  })

  test('all completed is exactly 40, whatever N', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), interpretations, (planned, interpretation) => {
        const measures = Array.from({ length: planned }, (_, at): MeasureFact => {
          return { id: String(at), title: '', verdict: 'done', isReviewed: true, isRefuted: false }
        })
        const facts = monthFacts.parse({ ...emptyMonth, measures })
        expect(pointsOf(facts, interpretation, 'completion')).toEqual(whole(40))
      }),
      { numRuns: 40 },
    )
  })
})

describe('changing one fact', () => {
  test('completing one more measure never lowers the score, and adds exactly 40÷N to completion', () => {
    fc.assert(
      fc.property(factsArbitrary, interpretations, (facts, interpretation) => {
        const open = facts.measures.find(({ verdict }) => verdict === 'notDone')
        fc.pre(open !== undefined)
        const done = withMeasure(facts, { ...open, verdict: 'done', isRefuted: false })
        const gain = subtract(pointsOf(done, interpretation, 'completion'), pointsOf(facts, interpretation, 'completion'))
        expect(gain).toEqual(fraction(40n, BigInt(countFacts(facts).planned)))
        const [before, after] = [facts, done].map((each) => scoreMonthFromFacts(rules, interpretation, each).score)
        expect(compare(after ?? zero, before ?? zero)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('a refuted line loses exactly its share, once, and completion stays as it was', () => {
    fc.assert(
      fc.property(factsArbitrary, interpretations, (facts, interpretation) => {
        const done = facts.measures.find(({ verdict, isRefuted }) => verdict === 'done' && !isRefuted)
        fc.pre(done !== undefined)
        const refuted = withMeasure(facts, { ...done, isRefuted: true })
        const loss = subtract(pointsOf(refuted, interpretation, 'deductions'), pointsOf(facts, interpretation, 'deductions'))
        expect(loss).toEqual(fraction(40n, BigInt(countFacts(facts).planned)))
        expect(pointsOf(refuted, interpretation, 'completion')).toEqual(pointsOf(facts, interpretation, 'completion'))
      }),
    )
  })

  test('refuting a line that completion did not count changes nothing', () => {
    fc.assert(
      fc.property(factsArbitrary, interpretations, (facts, interpretation) => {
        const open = facts.measures.find(({ verdict }) => verdict !== 'done')
        fc.pre(open !== undefined)
        const [one, other] = [true, false].map((isRefuted) =>
          scoreMonthFromFacts(rules, interpretation, withMeasure(facts, { ...open, isRefuted })),
        )
        expect(one?.score).toEqual(other?.score)
      }),
    )
  })

  test('one more late material costs one point or nothing', () => {
    fc.assert(
      fc.property(countsArbitrary, interpretations, (counts, interpretation) => {
        const [before, after] = [counts, { ...counts, late: counts.late + 1 }].map(
          (each) => scoreMonth(rules, interpretation, each).parts.find(({ part }) => part === 'timeliness')?.points ?? zero,
        )
        expect(subtract(before ?? zero, after ?? zero)).toEqual(counts.late < 5 ? whole(1) : zero)
      }),
    )
  })
})

describe('of every year', () => {
  const months = fc.array(countsArbitrary, { minLength: 9, maxLength: 9 }).map((all) =>
    all.map((counts, at): YearMonth => {
      const { total } = scoreMonth(rules, heihe.appraisal.interpretations[0] as Interpretation, counts)
      return { month: heihe.appraisal.months[at] ?? '', kind: 'scored', total, isProvisional: false }
    }),
  )

  test('literal ≤ annual-only ≤ hundred-point, and none exceeds its best year', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 9 }), fc.constantFrom('published', 'exact'), (given, innovations, averageOn) => {
        const years = heihe.appraisal.interpretations.map((each) =>
          scoreYear(yearRules, each, given, innovations, { averageOn, basis: 'final' }),
        )
        const totals = years.map(({ total }) => total)
        expect(totals.every((total, at) => at === 0 || compare(totals[at - 1] ?? zero, total) <= 0)).toBe(true)
        heihe.appraisal.interpretations.forEach((each, at) => {
          expect(compare(totals[at] ?? zero, bestYear({ month: rules, year: yearRules }, each).total)).toBeLessThanOrEqual(0)
        })
      }),
      { numRuns: 30 },
    )
  })

  test('averaging published months is within half a hundredth of averaging exact ones', () => {
    fc.assert(
      fc.property(months, interpretations, (given, interpretation) => {
        const [published, exact] = (['published', 'exact'] as const).map(
          (averageOn) => scoreYear(yearRules, interpretation, given, 0, { averageOn, basis: 'final' }).total,
        )
        const gap = subtract(published ?? zero, exact ?? zero)
        expect(compare(gap.numerator < 0n ? negate(gap) : gap, fraction(1n, 200n))).toBeLessThanOrEqual(0)
      }),
      { numRuns: 30 },
    )
  })
})

const emptyMonth = {
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

function withMeasure(facts: MonthFacts, measure: MeasureFact): MonthFacts {
  return { ...facts, measures: facts.measures.map((each) => (each.id === measure.id ? measure : each)) }
}
