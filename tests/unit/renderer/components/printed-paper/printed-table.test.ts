import { expect, test } from 'vitest'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { areShort, printedList } from '#renderer/components/printed-paper/printed-table.ts'

interface Row {
  readonly unit: string
  readonly score: string
  readonly what: string
}

const columns: readonly GridColumn<Row>[] = [
  { id: 'unit', head: '单位', width: 100, cell: (row) => row.unit, text: (row) => row.unit, sort: true },
  { id: 'score', head: '得分', width: 80, align: 'end', cell: (row) => row.score, text: (row) => row.score },
  { id: 'what', head: '事项', minWidth: 180, cell: (row) => row.what, text: (row) => row.what },
  { id: 'open', head: '', width: 40, cell: () => '›' },
]
const rows: readonly Row[] = [
  { unit: '孙吴县', score: '30.80', what: '信易贷做法获国家部委推广' },
  { unit: '爱辉区', score: '31.50', what: '' },
]

test('a list goes on paper as its grid shows it: columns with a text, rows in the order shown, figures at the right', () => {
  const table = printedList({ columns, rows, sort: { columnId: 'unit', isDescending: false } })
  expect(table.columns).toEqual([
    { head: '单位', align: 'left' },
    { head: '得分', align: 'right' },
    { head: '事项', align: 'left' },
  ])
  expect(table.rows.map(([unit]) => unit)).toEqual(['爱辉区', '孙吴县'])
})

test('a column of short words or figures is not broken over two lines; one long text lets its column wrap', () => {
  expect(areShort(printedList({ columns, rows }))).toEqual([true, true, false])
  expect(areShort({ columns: [{ head: '逐级折算（字面）（采用）' }], rows: [['34.30']] })).toEqual([false])
})
