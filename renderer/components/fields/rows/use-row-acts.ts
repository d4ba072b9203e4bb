import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { useRef } from 'react'
import { readClipboard } from '../../data-grid/clipboard.ts'
import { caretOf, keepsLines, placeBeside, placeOf, useCellFocus } from './cell-place.ts'
import type { Place } from './row-cells.ts'
import type { CellAct } from './row-keys.ts'
import { actOf } from './row-keys.ts'
import type { RowEditsInput } from './use-row-edits.ts'
import { useRowEdits } from './use-row-edits.ts'

/** What the drawn table hears and does. */
export interface RowActs {
  readonly table: RefObject<HTMLTableElement | null>
  onText(place: Place, text: string): void
  onRemove(row: number): void
  onKeyDown(event: KeyboardEvent<HTMLElement>): void
  onPaste(event: ClipboardEvent<HTMLElement>): void
  onBlur(): void
  /** A new row below the last one, with the keyboard in it. */
  addRow(): void
}

interface RowActsInput extends Omit<RowEditsInput, 'goTo'> {
  /** Hands over what was typed. */
  flush(): void
}

/** Typing, walking and pasting in the table, heard once for all its cells. */
export function useRowActs({ cells, labels, change, flush }: RowActsInput): RowActs {
  const table = useRef<HTMLTableElement>(null)
  const goTo = useCellFocus(table)
  const { write, remove, insert, paste } = useRowEdits({ cells, labels, change, goTo })
  const run = (wanted: CellAct, place: Place): void => {
    const { row, column } = place
    if (wanted.act === 'insert') insert(Math.min(row + 1, cells.length))
    else if (wanted.act === 'remove') remove(row)
    else if (wanted.act === 'column') goTo(placeBeside(place, wanted.by, labels.length))
    else if (wanted.act === 'row' && wanted.adds && row + 1 >= cells.length) addBelow(row)
    else goTo({ row: row + wanted.by, column })
  }
  /** Enter in the last row; an empty one is enough. */
  const addBelow = (row: number): void => {
    if (cells[row]?.some((cell) => cell !== '') === true) insert(row + 1)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { target: field } = event
    const place = placeOf(field)
    if (place === null || !(field instanceof HTMLTextAreaElement)) return
    const { key, ctrlKey, altKey, shiftKey } = event
    const wanted = actOf({ key, ctrlKey, altKey, shiftKey, isComposing: event.nativeEvent.isComposing, ...caretOf(field) })
    if (wanted === null || (wanted.act === 'line' && keepsLines(field, wanted.by))) return
    event.preventDefault()
    event.stopPropagation()
    run(wanted, place)
  }
  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    const place = placeOf(event.target)
    const { clipboardData } = event
    const copied = readClipboard({ plain: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') })
    // One cell is text at the caret, as in any field.
    if (place === null || (copied.length === 1 && copied[0]?.length === 1)) return
    event.preventDefault()
    paste(place, copied)
  }
  return { table, onText: write, onRemove: remove, onKeyDown, onPaste, onBlur: flush, addRow: () => insert(cells.length) }
}
