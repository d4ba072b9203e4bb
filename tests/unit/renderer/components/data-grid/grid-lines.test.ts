import { expect, test } from 'vitest'
import { chosenText } from '#renderer/components/data-grid/chosen-text.ts'
import { gridItems } from '#renderer/components/data-grid/grid-items.ts'
import { isRowInPage, listedLines, sourceLines } from '#renderer/components/data-grid/grid-lines.ts'

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

test('only a row whose cells are in the page may be named: not one scrolled away, nor one on its way', () => {
  const lines = sourceLines({
    count: 100_000,
    rowAt: (at) => (at < 100 ? 'a' : undefined),
    placeOf: () => undefined,
    onSight: () => undefined,
    load: () => Promise.resolve(),
  })
  expect(isRowInPage(lines, [3, 4, 5], 4)).toBe(true)
  expect(isRowInPage(lines, [3, 4, 5], 0)).toBe(false)
  expect(isRowInPage(lines, [500, 501], 500)).toBe(false)
  const grouped = listedLines(gridItems([{ id: 'g', title: '组', rows: ['a'] }], true), (row) => row)
  expect(isRowInPage(grouped, [0, 1], 0)).toBe(true)
  expect(
    isRowInPage(
      listedLines<string>([], (row) => row),
      [],
      0,
    ),
  ).toBe(false)
})

test('leaving a field with values takes what was typed in full, else the first value that it finds', () => {
  expect(chosenText('电', true, ['电话', '来电'])).toBe('电话')
  expect(chosenText('来电', true, ['电话', '来电'])).toBe('来电')
  expect(chosenText('没有的', true, [])).toBe('没有的')
  expect(chosenText('电', false, ['电话'])).toBe('电')
  expect(chosenText('', true, ['电话'])).toBe('')
})
