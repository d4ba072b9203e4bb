import { expect, test } from 'vitest'
import { columnShapes } from '#renderer/components/data-grid/column-shapes.ts'
import { frozenOffsets } from '#renderer/components/data-grid/grid-items.ts'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'

test('frozen columns stay where the ones before them end, the others have no place of their own', () => {
  const columns: Pick<GridColumn<never>, 'width' | 'isFrozen' | 'align'>[] = [
    { width: 48, isFrozen: true },
    { width: 106, isFrozen: true },
    { width: 120 },
  ]
  const shapes = columnShapes(columns, frozenOffsets(columns, true))
  expect(shapes.map(({ style }) => style?.left)).toEqual(['2.75rem', '5.75rem', undefined])
})

test('what a column says of its cells is in their class names: numbers at the end, a rule before, lines of even length, frozen and the last frozen', () => {
  const plain = columnShapes([{}], [undefined])[0]?.className
  const [first, last, ...others] = columnShapes([{}, {}, { align: 'end' }, { hasRule: true }, { isBalanced: true }], [0, 48])
  const names = [plain, first?.className, last?.className, ...others.map(({ className }) => className)]
  expect(new Set(names).size).toBe(names.length)
  expect(columnShapes([{ align: 'start', hasRule: false }], [undefined])[0]?.className).toBe(plain)
})
