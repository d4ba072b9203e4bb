import type { CellPlace, CellRange, GridShape } from './grid-block.ts'

/** Where the keyboard is in a grid, and from which cell a range was drawn. */
export interface GridFocus extends CellPlace {
  readonly anchor: CellPlace | null
}

export interface GridKey {
  readonly key: string
  readonly isCtrl: boolean
  readonly isShift: boolean
  readonly isAlt: boolean
}

/** What the grid has to do beside moving. */
export type GridAct = 'open' | 'edit' | 'tick' | 'tickRange' | 'tickAll' | 'fillDown' | 'type' | 'leaveRange'

export interface GridStep {
  readonly focus: GridFocus
  readonly act?: GridAct
}

export interface GridReach extends GridShape {
  /** Rows that a Page key moves. */
  readonly page: number
}

/**
 * What a key does in a grid that is not being edited; undefined for keys that are not the grid's (they go on to the page).
 * Alt is left to the side panel, letters only begin editing where the cell may be written.
 */
export function gridStep(focus: GridFocus, key: GridKey, grid: GridReach): GridStep | undefined {
  if (grid.rows === 0 || key.isAlt) return undefined
  const target = moved(focus, key, grid)
  if (target !== undefined) return { focus: { ...clamp(target, grid), anchor: key.isShift ? (focus.anchor ?? place(focus)) : null } }
  return actOf(focus, key, grid)
}

function place({ row, column }: CellPlace): CellPlace {
  return { row, column }
}

function clamp({ row, column }: CellPlace, grid: GridShape): CellPlace {
  return { row: Math.min(Math.max(row, 0), grid.rows - 1), column: Math.min(Math.max(column, 0), grid.columns - 1) }
}

function moved({ row, column }: CellPlace, { key, isCtrl }: GridKey, grid: GridReach): CellPlace | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: isCtrl ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: isCtrl ? grid.rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: isCtrl ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: isCtrl ? grid.columns - 1 : column + 1 }
    case 'Home':
      return { row: isCtrl ? 0 : row, column: 0 }
    case 'End':
      return { row: isCtrl ? grid.rows - 1 : row, column: grid.columns - 1 }
    case 'PageUp':
      return { row: row - grid.page, column }
    case 'PageDown':
      return { row: row + grid.page, column }
    default:
      return undefined
  }
}

function actOf(focus: GridFocus, { key, isCtrl, isShift }: GridKey, grid: GridReach): GridStep | undefined {
  const canEdit = grid.isEditable(focus)
  if (isCtrl) {
    const letter = key.toLowerCase()
    if (letter === 'd') return { focus, act: 'fillDown' }
    return letter === 'a' ? { focus, act: 'tickAll' } : undefined
  }
  if (key === 'Enter') return { focus, act: canEdit ? 'edit' : 'open' }
  if (key === 'F2') return canEdit ? { focus, act: 'edit' } : undefined
  if (key === ' ') return { focus, act: isShift ? 'tickRange' : 'tick' }
  if (key === 'Escape') return focus.anchor === null ? undefined : { focus: { ...focus, anchor: null }, act: 'leaveRange' }
  // An IME reports `Process`; the editor that opens takes what it composes.
  if (canEdit && (key.length === 1 || key === 'Process')) return { focus, act: 'type' }
  return undefined
}

/** The cells between the anchor and the focus, or the focus alone. */
export function rangeOf({ row, column, anchor }: GridFocus): CellRange {
  const other = anchor ?? { row, column }
  return {
    top: Math.min(row, other.row),
    bottom: Math.max(row, other.row),
    left: Math.min(column, other.column),
    right: Math.max(column, other.column),
  }
}

/** The next cell that may be written, row by row; undefined after the last. Enter and Tab in an editor go there. */
export function nextEditable(from: CellPlace, by: 1 | -1, grid: GridShape): CellPlace | undefined {
  const last = grid.rows * grid.columns
  for (let at = from.row * grid.columns + from.column + by; at >= 0 && at < last; at += by) {
    const candidate = { row: Math.floor(at / grid.columns), column: at % grid.columns }
    if (grid.isEditable(candidate)) return candidate
  }
  return undefined
}
