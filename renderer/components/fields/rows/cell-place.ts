import type { RefObject } from 'react'
import { useCallback, useLayoutEffect, useRef } from 'react'
import type { Place } from './row-cells.ts'

/** The cell that an element is the field of; null for anything else. */
export function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof HTMLTextAreaElement)) return null
  const { row, column } = target.dataset
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) }
}

/** Whether the caret stands at the first or behind the last sign, nothing selected. */
export function caretOf({ selectionStart, selectionEnd, value }: HTMLTextAreaElement): { isAtStart: boolean; isAtEnd: boolean } {
  const isCaret = selectionStart === selectionEnd
  return { isAtStart: isCaret && selectionStart === 0, isAtEnd: isCaret && selectionEnd === value.length }
}

/** In a cell of several lines the arrows up and down are its own until the caret stands at its start or end, or all of it is selected. */
export function keepsLines(field: HTMLTextAreaElement, by: 1 | -1): boolean {
  const { isAtStart, isAtEnd } = caretOf(field)
  if (by === -1 ? isAtStart : isAtEnd) return false
  if (field.selectionStart === 0 && field.selectionEnd === field.value.length) return false
  return field.clientHeight > Number.parseFloat(getComputedStyle(field).lineHeight) * 2
}

/** The place beside one, from the end of a row to the next. */
export function placeBeside({ row, column }: Place, by: 1 | -1, width: number): Place {
  const next = column + by
  if (next < 0) return { row: row - 1, column: width - 1 }
  return next < width ? { row, column: next } : { row: row + 1, column: 0 }
}

/** Puts the keyboard into a cell: at once where it stands, and again when the table is drawn with what was changed. A place outside is none. */
export function useCellFocus(table: RefObject<HTMLTableElement | null>): (place: Place) => void {
  const wanted = useRef<Place | null>(null)
  const go = useCallback(() => {
    if (wanted.current === null) return
    const { row, column } = wanted.current
    const field = table.current?.querySelector<HTMLTextAreaElement>(`textarea[data-row="${row}"][data-column="${column}"]`)
    // What was typed there meanwhile must not be selected again: the next key would take its place.
    if (field === document.activeElement) return
    field?.focus()
    field?.select()
  }, [table])
  useLayoutEffect(go)
  return useCallback(
    (place: Place) => {
      wanted.current = place
      go()
      setTimeout(() => {
        wanted.current = null
      })
    },
    [go],
  )
}
