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
    offset += leastOf(column)
    return own
  })
}

type Sized = Pick<GridColumn<never>, 'width' | 'minWidth' | 'maxWidth' | 'share'>

/** A text column stops at 40 characters of 13 px with its padding. */
const widestText = 40 * 13 + 16

function leastOf({ width, minWidth = 160 }: Sized): number {
  return width ?? minWidth
}

/** Pixels of a grid whose columns are all at their least. */
export function leastWidth(columns: readonly Sized[], hasTicks: boolean): number {
  return columns.reduce((sum, column) => sum + leastOf(column), hasTicks ? tickWidth : 0)
}

/** A column's place in the spare room: its least and greatest width in px and its part of the room; undefined where it has a width. */
export function growthOf(
  column: Sized,
  columns: readonly Sized[],
): { readonly least: number; readonly most: number; readonly part: number } | undefined {
  if (column.width !== undefined) return undefined
  const shares = columns.reduce((sum, { width, share = 1 }) => sum + (width === undefined ? share : 0), 0)
  const least = leastOf(column)
  return { least, most: Math.max(least, column.maxWidth ?? widestText), part: (column.share ?? 1) / shares }
}

/** The custom properties of a column's `<col>`: its width, or how it grows. */
export function columnVariables(column: Sized, columns: readonly Sized[]): CSSProperties {
  const growth = growthOf(column, columns)
  if (growth === undefined) return lengthVariable('--width', column.width)
  const part = { '--part': String(growth.part) } as CSSProperties
  return { ...lengthVariable('--from', growth.least), ...lengthVariable('--most', growth.most), ...part }
}

/** Pixels as a length that grows with the large-font setting, in a custom property. */
export function lengthVariable(name: `--${string}`, pixels: number | undefined): CSSProperties {
  return pixels === undefined ? {} : { [name]: `${pixels / 16}rem` }
}
