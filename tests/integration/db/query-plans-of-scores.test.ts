import { afterAll, describe, expect, test } from 'vitest'
import { listMonthTotals } from '#db/repositories/appraisals.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { countLines } from '#db/repositories/line-counts.ts'
import { countMonth } from '#db/repositories/score-counts.ts'
import { QueryPlans } from './a-query-plan.ts'

const plans = await QueryPlans.open()
afterAll(() => plans.close())

const [programmeId, month, unitIds] = ['programme', '2022-05', ['unit']] as const
const counted = { programmeId, month, unitIds, asOf: '2022-05-20', adjustmentCount: 'once' } as const

/** Steps that go through a table, or through an index from end to end; what was asked for is no table. */
function scans(steps: readonly string[]): string[] {
  const asked = ['SCAN CONSTANT ROW', 'SCAN a', 'SCAN t', 'SCAN u VIRTUAL TABLE INDEX 1:']
  return steps.filter((step) => step.startsWith('SCAN') && !asked.includes(step))
}

describe('performance: what a year takes of published scores', () => {
  test.each([
    ['all counties', undefined, 'programme_id=?'],
    ['one county', 'unit', 'programme_id=? AND unit_id=?'],
  ])('%s: the figures are read from their index, never from the frozen results', async (_, unitId, place) => {
    const list = (db: Connection) => listMonthTotals(db, { programmeId, unitId })
    const plan = await plans.of(list)
    expect(plan).toContain(`SEARCH m USING COVERING INDEX monthly_score_figures (${place})`)
    expect(plan.filter((step) => !step.includes('COVERING INDEX') && !step.startsWith('CORRELATED'))).toEqual([])
    expect(await plans.functionsOf(list)).toEqual([])
  })

  test('control: the same figures asked for by another expression would parse every result', async () => {
    const list = (db: Connection) =>
      db
        .selectFrom('monthly_score')
        .select((eb) => eb.fn('json_extract', ['result', eb.val('$.record.exactTotal')]).as('total'))
        .execute()
    expect(await plans.functionsOf(list)).not.toEqual([])
  })
})

describe('performance: counting costs what the units asked for have', () => {
  test('lines that were all reviewed are counted in their indexes, review by review and line by line', async () => {
    const plan = await plans.of((db) => countLines(db, { programmeId, month, unitIds }))
    const place = 'programme_id=? AND month=? AND unit_id=?'
    expect(plan).toContain(`SEARCH plan_line USING COVERING INDEX plan_line_counted (${place})`)
    expect(plan.join('\n')).toContain(`plan_line_removed (${place})`)
    expect(plan.filter((step) => step.includes(`line_review_counted (${place} AND verdict=?)`))).toHaveLength(3)
    expect(scans(plan)).toEqual([])
  })

  test.each([
    [
      'spot checks',
      'spot_check_finding f',
      ['spot_check_by_month (programme_id=? AND month=? AND unit_id=?)', 'spot_check_finding_by_line'],
    ],
    [
      'materials, information and adjustments',
      'notYetDue',
      [
        'COVERING INDEX obligation_counted (programme_id=? AND month=? AND unit_id=?',
        'COVERING INDEX submission_received (obligation_id=? AND received_on<?)',
        'COVERING INDEX work_brief_by_unit (programme_id=? AND unit_id=? AND deleted_at=? AND received_on>? AND received_on<?)',
        'COVERING INDEX brief_judgement_received (programme_id=? AND unit_id=? AND received_on>? AND received_on<?)',
        'COVERING INDEX brief_judgement_adopted (programme_id=? AND unit_id=? AND adopted_on>? AND adopted_on<?)',
        'adjustment_claim_by_month (programme_id=? AND month=? AND unit_id=?)',
        'COVERING INDEX adjustment_claim_by_title (programme_id=? AND unit_id=? AND kind=? AND title=? AND month<?)',
        'COVERING INDEX claim_decision_recognised (claim_id=? AND claim_rev=?)',
      ],
    ],
  ])('%s are searched by month and unit', async (_, mark, indexes) => {
    const plan = await plans.of(
      (db) => countMonth(db, counted),
      (statement) => statement.includes(mark),
    )
    for (const index of indexes) expect(plan.join('\n')).toContain(index)
    expect(scans(plan)).toEqual([])
  })
})
