import { describe, expect, test } from 'vitest'
import { ledgers } from '#shared/ledgers/index.ts'
import { nameFinder } from '#shared/ledgers/names.ts'
import { isWritten } from '#shared/ledgers/private-text.ts'
import { readCell } from '#shared/ledgers/reading.ts'
import type { CellValue, ColumnKind, Ledger, LedgerColumn } from '#shared/ledgers/schema.ts'
import { printedLedger } from '#shared/ledgers/tables.ts'
import { entryFaults, entryWarnings } from '#shared/ledgers/validation.ts'
import { cellText } from '#shared/ledgers/writing.ts'
import { context } from './sample-ledger.ts'

/** What follows from a declaration alone (M-053), for each built-in ledger with one entry that fills every column. */
const secret = '赵甲乙丙'
const values: Record<Exclude<ColumnKind, 'choice'>, CellValue> = {
  text: '第一项内容',
  longText: '第一段\n第二段',
  integer: 2022,
  decimal: '12.5',
  percent: '99.5',
  money: 35_5000_00,
  date: '2022-08-01',
  month: '2022-08',
  deadline: { wording: '2022年8月底前', by: '2022-08-31' },
  unit: 'sunwu',
  person: '王明',
  creditCode: '91350100M000100Y43',
  measure: 'measure-7-3',
  entry: 'linked',
  evidence: ['f1', 'f2'],
}
const names = { sunwu: '孙吴县', 'measure-7-3': '7-3', linked: '所关联的条目', f1: '方案.pdf', f2: '照片（一）.jpg' }
const valueOf = ({ kind, options, isPrivate }: LedgerColumn): CellValue => {
  if (kind === 'choice') return options.at(-1)?.id ?? ''
  return isPrivate && isWritten(kind) ? secret : values[kind]
}
const isPersonal = ({ kind, isPrivate }: LedgerColumn): boolean => isPrivate && isWritten(kind)
/** Where a person is kept private, what people wrote about the case names this person too. */
const fieldsOf = ({ columns }: Ledger) => {
  const told = columns.some(isPersonal) ? `${secret}反映的情况\n第二段` : values.longText
  return Object.fromEntries(columns.map((column) => [column.id, column.kind === 'longText' && !column.isPrivate ? told : valueOf(column)]))
}
const reading = { ...context, entries: () => nameFinder([{ id: 'linked', name: names.linked }]) }

const entryOf = (ledger: Ledger) => ({ status: ledger.statuses[0]?.id ?? '', fields: fieldsOf(ledger), names })
const print = (ledger: Ledger, copy: 'full' | 'handOver') =>
  printedLedger(ledger, [entryOf(ledger)], { unitName: '孙吴县专班', asOf: '2022-08-31', copy })
const titled = (some: readonly Ledger[]) => some.map((ledger) => [ledger.title, ledger] as const)

describe.each(titled(ledgers))('%s', (_, ledger) => {
  const { fields, ...entry } = entryOf(ledger)

  test('what its grid shows is read back', () => {
    for (const column of ledger.columns) {
      expect([column.id, readCell(column, cellText(column, fields[column.id], names), reading)]).toEqual([
        column.id,
        { ok: true, value: fields[column.id] },
      ])
    }
  })

  test('an entry with every column filled has no fault and no warning', () => {
    expect(entryFaults(ledger, fields, '2022-08-31')).toEqual([])
    expect(entryWarnings(ledger, { ...entry, fields }, '2022-08-01')).toEqual([])
  })

  test('its paper has a cell for each printed column', () => {
    const paper = print(ledger, 'full')
    expect(paper.rows.map((row) => row.length)).toEqual([ledger.print.columns.length + 1])
    expect(paper.columns.map(({ label }) => label)).toHaveLength(ledger.print.columns.length + 1)
  })
})

test.each(titled(ledgers.filter(({ columns }) => columns.some(isPersonal))))(
  'office.md «Privacy»: the paper of %s names no private person',
  (_, ledger) => {
    expect(print(ledger, 'full').rows.flat().join('\n')).not.toContain(secret)
  },
)

test.each(titled(ledgers.filter(({ handOver }) => handOver !== null)))(
  'office.md «Privacy»: the copy of %s to hand over leaves private columns and persons out',
  (_, ledger) => {
    const copy = print(ledger, 'handOver')
    const hidden = ledger.columns.filter(({ id, isPrivate }) => isPrivate || ledger.handOver?.omits.includes(id)).map(({ label }) => label)
    expect(copy.columns.filter(({ label }) => hidden.includes(label))).toEqual([])
    expect(copy.rows.flat().join('\n')).not.toContain(secret)
  },
)
