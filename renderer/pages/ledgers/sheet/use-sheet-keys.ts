import { useEffect } from 'react'
import { useLatest } from '#renderer/components/latest/use-latest.ts'

/** Ctrl+N begins a new entry, Ctrl+P shows the print. */
export function useSheetKeys({ onAdd, onPrint }: { readonly onAdd: (() => void) | null; onPrint(): void }): void {
  const latest = useLatest({ onAdd, onPrint })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.shiftKey) return
      const key = event.key.toLowerCase()
      const act = key === 'n' ? latest.current.onAdd : key === 'p' ? latest.current.onPrint : null
      if (act === null) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [latest])
}
