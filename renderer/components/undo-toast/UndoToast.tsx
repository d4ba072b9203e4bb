import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import classes from './UndoToast.module.css'

interface Toast {
  /** What was done: 「已将“进校园方案”移入回收站」. */
  readonly message: string
  undo?(): void
}

type ShowToast = (toast: Toast) => void

const ToastContext = createContext<ShowToast>(() => {})

/** Says what succeeded and offers 撤销 for six seconds: `const showUndo = useUndoToast()`. Ctrl+Z does the same. */
export function useUndoToast(): ShowToast {
  return useContext(ToastContext)
}

/** Around the whole page, once; toasts stand at the bottom left. */
export function UndoToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null)
  const [isHeld, setIsHeld] = useState(false)
  const show = useCallback<ShowToast>((next) => setToast(next), [])
  const undo = useMemo(() => undoOf(toast, () => setToast(null)), [toast])
  useEffect(() => {
    if (toast === null || isHeld) return undefined
    const timer = setTimeout(() => setToast(null), 6000)
    return () => clearTimeout(timer)
  }, [toast, isHeld])
  useUndoKey(undo)
  return (
    <ToastContext value={show}>
      {children}
      <div className={classes.place} role="status" onMouseEnter={() => setIsHeld(true)} onMouseLeave={() => setIsHeld(false)}>
        {toast === null ? null : <ToastBody message={toast.message} onUndo={undo} />}
      </div>
    </ToastContext>
  )
}

function undoOf(toast: Toast | null, close: () => void): (() => void) | null {
  if (toast?.undo === undefined) return null
  return () => {
    toast.undo?.()
    close()
  }
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

/** In a field Ctrl+Z takes back what was typed. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')
}
