import { expect, test } from 'vitest'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { rowsShown, takenList } from '#renderer/components/table-export/taken-list.ts'

interface Row {
  readonly code: string
  readonly name: string
  readonly count: number
}

const code: GridColumn<Row> = { id: 'code', head: '序号', width: 48, cell: (row) => row.code, text: (row) => row.code }
const name: GridColumn<Row> = { id: 'name', head: '措施', minWidth: 200, cell: (row) => row.name, text: (row) => row.name }
const count: GridColumn<Row> = {
  id: 'count',
  head: '佐证',
  width: 52,
  align: 'end',
  cell: (row) => row.count,
  text: (row) => String(row.count),
  sort: (one, other) => one.count - other.count,
}
const act: GridColumn<Row> = { id: 'act', head: '办理', width: 64, cell: () => '查看' }
const columns = [code, name, count, act]
const rows: readonly Row[] = [
  { code: '7-3', name: '进校园方案', count: 2 },
  { code: '7-4', name: '=1+1', count: 10 },
  { code: '8-1', name: '进企业方案', count: 0 },
]

test('every column with a text is taken in its place; one that only holds a button is not', () => {
  const taken = takenList({ columns, rows })
  expect(taken.columns.map(({ head }) => head)).toEqual(['编号', '措施', '佐证'])
  expect(taken.rows).toEqual([
    ['7-3', '进校园方案', '2'],
    ['7-4', '=1+1', '10'],
    ['8-1', '进企业方案', '0'],
  ])
})

test('what a list calls 序号 becomes 编号, for the sheet counts its rows itself', () => {
  expect(takenList({ columns: [code], rows }).columns[0]?.head).toBe('编号')
})

test('a hidden column is not taken: the page gives those that are shown', () => {
  expect(takenList({ columns: [name], rows }).rows).toEqual([['进校园方案'], ['=1+1'], ['进企业方案']])
})

test('rows come in the order that the grid shows, numbers by value', () => {
  const order = (isDescending: boolean) => takenList({ columns, rows, sort: { columnId: 'count', isDescending } }).rows.map(([own]) => own)
  expect(order(false)).toEqual(['8-1', '7-3', '7-4'])
  expect(order(true)).toEqual(['7-4', '7-3', '8-1'])
})

test('group rows become a column before the others, and groups stay in their order while each is sorted', () => {
  const groups = [
    { title: '逊克县', rows: rows.slice(0, 2) },
    { title: '孙吴县', rows: rows.slice(2) },
  ]
  const taken = takenList({ columns: [code, count], groups, groupHead: '单位', sort: { columnId: 'count', isDescending: true } })
  expect(taken.columns.map(({ head }) => head)).toEqual(['单位', '编号', '佐证'])
  expect(taken.rows).toEqual([
    ['逊克县', '7-4', '10'],
    ['逊克县', '7-3', '2'],
    ['孙吴县', '8-1', '0'],
  ])
})

test('widths follow the columns of the grid in millimetres, never too narrow to read; numbers stand at the right', () => {
  const wide: GridColumn<Row> = { ...name, minWidth: 2_000 }
  const taken = takenList({ columns: [code, name, count, wide], rows }).columns
  expect(taken.map(({ widthMm }) => widthMm)).toEqual([12, 65, 13, 150])
  expect(taken.map(({ align }) => align)).toEqual(['left', 'left', 'right', 'left'])
})

test('a list without rows, and groups without rows, show none', () => {
  expect(rowsShown({ rows: [] })).toBe(0)
  expect(rowsShown({ groups: [{ title: '逊克县', rows: [] }] })).toBe(0)
  expect(rowsShown({ groups: [{ title: '逊克县', rows }] })).toBe(3)
})
