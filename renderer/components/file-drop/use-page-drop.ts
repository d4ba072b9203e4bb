import { useEffect, useState } from 'react'
import { useLatest } from '../latest/use-latest.ts'

/** Files dropped or pasted anywhere while the page is open; tells whether something hovers over it. */
export function usePageDrop(onPick: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const latest = useLatest(onPick)
  useEffect(() => {
    const take = (event: DragEvent | ClipboardEvent, data: DataTransfer | null): void => {
      const files = [...(data?.files ?? [])]
      setIsOver(false)
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    const drop = (event: DragEvent): void => take(event, event.dataTransfer)
    const paste = (event: ClipboardEvent): void => take(event, event.clipboardData)
    const over = (event: DragEvent): void => {
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    return () => {
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
    }
  }, [latest])
  return isOver
}
