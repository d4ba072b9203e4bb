import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import type { Toast, UndoMemory } from './undo-memory.ts'
import { movedOn, nothingDone, shown, takenBack, vanished } from './undo-memory.ts'
import classes from './UndoToast.module.css'

type ShowToast = (toast: Toast) => void

const ToastContext = createContext<ShowToast>(() => {})

/** Says what succeeded and offers 撤销 for six seconds: `const showUndo = useUndoToast()`. Ctrl+Z does the same, also afterwards. */
export function useUndoToast(): ShowToast {
  return useContext(ToastContext)
}

interface UndoToastProviderProps {
  /** The page that is open: leaving it, Ctrl+Z no longer reaches what was done there. */
  readonly page: string
  /** Calls `listener` whenever a change begins; returns what ends it. */
  onChange(listener: () => void): () => void
  readonly children: ReactNode
}

/** Around the whole page, once; toasts stand at the bottom left. */
export function UndoToastProvider({ page, onChange, children }: UndoToastProviderProps) {
  const [memory, setMemory] = useState<UndoMemory>(nothingDone)
  const [isHeld, setIsHeld] = useState(false)
  const [openPage, setOpenPage] = useState(page)
  if (page !== openPage) {
    setOpenPage(page)
    setMemory(movedOn)
  }
  const show = useCallback<ShowToast>((toast) => setMemory((before) => shown(before, toast)), [])
  useEffect(() => onChange(() => setMemory(movedOn)), [onChange])
  const { shown: toast, last } = memory
  useEffect(() => {
    if (toast === null || isHeld) return undefined
    const timer = setTimeout(() => setMemory(vanished), 6000)
    return () => clearTimeout(timer)
  }, [toast, isHeld])
  const takeBack = (act: Toast, by: 'button' | 'key'): void => {
    setMemory((before) => takenBack(before, by))
    Promise.resolve(act.undo?.()).catch((error: unknown) => {
      show({ message: error instanceof Error ? error.message : '未能撤销，内容没有改动' })
    })
  }
  useUndoKey(last === null ? null : () => takeBack(last, 'key'))
  return (
    <ToastContext value={show}>
      {children}
      <div className={classes.place} role="status" onMouseEnter={() => setIsHeld(true)} onMouseLeave={() => setIsHeld(false)}>
        {toast === null ? null : (
          <ToastBody message={toast.message} onUndo={toast.undo === undefined ? null : () => takeBack(toast, 'button')} />
        )}
      </div>
    </ToastContext>
  )
}

/** A toast as it looks; pages use `useUndoToast`. */
export function ToastBody({ message, onUndo }: { readonly message: string; readonly onUndo: (() => void) | null }) {
  return (
    <div className={classes.toast}>
      <span>{message}</span>
      {onUndo === null ? null : (
        <button type="button" className={classes.undo} onClick={onUndo}>
          撤销
        </button>
      )}
    </div>
  )
}

function useUndoKey(undo: (() => void) | null): void {
  useEffect(() => {
    if (undo === null) return undefined
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'z' || isField(event.target)) return
      event.preventDefault()
      undo()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [undo])
}

/** In a field Ctrl+Z takes back what was typed; a check box has no text. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, [contenteditable]')
}
