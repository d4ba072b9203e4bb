import { useEffect, useState } from 'react'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import { entriesOf } from './picked-files.ts'

/** Folders and files dropped or pasted anywhere while the page is open; tells whether something hovers over it. */
export function usePackDrop(onEntries: (entries: readonly FileSystemEntry[]) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const latest = useLatest(onEntries)
  useEffect(() => {
    const take = (event: DragEvent | ClipboardEvent, data: DataTransfer | null): void => {
      setIsOver(false)
      const entries = entriesOf(data)
      if (entries.length === 0) return
      event.preventDefault()
      latest.current(entries)
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
