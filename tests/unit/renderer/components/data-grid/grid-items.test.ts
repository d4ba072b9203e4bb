import { expect, test } from 'vitest'
import { frozenOffsets, gridItems, growthOf, leastWidth, nextSort, sortRows } from '#renderer/components/data-grid/grid-items.ts'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'

const codes: readonly GridColumn<string>[] = [{ id: 'code', head: '序号', cell: (row) => row, text: (row) => row, sort: true }]

test('a head sorts up, then down, then as it came', () => {
  const up = nextSort(null, 'code')
  const down = nextSort(up, 'code')
  expect([up, down, nextSort(down, 'code')]).toEqual([
    { columnId: 'code', isDescending: false },
    { columnId: 'code', isDescending: true },
    null,
  ])
  expect(nextSort(down, 'other')).toEqual({ columnId: 'other', isDescending: false })
})

test('measures sort by number: 7-2 before 7-10 before 11-1', () => {
  const rows = ['11-1', '7-10', '7-2']
  expect(sortRows(rows, codes, { columnId: 'code', isDescending: false })).toEqual(['7-2', '7-10', '11-1'])
  expect(sortRows(rows, codes, { columnId: 'code', isDescending: true })).toEqual(['11-1', '7-10', '7-2'])
  expect(sortRows(rows, codes, null)).toBe(rows)
})

test('rows are numbered through the groups, group rows are not', () => {
  const groups = [
    { id: '6', title: '六', rows: ['6-1', '6-2'] },
    { id: '7', title: '七', rows: ['7-1'] },
  ]
  expect(gridItems(groups, true).map((item) => (item.kind === 'group' ? item.group.id : item.at))).toEqual(['6', 0, 1, '7', 2])
  expect(gridItems(groups, false)).toHaveLength(3)
})

test('leading frozen columns stand one after another behind the tick boxes; one after a free column is free', () => {
  const columns = [{ isFrozen: true, width: 44 }, { isFrozen: true, minWidth: 200 }, { width: 90 }, { isFrozen: true, width: 90 }]
  expect(frozenOffsets(columns, true)).toEqual([44, 88, undefined, undefined])
  expect(frozenOffsets(columns, false)).toEqual([0, 44, undefined, undefined])
})

test('spare room goes to the columns without a width, by their shares; text stops at 40 characters', () => {
  const [code, title, unit] = [{ width: 62 }, { minWidth: 200, share: 3 }, { minWidth: 128, maxWidth: 196 }] as const
  const columns = [code, title, unit]
  expect(growthOf(code, columns)).toBeUndefined()
  expect(growthOf(title, columns)).toEqual({ least: 200, most: 536, part: 0.75 })
  expect(growthOf(unit, columns)).toEqual({ least: 128, most: 196, part: 0.25 })
  expect(leastWidth(columns, true)).toBe(44 + 62 + 200 + 128)
})

test('a column is never held below its least width by the 40 characters', () => {
  expect(growthOf({ minWidth: 600 }, [{ minWidth: 600 }])).toEqual({ least: 600, most: 600, part: 1 })
})
