import type { MouseEvent } from 'react'
import type { GridLines } from './grid-lines.ts'

interface Presses {
  onPress(at: number, column: number, isShift: boolean, isOnControl: boolean): void
  onEditStart(at: number, column: number): void
  onTickChange(at: number): void
}

/** Presses on cells, heard once for the whole table: a scrolled grid makes cells all the time. */
export function cellPresses<Row>(lines: GridLines<Row>, hasTicks: boolean, { onPress, onEditStart, onTickChange }: Presses) {
  const placeOf = (event: MouseEvent<HTMLElement>) => {
    const cell = cellOf(event)
    const item = cell === null ? undefined : lines.lineAt(Number(cell.parentElement?.dataset['index'] ?? -1))
    return cell === null || item?.kind !== 'row' ? null : { cell, at: item.at, column: cell.cellIndex - (hasTicks ? 1 : 0) }
  }
  return {
    onClick: (event: MouseEvent<HTMLElement>): void => {
      const place = placeOf(event)
      if (place === null) return
      if (place.column >= 0) onPress(place.at, place.column, event.shiftKey, isOnControl(event.target))
      else if (place.cell.querySelector('[role=checkbox]') !== null) onTickChange(place.at)
    },
    onDoubleClick: (event: MouseEvent<HTMLElement>): void => {
      const place = placeOf(event)
      if (place !== null && place.column >= 0) onEditStart(place.at, place.column)
    },
  }
}

/** The table's own cell under a press; null for one in a list that a cell opened elsewhere. */
function cellOf({ target, currentTarget }: MouseEvent<HTMLElement>): HTMLTableCellElement | null {
  const cell = target instanceof Element ? target.closest('td') : null
  return cell !== null && currentTarget.contains(cell) ? cell : null
}

/** A button or field inside a cell keeps its own press; the row only becomes the current one. */
function isOnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, input, select, textarea, label') !== null
}
