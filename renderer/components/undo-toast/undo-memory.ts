/** What was done, and how it is taken back. */
export interface Toast {
  /** 「已将“进校园方案”移入回收站」 */
  readonly message: string
  /** A promise that is refused has its sentence shown: a 撤销 that failed is said. */
  undo?(): void | Promise<unknown>
}

/** The toast that stands, and the last act of the page that can still be taken back; the act outlives its toast. */
export interface UndoMemory {
  readonly shown: Toast | null
  readonly last: Toast | null
}

export const nothingDone: UndoMemory = { shown: null, last: null }

/** A toast is shown; one that can be taken back is remembered. */
export function shown({ last }: UndoMemory, toast: Toast): UndoMemory {
  return { shown: toast, last: toast.undo === undefined ? last : toast }
}

/** The six seconds are over. */
export function vanished({ last }: UndoMemory): UndoMemory {
  return { shown: null, last }
}

/** Something else is changed, or the page was left: Ctrl+Z must not reach past it. A toast that still stands keeps its own button. */
export function movedOn({ shown: toast }: UndoMemory): UndoMemory {
  return { shown: toast, last: null }
}

/** Taken back by its button: nothing is left to say or to take back. By the key: the toast may be long gone, so that it is said what was taken back. */
export function takenBack({ last }: UndoMemory, by: 'button' | 'key'): UndoMemory {
  return by === 'key' && last !== null ? { shown: { message: `撤销：${last.message}` }, last: null } : nothingDone
}
