import { describe, expect, test } from 'vitest'
import { ledgers } from '#shared/ledgers/index.ts'
import { printWidths } from '#shared/ledgers/print-widths.ts'
import { printedLedger } from '#shared/ledgers/tables.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

test('a date takes what 「2022年12月31日」 needs from the running text, in proportion to what that can spare', () => {
  const widths = printWidths([
    { kind: 'longText', width: 66 },
    { kind: 'text', width: 46 },
    { kind: 'date', width: 24 },
    { kind: null, width: 20 },
  ])
  expect(widths).toEqual([60, 43, 33, 20])
})

test('where text has nothing to give, the widths stay as they were declared', () => {
  const columns = [
    { kind: 'text', width: 31 },
    { kind: 'date', width: 20 },
  ] as const
  expect(printWidths(columns)).toEqual([31, 20])
})

describe.each(ledgers.map((ledger) => [ledger.title, ledger] as const))('《%s》 on paper', (_, ledger) => {
  test('dates and codes are not broken, and the sheet is not exceeded', () => {
    const paper = printedLedger(ledger, [], { unitName: '孙吴县专班', asOf: '2022-04-20', copy: 'full' })
    const kinds = ledger.print.columns.map(({ id }) => ledger.columns.find((column) => column.id === id)?.kind)
    const [, ...widths] = paper.columns.map(({ width }) => width)
    for (const [at, kind] of kinds.entries()) {
      if (kind === 'date') expect(widths[at]).toBeGreaterThanOrEqual(33)
      if (kind === 'creditCode') expect(widths[at]).toBeGreaterThanOrEqual(38)
    }
    expect(sum(widths)).toBeLessThanOrEqual(sum(ledger.print.columns.map(({ width }) => width)))
  })
})
