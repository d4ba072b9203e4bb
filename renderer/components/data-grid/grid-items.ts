import type { CSSProperties } from 'react'
import type { GridColumn, GridGroup, GridSort } from './grid-types.ts'

export type GridItem<Row> =
  | { readonly kind: 'group'; readonly group: GridGroup<Row> }
  | { readonly kind: 'row'; readonly row: Row; readonly at: number }

/** The sort that the next click on a head gives: up, down, as it came. */
export function nextSort(sort: GridSort | null, columnId: string): GridSort | null {
  if (sort?.columnId !== columnId) return { columnId, isDescending: false }
  return sort.isDescending ? null : { columnId, isDescending: true }
}

/** Rows in the order shown; groups keep their order and are sorted inside. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[], sort: GridSort | null): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.columnId)
  if (sort === null || column?.sort === undefined) return rows
  const compare = typeof column.sort === 'function' ? column.sort : byText(column)
  const sorted = rows.toSorted(compare)
  return sort.isDescending ? sorted.toReversed() : sorted
}

function byText<Row>(column: GridColumn<Row>): (one: Row, other: Row) => number {
  const { compare } = new Intl.Collator('zh-CN', { numeric: true })
  return (one, other) => compare(column.text?.(one) ?? '', column.text?.(other) ?? '')
}

/** The lines of a grid from top to bottom; rows are numbered through, group rows are not. */
export function gridItems<Row>(groups: readonly GridGroup<Row>[], isGrouped: boolean): readonly GridItem<Row>[] {
  const items: GridItem<Row>[] = []
  let at = 0
  for (const group of groups) {
    if (isGrouped) items.push({ kind: 'group', group })
    for (const row of group.rows) {
      items.push({ kind: 'row', row, at })
      at += 1
    }
  }
  return items
}

/** Pixels of the column that holds the tick boxes. */
export const tickWidth = 44

/** How far each frozen column stays from the left edge, in px at standard size; undefined where it scrolls. */
export function frozenOffsets(
  columns: readonly Pick<GridColumn<never>, 'isFrozen' | 'width' | 'minWidth'>[],
  hasTicks: boolean,
): (number | undefined)[] {
  let offset = hasTicks ? tickWidth : 0
  let isFrozen = true
  return columns.map((column) => {
    isFrozen = isFrozen && column.isFrozen === true
    if (!isFrozen) return undefined
    const own = offset
    offset += column.width ?? column.minWidth ?? 0
    return own
  })
}

/** Pixels as a length that grows with the large-font setting, in a custom property. */
export function lengthVariable(name: `--${string}`, pixels: number | undefined): CSSProperties {
  return pixels === undefined ? {} : { [name]: `${pixels / 16}rem` }
}
