import { describe, expect, test } from 'vitest'
import { findLedger, ledgers } from '#shared/ledgers/index.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'

/** The steps of a ledger: where they lead and by which link. */
function stepsOf(id: string): string[] {
  return (findLedger(id)?.next ?? []).map((step) => `${step.ledger}.${step.linkColumn}`)
}

function reachable(from: string, seen: Set<string> = new Set()): Set<string> {
  for (const step of findLedger(from)?.next ?? []) {
    if (seen.has(step.ledger)) continue
    seen.add(step.ledger)
    reachable(step.ledger, seen)
  }
  return seen
}

describe('the chain 承诺 → 公示 → 履约 → 投诉 → 修复', () => {
  test('承诺 and 公示 are states of one pledge, in this order (M-030, M-032)', () => {
    expect(
      findLedger('integrity-pledge')
        ?.statuses.map((status) => status.label)
        .slice(0, 3),
    ).toEqual(['应承诺', '已承诺', '已公示'])
  })

  test.each([
    ['integrity-pledge', ['contract-performance.pledge', 'performance-complaint.pledge']],
    ['contract-performance', ['performance-complaint.contract', 'credit-repair.contract']],
    ['performance-complaint', ['contract-performance.complaint', 'credit-repair.complaint']],
    ['judgment-defaulter', ['credit-repair.defaulter']],
    ['credit-risk-watchlist', ['credit-repair.warning']],
    ['red-black-list', ['credit-repair.listing']],
    ['disowned-commitment', ['government-breach.case']],
  ])('%s leads on to %j', (id, steps) => {
    expect(stepsOf(id)).toEqual(steps)
  })

  test('every link is filled by a step of the ledger that it points to', () => {
    const steps = new Set(ledgers.flatMap((ledger) => ledger.next.map((step) => `${step.ledger}.${step.linkColumn} of ${ledger.id}`)))
    const links = ledgers.flatMap((ledger) =>
      ledger.columns.filter((one) => one.of !== null).map((one) => `${ledger.id}.${one.id} of ${one.of}`),
    )
    expect(links.filter((link) => !steps.has(link))).toEqual([])
  })

  test('修复 is reached from a pledge and ends the chain', () => {
    expect([...reachable('integrity-pledge')]).toEqual(
      expect.arrayContaining(['contract-performance', 'performance-complaint', 'credit-repair']),
    )
    expect(stepsOf('credit-repair')).toEqual([])
  })

  test('a step fills every column that its new entry needs to be named', () => {
    const named = {
      'contract-performance': 'signingUnit',
      'performance-complaint': 'respondent',
      'credit-repair': 'subject',
      'government-breach': 'matter',
    }
    for (const { id, next } of ledgers) {
      for (const step of next) {
        expect(
          step.takes.map((take) => take.column),
          `${id} → ${step.ledger}`,
        ).toContain(named[step.ledger as keyof typeof named])
      }
    }
  })
})

describe('complainants (office.md, Privacy)', () => {
  const complaintLedgers = ['performance-complaint', 'disowned-commitment', 'government-breach'] as const

  /** Columns of the copy for the unit complained of. */
  function handedOver({ columns, handOver }: Ledger): string[] {
    return columns.filter((column) => !column.isPrivate && !handOver?.omits.includes(column.id)).map((column) => column.label)
  }

  test.each(['performance-complaint', 'disowned-commitment'])('%s keeps the complainant private and names no entry by it', (id) => {
    const complainant = findLedger(id)?.columns.find((column) => column.id === 'complainant')
    expect(complainant).toMatchObject({ isPrivate: true, required: false, isListed: false })
  })

  test.each(complaintLedgers)('%s hands over neither complainant nor what can tell who it was', (id) => {
    const ledger = findLedger(id)
    const labels = ledger ? handedOver(ledger) : []
    expect(labels).toContain(ledger?.columns[0]?.label)
    expect(labels.filter((label) => /人$|渠道|来源|佐证材料|备注/.test(label))).toEqual([])
  })

  test('government breaches have no complainant at all', () => {
    expect(findLedger('government-breach')?.columns.filter((column) => column.isPrivate)).toEqual([])
  })

  test('no step carries a private column on', () => {
    const carried = ledgers.flatMap((ledger) =>
      ledger.next.flatMap((step) => step.takes.filter((take) => ledger.columns.find((one) => one.id === take.from)?.isPrivate)),
    )
    expect(carried).toEqual([])
  })
})
