import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countMonth } from '#db/repositories/score-counts.ts'
import { countFacts } from '#electron/scoring/counts.ts'
import { appraisalMonth } from '#electron/services/appraisal/appraisals.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { monthFactsOf, selfFactsOf } from '#electron/services/appraisal/score-facts.ts'
import { scoreFacts } from '#electron/services/appraisal/score-views.ts'
import { monthFacts } from '#shared/domain/appraisal.ts'
import { type OpenedOffice, aihui, april, counties, lineOf, openedApril } from '#tests/fixtures/appraisals/april.ts'
import { type RandomMonths, randomMonths, writeMonths } from '#tests/fixtures/appraisals/random-month.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
  await openMonth(office, { month: '2022-05' })
})
afterAll(() => office.dispose())

/** The office under one reading of A-04. */
function reading({ adjustmentCount }: Pick<RandomMonths, 'adjustmentCount'>): OpenedOffice {
  const readings = office.pack.readings.map((each) => (each.id === 'adjustment-count' ? { ...each, chosen: adjustmentCount } : each))
  return { ...office, pack: { ...office.pack, readings } }
}

const nothing: RandomMonths = {
  lines: [],
  findings: [],
  materials: [],
  briefs: [],
  claims: [],
  noPlans: [],
  asOf: null,
  adjustmentCount: 'monthly',
}

describe('foundations 4: the counts path is held to the facts path', () => {
  test('whatever a store holds, one statement counts what the facts say, for every county and month', async () => {
    await fc.assert(
      fc.asyncProperty(randomMonths, async (drawn) => {
        await office.store.write((trx) => writeMonths(trx, drawn))
        const { asOf, adjustmentCount } = drawn
        for (const month of [april, '2022-05']) {
          const counts = await countMonth(office.store.db, {
            programmeId: office.office.programmeId,
            month,
            unitIds: counties,
            asOf,
            adjustmentCount,
          })
          expect([...counts.keys()]).toEqual([...counties])
          // Two counties are drawn; the third stands for those that are not.
          for (const unitId of counties.slice(0, 3)) {
            const facts = await monthFactsOf(reading(drawn), office.store.db, { unitId, month, asOf })
            expect(monthFacts.parse(facts)).toEqual(facts)
            expect(counts.get(unitId)).toEqual(countFacts(facts))
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  test('the month page shows the score that the explained view adds up to', async () => {
    await fc.assert(
      fc.asyncProperty(randomMonths, async (drawn) => {
        await office.store.write((trx) => writeMonths(trx, drawn))
        const asOf = office.ports.clock.today()
        const own = reading(drawn)
        for (const row of (await appraisalMonth(own, { month: april })).counties) {
          const facts = await monthFactsOf(own, office.store.db, { unitId: row.unit.unitId, month: april, asOf })
          expect(row.score).toBe(scoreFacts(own.pack, facts).record.score)
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('what the facts of a month are', () => {
  test('A-34: a brief of April that is 编发 in May earns its quality in April and its adoption in May, if recommended', async () => {
    const place = { county: aihui, month: april } as const
    const brief = { ...place, receivedOn: '2022-04-28', ownDay: null, isHighQuality: true, adoptedOn: '2022-05-06', isDeleted: false }
    await office.store.write((trx) =>
      writeMonths(trx, {
        ...nothing,
        briefs: [
          { ...brief, isRecommended: true },
          { ...brief, isRecommended: false },
        ],
      }),
    )
    const flags = async (month: string) =>
      (await monthFactsOf(office, office.store.db, { unitId: aihui, month, asOf: null })).information.map((each) => [
        each.isHighQuality,
        each.isAdopted,
      ])
    expect(await flags(april)).toEqual([
      [true, false],
      [true, false],
    ])
    expect(await flags('2022-05')).toEqual([
      [false, true],
      [false, false],
    ])
  })

  test('A-04: with the reading 计分一次 a claim recognised in April counts no more in May; by default it does', async () => {
    const claim = { county: aihui, title: '甲', status: 'recognised' as const, isOutdated: false }
    await office.store.write((trx) =>
      writeMonths(trx, {
        ...nothing,
        claims: [
          { ...claim, month: april },
          { ...claim, month: '2022-05' },
        ],
      }),
    )
    const counted = async (adjustmentCount: 'monthly' | 'once') =>
      countFacts(await monthFactsOf(reading({ adjustmentCount }), office.store.db, { unitId: aihui, month: '2022-05', asOf: null }))
        .approvedAdjustments
    expect([await counted('monthly'), await counted('once')]).toEqual([1, 0])
  })

  test('A-14, A-15: only 计入考评 materials count, by the first receipt that was not sent back', async () => {
    const material = { county: aihui, month: april, kind: 'monthly-report', dueOn: '2022-04-20', waived: null } as const
    const receipts = [
      { on: '2022-04-19', status: 'returned' as const },
      { on: '2022-04-23', status: 'received' as const },
      { on: '2022-04-22', status: 'received' as const },
    ]
    const other = { ...material, kind: 'self-assessment', counts: 0, receipts: [] }
    await office.store.write((trx) => writeMonths(trx, { ...nothing, materials: [{ ...material, counts: 1, receipts }, other] }))
    const { materials } = await monthFactsOf(office, office.store.db, { unitId: aihui, month: april, asOf: null })
    expect(materials.map((each) => [each.dueOn, each.receivedOn])).toEqual([['2022-04-20', '2022-04-22']])
  })

  test('the review counts before the self-assessment; a line taken off the list is no fact', async () => {
    await office.store.write((trx) =>
      writeMonths(trx, {
        ...nothing,
        lines: [
          { county: aihui, month: april, nth: 0, self: 'done', saidBy: [false], review: 'notDone', isRemoved: false },
          { county: aihui, month: april, nth: 1, self: 'done', saidBy: [false], review: null, isRemoved: true },
        ],
      }),
    )
    const of = { unitId: aihui, month: april, asOf: null }
    const facts = await monthFactsOf(office, office.store.db, of)
    expect(facts.measures).toHaveLength(28)
    expect(facts.measures.filter((each) => each.isReviewed).map((each) => each.verdict)).toEqual(['notDone'])
    const own = await selfFactsOf(office, office.store.db, of)
    expect(own.measures.filter((each) => each.verdict !== null).map((each) => each.verdict)).toEqual(['done'])
  })

  test('judgements that were not saved lie over the self-assessment', async () => {
    await office.store.write((trx) => writeMonths(trx, nothing))
    const { id } = await lineOf(office, aihui, '7-3')
    const of = { unitId: aihui, month: april, asOf: null }
    const facts = await selfFactsOf(office, office.store.db, of, new Map([[id, 'notApplicable']]))
    expect(facts.measures.filter((each) => each.verdict !== null)).toEqual([
      { id, title: expect.stringContaining('7-3'), verdict: 'notApplicable', isReviewed: true, isRefuted: false },
    ])
  })
})
