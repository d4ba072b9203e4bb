/** A key in a cell, and where its caret stands. */
export interface CellKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** An IME is choosing signs: its keys are none of the table's. */
  readonly isComposing: boolean
  /** Nothing is selected and the caret stands before the first sign. */
  readonly isAtStart: boolean
  /** Nothing is selected and the caret stands behind the last sign. */
  readonly isAtEnd: boolean
}

export type CellAct =
  /** To the cell above or below; `adds` where a row is made below the last one. */
  | { readonly act: 'row'; readonly by: 1 | -1; readonly adds: boolean }
  | { readonly act: 'column'; readonly by: 1 | -1 }
  | { readonly act: 'insert' }
  | { readonly act: 'remove' }
  /** To the cell above or below if the caret has no line to go to in this one. */
  | { readonly act: 'line'; readonly by: 1 | -1 }

/**
 * What a key does in a cell, or null where it is the field's own: Enter goes down and adds a row at the end, Shift+Enter up, Ctrl+Enter puts
 * a row in, Alt+Delete removes one, the arrows leave a cell at its edges. Tab stays the browser's, so that the table can be left by it.
 */
export function actOf(pressed: CellKey): CellAct | null {
  const { key, ctrlKey, altKey, shiftKey, isComposing } = pressed
  if (isComposing) return null
  if (key === 'Enter' && !altKey) {
    if (ctrlKey) return { act: 'insert' }
    return { act: 'row', by: shiftKey ? -1 : 1, adds: !shiftKey }
  }
  if (key === 'Delete' && altKey) return { act: 'remove' }
  if (ctrlKey || altKey || shiftKey) return null
  if (key === 'ArrowLeft') return pressed.isAtStart ? { act: 'column', by: -1 } : null
  if (key === 'ArrowRight') return pressed.isAtEnd ? { act: 'column', by: 1 } : null
  if (key === 'ArrowUp') return { act: 'line', by: -1 }
  return key === 'ArrowDown' ? { act: 'line', by: 1 } : null
}
