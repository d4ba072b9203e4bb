import { describe, expect, test } from 'vitest'
import { findLedger, ledgers } from '#shared/ledgers/index.ts'
import { ledgerSources, sourceText as sourceLine } from '#shared/ledgers/sources.ts'
import { plain, sourceText } from '#tests/fixtures/packs/source-text.ts'
import { creditClauses2022 } from './declarations-clauses-2022-credit.ts'
import { clauses2022 } from './declarations-clauses-2022.ts'
import { clausesOfAdjustment } from './declarations-clauses-adjustment.ts'
import { clausesBefore2022 } from './declarations-clauses-earlier.ts'

const planClauses = [...clauses2022, ...creditClauses2022]
const clauses = [...planClauses, ...clausesBefore2022, ...clausesOfAdjustment]
const named = clauses.map((each) => [each.ledger, `${each.document} ${each.clause}`, each] as const)

describe('clauses that name fields of a ledger', () => {
  test.each(named)('%s (%s): each field that the clause names is in the declaration and cites it', (_ledger, _clause, each) => {
    const columns = findLedger(each.ledger)?.columns ?? []
    for (const [label, words] of Object.entries(each.fields)) {
      expect(each.quote, label).toContain(words)
      const column = columns.find((one) => one.label === label)
      expect(column?.source, label).toEqual({ document: each.document, clause: each.clause })
    }
  })

  test.each(planClauses.map((each) => [`${each.ledger} ${each.clause}`, each] as const))('%s: the words stand in the source', (_, each) => {
    expect(sourceText('heihe-2022-plan')).toContain(plain(each.quote))
  })

  test('no column cites a clause that does not name it', () => {
    const listed = new Set(clauses.flatMap((each) => Object.keys(each.fields).map((label) => `${each.ledger} ${label}`)))
    const cited = ledgers.flatMap((ledger) => ledger.columns.filter((one) => one.source !== null).map((one) => `${ledger.id} ${one.label}`))
    expect(cited.filter((each) => !listed.has(each))).toEqual([])
  })
})

describe('sources of the ledgers', () => {
  test('every citation names a known document, and every clause of a column is among those of its ledger', () => {
    for (const ledger of ledgers) {
      const own = ledger.sources.map(sourceLine)
      for (const source of ledger.sources) expect(Object.keys(ledgerSources), ledger.id).toContain(source.document)
      for (const { source, label } of ledger.columns) if (source) expect(own, `${ledger.id} ${label}`).toContain(sourceLine(source))
    }
  })

  test('实施方案 三: each of the 17 tasks has a ledger', () => {
    expect(missingNumbers('plan-2022', 17)).toEqual([])
  })

  test('动态调整方案 三: the two raised indicators and the ten new tasks have a ledger each', () => {
    expect(missingNumbers('adjustment-2022', 12)).toEqual([])
  })

  test('M-030 … M-052: each requirement of a ledger is met by one', () => {
    const met = new Set(ledgers.flatMap((ledger) => ledger.requirements))
    const asked = Array.from({ length: 23 }, (_, at) => `M-${String(at + 30).padStart(3, '0')}`)
    expect([...asked, 'M-163', 'M-164', 'M-165', 'M-166'].filter((each) => !met.has(each))).toEqual([])
  })

  test('M-033: the complaint ledger asks for 渠道, 受理, 办理 and 反馈', () => {
    const labels = (findLedger('performance-complaint')?.columns ?? []).map((column) => column.label)
    for (const word of ['渠道', '受理', '办理', '反馈'])
      expect(
        labels.filter((label) => label.includes(word)),
        word,
      ).not.toEqual([])
  })

  test('a source is shown by its title and clause', () => {
    expect(sourceLine({ document: 'adjustment-2022', clause: '三（二）3' })).toBe('《关于动态调整工作目标任务实施方案》三（二）3')
    expect(sourceLine({ document: 'own-rules', clause: '第一条' })).toBe('《own-rules》第一条')
  })
})

/** Numbers of tasks, 1 to `count`, whose clause no ledger cites. */
function missingNumbers(document: string, count: number): number[] {
  const cited = ledgers.flatMap((ledger) => ledger.sources.filter((source) => source.document === document).map(({ clause }) => clause))
  const numbers = new Set(cited.map((place) => Number(/(\d+)$/.exec(place)?.[1])))
  return Array.from({ length: count }, (_, at) => at + 1).filter((number) => !numbers.has(number))
}
