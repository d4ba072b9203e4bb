import { useEffect, useState } from 'react'

/** Opens the printer's dialog once the sheet is drawn; `onEnd` when it was printed or left. */
export function usePrinting(onEnd: () => void): void {
  const [end] = useState(() => onEnd)
  useEffect(() => {
    window.addEventListener('afterprint', end, { once: true })
    window.print()
    return () => window.removeEventListener('afterprint', end)
  }, [end])
}
