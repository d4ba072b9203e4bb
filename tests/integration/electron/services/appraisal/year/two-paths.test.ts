import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countMonth } from '#db/repositories/score-counts.ts'
import { scoreMonth, scoreMonthFromFacts } from '#electron/scoring/engine.ts'
import { recordYear } from '#electron/scoring/rounding.ts'
import type { MonthScore, YearMonth } from '#electron/scoring/score.ts'
import { scoreYear } from '#electron/scoring/year.ts'
import { appraisalOf } from '#electron/services/appraisal/appraisal-rules.ts'
import { monthFactsOf } from '#electron/services/appraisal/score-facts.ts'
import { publishingInterpretation } from '#electron/services/programmes/readings.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { type OpenedOffice, april, counties, openedApril, programmeId } from '#tests/fixtures/appraisals/april.ts'
import { randomMonths, writeMonths } from '#tests/fixtures/appraisals/random-month.ts'

const may = '2022-05'
let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
  await openMonth(office, { month: may })
})
afterAll(() => office.dispose())

function taken(month: string, score: MonthScore): YearMonth {
  if (score.isExcluded) return { month, kind: 'excluded', ground: '本月无计划措施' }
  return { month, kind: 'scored', total: score.total, isProvisional: score.isProvisional }
}

describe('foundations 4: the counts path is held to the facts path, for years too', () => {
  test('whatever a store holds of two months, and whatever is recognised, both give one year under every interpretation', async () => {
    const { month: rules, year: yearRules, interpretations } = appraisalOf(office)
    const publishing = publishingInterpretation(office.pack)
    const readings = (adjustmentCount: string) =>
      office.pack.readings.map((each) => (each.id === 'adjustment-count' ? { ...each, chosen: adjustmentCount } : each))
    await fc.assert(
      fc.asyncProperty(
        randomMonths,
        fc.nat(8),
        fc.constantFrom('published' as const, 'exact' as const),
        async (drawn, approved, averageOn) => {
          await office.store.write((trx) => writeMonths(trx, drawn))
          const { asOf, adjustmentCount } = drawn
          const reading = { ...office, pack: { ...office.pack, readings: readings(adjustmentCount) } }
          for (const unitId of counties.slice(0, 2)) {
            const [byCounts, byFacts]: [YearMonth[], YearMonth[]] = [[], []]
            for (const month of [april, may]) {
              const counts = (await countMonth(office.store.db, { programmeId, month, unitIds: [unitId], asOf, adjustmentCount })).get(
                unitId,
              )
              if (counts === undefined) throw new Error(`${unitId} was not counted`)
              byCounts.push(taken(month, scoreMonth(rules, publishing, counts)))
              const facts = await monthFactsOf(reading, office.store.db, { unitId, month, asOf })
              byFacts.push(taken(month, scoreMonthFromFacts(rules, publishing, facts)))
            }
            for (const interpretation of interpretations) {
              const options = { averageOn, basis: 'toDate' as const }
              const [one, other] = [byCounts, byFacts].map((months) => scoreYear(yearRules, interpretation, months, approved, options))
              if (one === undefined || other === undefined) throw new Error('no year')
              expect(recordYear(one)).toEqual(recordYear(other))
            }
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})
