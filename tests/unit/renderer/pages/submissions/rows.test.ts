import { describe, expect, test } from 'vitest'
import type { Obligation, UnitRow } from '#renderer/pages/submissions/rows.ts'
import { groupedRows, isAwaited, isFilter, isLate, obligationsOf, passes } from '#renderer/pages/submissions/rows.ts'
import type { ObligationStatus } from '#shared/domain/submission.ts'

function obligation(kind: string, status: ObligationStatus): Obligation {
  const facts = { obligationId: `${kind} ${status}`, kind, title: kind, dueOn: '2022-04-20', counts: true, status, daysLate: 0 }
  return { ...facts, receivedOn: null, way: null, isOnBehalf: false, note: '' }
}

function row(name: string, kind: string, scored: boolean, ...obligations: Obligation[]): UnitRow {
  return { unit: { unitId: name, name }, kind, scored, obligations }
}

describe('月度报送 rows', () => {
  test('counties come first, then the 管委会, then the city’s and the province’s units', () => {
    const groups = groupedRows([
      row('市法院', 'department', false),
      row('黑河自贸片区管委会', 'territory', false),
      row('孙吴县', 'territory', true),
    ])
    expect(groups.map(({ title, rows }) => [title, rows.map((each) => each.unit.name)])).toEqual([
      ['县（市、区）', ['孙吴县']],
      ['管委会', ['黑河自贸片区管委会']],
      ['市直和中省直单位', ['市法院']],
    ])
  })

  test('a group without units is left out', () => {
    expect(groupedRows([row('孙吴县', 'territory', true)]).map(({ id }) => id)).toEqual(['counties'])
  })

  test('工作制度 第十条: 未报 holds what is out, overdue included, but neither 迟报 nor 豁免 (M-065)', () => {
    const statuses: readonly ObligationStatus[] = ['open', 'dueSoon', 'returned', 'overdue', 'missing', 'onTime', 'late', 'waived']
    const passing = statuses.filter((status) =>
      passes(row('x', 'territory', true, obligation('r', status)), { filter: 'open', kind: null }),
    )
    expect(passing).toEqual(['open', 'dueSoon', 'returned', 'overdue', 'missing'])
  })

  test('逾期, 迟报 and 豁免 each find their own status only', () => {
    const late = row('x', 'territory', true, obligation('r', 'late'), obligation('s', 'waived'))
    expect(passes(late, { filter: 'late', kind: null })).toBe(true)
    expect(passes(late, { filter: 'waived', kind: null })).toBe(true)
    expect(passes(late, { filter: 'overdue', kind: null })).toBe(false)
  })

  test('with one material chosen the others do not count', () => {
    const mixed = row('x', 'territory', true, obligation('r', 'onTime'), obligation('s', 'overdue'))
    expect(passes(mixed, { filter: 'overdue', kind: 'r' })).toBe(false)
    expect(passes(mixed, { filter: 'overdue', kind: 's' })).toBe(true)
    expect(obligationsOf(mixed, 's').map((each) => each.kind)).toEqual(['s'])
    expect(passes(mixed, { filter: null, kind: 't' })).toBe(false)
  })

  test('what was received late is neither awaited nor a matter for a 提示单', () => {
    expect([isAwaited(obligation('r', 'late')), isLate(obligation('r', 'late'))]).toEqual([false, false])
    expect([isAwaited(obligation('r', 'missing')), isLate(obligation('r', 'missing'))]).toEqual([true, true])
    expect([isAwaited(obligation('r', 'open')), isLate(obligation('r', 'open'))]).toEqual([true, false])
  })

  test('only the filters that there are', () => {
    expect([isFilter('overdue'), isFilter('toString'), isFilter(null)]).toEqual([true, false, false])
  })
})
