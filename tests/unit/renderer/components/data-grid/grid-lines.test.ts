import { expect, test } from 'vitest'
import { chosenText } from '#renderer/components/data-grid/chosen-text.ts'
import { gridItems } from '#renderer/components/data-grid/grid-items.ts'
import { listedLines, sourceLines } from '#renderer/components/data-grid/grid-lines.ts'

test('rows are found by place and key with group rows between them', () => {
  const lines = listedLines(
    gridItems(
      [
        { id: 'g', title: '', rows: ['a', 'b'] },
        { id: 'h', title: '', rows: ['c'] },
      ],
      true,
    ),
    (row) => row,
  )
  expect(lines.count).toBe(5)
  expect(lines.rows.count).toBe(3)
  expect(lines.rows.placeOf('c')).toBe(2)
  expect(lines.lineOf(2)).toBe(4)
  expect(lines.lineAt(3)).toMatchObject({ kind: 'group' })
  expect(lines.isGrouped).toBe(true)
  expect(listedLines(gridItems([{ id: '', title: '', rows: ['a'] }], false), (row) => row).isGrouped).toBe(false)
})

test('of a source a row that is on its way has a line and no row', () => {
  const lines = sourceLines({
    count: 100_000,
    rowAt: (at) => (at === 1 ? 'b' : undefined),
    placeOf: () => 1,
    onSight: () => undefined,
    load: () => Promise.resolve(),
  })
  expect(lines.count).toBe(100_000)
  expect(lines.lineAt(1)).toEqual({ kind: 'row', row: 'b', at: 1 })
  expect(lines.lineAt(50_000)).toBeUndefined()
})

test('leaving a field with values takes what was typed in full, else the first value that it finds', () => {
  expect(chosenText('电', true, ['电话', '来电'])).toBe('电话')
  expect(chosenText('来电', true, ['电话', '来电'])).toBe('来电')
  expect(chosenText('没有的', true, [])).toBe('没有的')
  expect(chosenText('电', false, ['电话'])).toBe('电')
  expect(chosenText('', true, ['电话'])).toBe('')
})
